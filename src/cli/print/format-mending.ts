import { createTwoFilesPatch, FILE_HEADERS_ONLY } from "diff";
import type { MendedFile, Mending } from "../../check/mend/mend-datasets.ts";
import { formatList } from "../../text/format-list.ts";
import { formatCount } from "../../text/format-number.ts";

const withLf = (text: string): string => text.replace(/\r\n?/g, "\n");

/** The changed lines of a file as a unified diff, whatever its line ends were. */
function diffOf({ file, before, after }: MendedFile): string {
  const [old, fresh] = [withLf(before), withLf(after)];
  if (old === fresh) return "";
  const options = { context: 1, headerOptions: FILE_HEADERS_ONLY };
  return createTwoFilesPatch(file, file, old, fresh, undefined, undefined, options);
}

/** What no diff shows: the byte order mark and the line ends. */
function unseenOf({ file, hadMark, lineEnds }: MendedFile): string {
  const changes = [
    ...(hadMark ? ["the byte order mark goes"] : []),
    ...(lineEnds > 0 ? [`${formatCount(lineEnds, "line end")} become${lineEnds === 1 ? "s" : ""} LF`] : []),
  ];
  return changes.length === 0 ? "" : `${file}: ${formatList(changes)}\n`;
}

/** What would be mended: each file as a unified diff, and in words what a diff does not show. */
export const formatMending = ({ files }: Mending): string =>
  files.map((file) => `${diffOf(file)}${unseenOf(file)}`).join("");

/** "3 cells in 2 files", or the files alone where only what a diff does not show is mended. */
export function countMended({ files }: Mending): string {
  const cells = files.reduce((sum, file) => sum + file.cells, 0);
  const ofFiles = formatCount(files.length, "file");
  return cells === 0 ? ofFiles : `${formatCount(cells, "cell")} in ${ofFiles}`;
}
