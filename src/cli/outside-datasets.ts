import { relative, resolve } from "node:path";
import { UserError } from "../model/user-error.ts";
import { isShipped } from "../workbook/shipped.ts";
import type { Opened } from "./open-workbook.ts";

/** Whether a path is a folder or lies in it. */
export const isInside = (path: string, folder: string): boolean => !/^\.\.(?:[\\/]|$)/.test(relative(folder, path));

/** Refuses to write where facts are read from, since a file of ours would be taken for facts. */
export function outsideDatasets(place: string, { root, datasets }: Opened): void {
  const inside = datasets.filter((path) => !isShipped(path)).find((path) => isInside(place, resolve(root, path)));
  if (inside === undefined) return;
  throw new UserError(
    `"${relative(root, place) || "."}" is inside the datasets folder "${inside}"`,
    "Name a folder outside of it with --out: what is exported there would be read as facts.",
  );
}
