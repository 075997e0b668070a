import { existsSync, readdirSync, renameSync, rmSync } from "node:fs";
import { basename, dirname, join } from "node:path";

/** A name beside a folder, which hides itself and which the .gitignore of a workbook leaves out. */
export const beside = (out: string, what: string): string => join(dirname(out), `.${basename(out)}-${what}`);

/** The folders that builds which were ended have left beside the place. */
function leftBeside(out: string, kind: "new" | "old"): readonly string[] {
  const start = basename(beside(out, `${kind}-`));
  const names = existsSync(dirname(out)) ? readdirSync(dirname(out)) : [];
  return names.filter((name) => name.startsWith(start)).map((name) => join(dirname(out), name));
}

/** Puts the pages before in their place again where a build was ended just between taking them away and putting others. */
export function restore(out: string): void {
  const [old] = leftBeside(out, "old");
  if (old !== undefined && !existsSync(out)) renameSync(old, out);
}

/** Removes what builds that were ended have left beside the place; only for whoever holds the lock. */
export function tidy(out: string): void {
  restore(out);
  for (const left of [...leftBeside(out, "new"), ...leftBeside(out, "old")])
    rmSync(left, { recursive: true, force: true });
}
