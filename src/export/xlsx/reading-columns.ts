import { countIn } from "./formula.ts";
import type { Line } from "./intensity-rows.ts";
import { leads, live, type SheetColumn } from "./sheet.ts";

const none = "none";

const rowOf = ({ otherReadings: { count, row } }: Line) => (count === 0 ? none : row);

/** Whether another source states something that would move the figures of the row. */
export const readingColumns: readonly SheetColumn<Line>[] = [
  live(
    [
      "other_readings",
      "how many readings are not used that would change a figure of the city, by the sheet conflicts, which is written",
      "count",
    ],
    countIn("conflicts", { city_id: "[@city_id]", moves: '"yes"' }),
    ({ otherReadings }) => otherReadings.count,
  ),
  live(
    ["other_reading_row", "the row in conflicts of the one that changes most", "row"],
    `IF([@other_readings]=0,"${none}",MATCH([@city_id]&"|yes",conflicts[lookup_key],0))`,
    rowOf,
  ),
  leads(["other_reading_link", "conflicts"], "[@other_reading_row]", rowOf),
];
