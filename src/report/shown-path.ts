import type { BuildFacts } from "./context.ts";

/** A path of a dataset as pages show it: from the folder of the workbook on, or from the name of a folder elsewhere. */
export function shownPath(path: string, { folders }: Pick<BuildFacts, "folders">): string {
  const folder = folders.find((one) => path === one.path || path.startsWith(`${one.path}/`));
  return folder === undefined ? path : folder.shown + path.slice(folder.path.length);
}
