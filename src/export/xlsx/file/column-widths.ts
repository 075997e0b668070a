import { formats, type Sheet, type Value } from "../sheet.ts";
import { isNumeric } from "./styles.ts";

/** So many rows tell how wide the texts of a column are. */
const lookedAt = 200;

/** The filter button of a heading, in signs. */
const button = 5;

const signsOf = (value: Value | undefined): number => {
  if (typeof value === "string") return value.length;
  return typeof value === "object" && "text" in value ? value.text.length : 0;
};

/** How wide each column is, in signs: its heading and its texts fit where they are no longer than its format allows. */
export function columnWidths({ columns, rows }: Sheet): readonly number[] {
  const some = rows.slice(0, lookedAt);
  return columns.map(({ format, name }, at) => {
    const longest = some.reduce((most, row) => Math.max(most, signsOf(row[at])), 0) + 2;
    const { width } = formats[format];
    const heading = Math.min(name.length + button, 30);
    return Math.max(heading, isNumeric(format) ? Math.max(width, Math.min(longest, 30)) : Math.min(longest, width));
  });
}
