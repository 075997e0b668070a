import type { ShownColumn } from "../rows/shown-columns.ts";
import type { Part } from "./subject.ts";

/** What a column that stands for several is in the words of a page. */
const wholes: Readonly<Partial<Record<NonNullable<ShownColumn["end"]>, string>>> = {
  both: "; the whole figure, with its range and its unit",
  places: '; the whole range, such as "1st to 2nd of 12"',
};

/** A column as an author sees it. */
export const toColumnPart = ({ name, says, end }: ShownColumn): Part => ({
  name,
  says: `${says}${(end && wholes[end]) ?? ""}`,
});
