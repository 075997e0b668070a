import { cpSync } from "node:fs";
import { join } from "node:path";

export const root = join(import.meta.dirname, "../..");

/** A command line of the tool as its user starts it. */
export const citybook = (...words: readonly string[]): readonly string[] => [
  process.execPath,
  join(root, "bin/citybook.mjs"),
  ...words,
];

/** A command line that runs a file of this folder from its source. */
export const fromSource = (file: string, ...words: readonly string[]): readonly string[] => [
  process.execPath,
  "--import",
  join(root, "node_modules/tsx/dist/esm/index.mjs"),
  join(root, "bench", file),
  ...words,
];

/** The shipped workbook without what was built of it, in a folder of its own. */
export function copyShipped(folder: string): void {
  const isBuilt = (path: string): boolean => /[/\\]reports[/\\](html|\.html|check\.html)/.test(path);
  for (const part of ["citybook.yaml", "datasets", "reports"])
    cpSync(join(root, part), join(folder, part), { recursive: true, filter: (path) => !isBuilt(path) });
}
