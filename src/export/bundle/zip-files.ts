import { type Zippable, zipSync } from "fflate";
import { UserError } from "../../model/user-error.ts";
import type { BundleFile } from "./bundle-file.ts";
import { faultOfPath } from "./fault-of-path.ts";

/** Refuses files that some computer could not unpack, or would unpack over each other. */
function checkPaths(files: readonly BundleFile[]): void {
  const seen = new Map<string, string>();
  for (const { path } of files) {
    const fault = faultOfPath(path);
    if (fault !== undefined)
      throw new UserError(`"${path}" ${fault}`, "Rename the page or the id that the file is named for.");
    const folded = path.normalize("NFC").toLowerCase();
    const other = seen.get(folded);
    if (other !== undefined)
      throw new UserError(
        `"${path}" and "${other}" are one file on Windows and macOS`,
        "Give the pages names that differ in more than capitals.",
      );
    seen.set(folded, path);
  }
}

/** Files that are packed already are not packed again. */
const packed = /\.(?:xlsx|png|parquet|zip)$/i;

/** The earliest day that a zip file can name. */
const earliest = "1980-01-01";

/**
 * The files as one zip file, all in one folder, in the order of their names and of one time: that of the ISO date, at
 * noon by whatever clock, since a zip file knows no time zones. The same files give the same bytes.
 */
export function zipFiles(files: readonly BundleFile[], { folder, date }: { folder: string; date: string }): Uint8Array {
  const whole = files.map(({ path, bytes }) => ({ path: `${folder}/${path}`, bytes }));
  checkPaths(whole);
  const [year = 1980, month = 1, day = 1] = (date < earliest ? earliest : date).split("-").map(Number);
  const mtime = new Date(year, month - 1, day, 12);
  const entries = whole
    .toSorted((a, b) => (a.path < b.path ? -1 : 1))
    .map(({ path, bytes }): [string, Zippable[string]] => [path, [bytes, { level: packed.test(path) ? 0 : 9, mtime }]]);
  return zipSync(Object.fromEntries(entries));
}
