import { formatList } from "../../text/format-list.ts";
import type { BundleFile } from "./bundle-file.ts";

/** What mail takes, in bytes: 25 MB, of which more than a quarter goes to writing the file as letters. */
const mostByMail = 18_000_000;

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;

/** The largest parts of a bundle, by the folder or the file that they are. */
function largest(files: readonly BundleFile[]): readonly string[] {
  const sizes = new Map<string, number>();
  for (const { path, bytes } of files) {
    const part = path.split("/")[0] ?? path;
    sizes.set(part, (sizes.get(part) ?? 0) + bytes.length);
  }
  return [...sizes]
    .toSorted((a, b) => b[1] - a[1])
    .slice(0, 3)
    .map(([part, size]) => `${part} ${megabytes(size)}`);
}

/** That a zip file of so many bytes is more than mail takes, and what to leave out; nothing where it fits. */
export const sayTooLarge = (size: number, files: readonly BundleFile[]): string | undefined =>
  size <= mostByMail
    ? undefined
    : `${megabytes(size)} is more than most mail takes: 25 MB, which is ${megabytes(mostByMail)} before a file is written as letters\n    Leave parts out with --only, or all but some cities with --city. The largest, unpacked: ${formatList(largest(files))}.\n`;
