import { relative, resolve } from "node:path";
import { UserError } from "../model/user-error.ts";
import { isShipped } from "../workbook/shipped.ts";
import type { Opened } from "./open-workbook.ts";

/** Refuses to write where facts are read from: a file of ours with the name of a table would be taken for facts. */
export function outsideDatasets(place: string, { root, datasets }: Opened): void {
  const inside = datasets
    .filter((path) => !isShipped(path))
    .find((path) => !/^\.\.(?:[\\/]|$)/.test(relative(resolve(root, path), place)));
  if (inside === undefined) return;
  throw new UserError(
    `"${relative(root, place)}" is inside the datasets folder "${inside}"`,
    "Name a folder outside of it with --out: what is exported there would be read as facts.",
  );
}
