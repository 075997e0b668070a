import { relative } from "node:path";
import { UserError } from "../model/user-error.ts";

const again = "run it again; what was there before is as it was.";

/** What the system's word for a failure means to whoever runs a command, and what helps. */
const faults: Readonly<Record<string, readonly [says: (path: string) => string, hint: string]>> = {
  ENOSPC: [(path) => `the disk is full: "${path}" can't be written`, `Free some space, and ${again}`],
  EDQUOT: [(path) => `your share of the disk is full: "${path}" can't be written`, `Free some space, and ${again}`],
  EACCES: [(path) => `"${path}" may not be written`, "Get the right to write there, or name another folder."],
  EPERM: [(path) => `"${path}" may not be written`, "Get the right to write there, or name another folder."],
  EROFS: [(path) => `"${path}" lies on a disk that can only be read`, "Name a folder on another disk."],
  EBUSY: [
    (path) => `"${path}" is in use: by another program, or as the place of another disk`,
    `Close what has it open, or name a folder within it; then ${again}`,
  ],
  ENOENT: [(path) => `"${path}" went away while it was written`, `See that nothing else moves it, and ${again}`],
  ENOTDIR: [(path) => `a part of the path "${path}" is a file, not a folder`, "Name a folder."],
  EEXIST: [(path) => `"${path}" is there already`, "Nothing is written over it: move it away, or name another place."],
  ENAMETOOLONG: [(path) => `the name "${path}" is too long for this disk`, "Give it a shorter name."],
  EXDEV: [(path) => `"${path}" is the place of another disk`, "Name a folder within it."],
};

const codeOf = (cause: unknown): string =>
  cause instanceof Error && "syscall" in cause ? String(Reflect.get(cause, "code")) : "";

/** A path as whoever runs the command would write it. */
export const shownPath = (path: string): string => relative(process.cwd(), path) || ".";

/** Writes to a place; where the disk does not let it, that is told as a fault of the place, not as a defect. */
export function writingTo<Result>(path: string, write: () => Result): Result {
  try {
    return write();
  } catch (cause) {
    throw asFault(cause, path);
  }
}

/** What a failed write means to whoever runs the command; what is no fault of a place comes back as it is. */
export function asFault(cause: unknown, path: string): unknown {
  const code = codeOf(cause);
  // Windows has one word for what may not be touched and for what another program holds.
  const known = faults[process.platform === "win32" && (code === "EPERM" || code === "EACCES") ? "EBUSY" : code];
  if (known === undefined) return cause;
  const [says, hint] = known;
  return new UserError(says(shownPath(path)), hint);
}
