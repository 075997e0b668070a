import { UserError } from "../../model/user-error.ts";
import { isShipped } from "../../workbook/shipped.ts";
import type { Opened } from "../open-workbook.ts";
import { workbookFile } from "../open-workbook.ts";
import { readPages } from "../page-files.ts";

/** The folder of the workbook's own pages; of several the last, which stands above the others. */
export function ownPages({ workbook }: Opened): string {
  const own = workbook.pages.filter((folder) => !isShipped(folder)).at(-1);
  if (own !== undefined) return own;
  const lines = [...workbook.pages, "pages"].map((folder) => `      - ${folder}`);
  throw new UserError(
    "the workbook has no pages of its own yet",
    `Write this in ${workbookFile} in the place of its line pages:, and run the command again:\n    pages:\n${lines.join("\n")}`,
  );
}

/** Refuses the path of a page that is there, be it shipped: the new one would stand in its place. */
export function refuseTaken(path: string, { workbook, disk }: Opened): void {
  const taken = readPages(workbook.pages, disk).find((page) => page.path === path);
  if (taken === undefined) return;
  throw new UserError(
    isShipped(taken.folder)
      ? `"${path}" would stand in the place of a page that comes with citybook`
      : `"${taken.folder}/${path}" is there already`,
    "Nothing is written over: choose another name.",
  );
}
