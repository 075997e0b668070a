import { existsSync, readdirSync, renameSync, rmSync } from "node:fs";
import { basename, dirname, join } from "node:path";

/** A name beside a folder, which hides itself and which the .gitignore of a workbook leaves out. */
export const beside = (out: string, what: string): string => join(dirname(out), `.${basename(out)}-${what}`);

/** The folders that builds which were ended have left beside the place. */
function leftBeside(out: string, kind: "new" | "old" | "lock"): readonly string[] {
  const start = basename(beside(out, `${kind}-`));
  const names = existsSync(dirname(out)) ? readdirSync(dirname(out)) : [];
  return names.filter((name) => name.startsWith(start)).map((name) => join(dirname(out), name));
}

/** Puts the pages before in their place again where a build was ended just between taking them away and putting others. */
export function restore(out: string): void {
  const [old] = leftBeside(out, "old");
  if (old !== undefined && !existsSync(out)) renameSync(old, out);
}

/** Whether the process is gone that has put its number at the end of a name. */
export function isOfGone(path: string): boolean {
  try {
    process.kill(Number(path.slice(path.lastIndexOf("-") + 1)), 0);
    return false;
  } catch (cause) {
    return cause instanceof Error && Reflect.get(cause, "code") === "ESRCH";
  }
}

/** Removes what builds that were ended have left beside the place; only for whoever holds the lock. */
export function tidy(out: string): void {
  restore(out);
  // A lock that is aside is one that was taken away; whoever still runs is about to remove it or to put it back.
  const locks = leftBeside(out, "lock").filter(isOfGone);
  for (const left of [...leftBeside(out, "new"), ...leftBeside(out, "old"), ...locks])
    rmSync(left, { recursive: true, force: true });
}
