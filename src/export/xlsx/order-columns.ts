import type { Line } from "./intensity-rows.ts";
import { live, type SheetColumn, written } from "./sheet.ts";

/** Rows that are not ranked come after all that are. */
const [counted, others] = [1e13, 2e13];

const keyOf = ({ row: { rankGdpShare, commitment } }: Line, line: number): number => {
  if (rankGdpShare !== undefined) return rankGdpShare.best * 1e8 + rankGdpShare.worst * 1e4 + line;
  return (commitment === undefined ? others : counted) + line;
};

/** In which order the sheet Results shows the rows: by place, then those that are not ranked. */
export function orderColumns(lines: readonly Line[]): readonly SheetColumn<Line>[] {
  const places = new Map(lines.map((line, at) => [line, at + 1]));
  const placeOf = (line: Line): number => places.get(line) ?? 0;
  return [
    live(
      ["city", "the name of the city", "text"],
      "INDEX(cities[name],MATCH([@city_id],cities[city_id],0))",
      ({ row }) => row.city.name,
    ),
    written("line", "the place of the row when the workbook was written", "whole", placeOf),
    live(
      [
        "results_order",
        "what the sheet Results is ordered by: best place, worst place, line; rows that are not ranked last",
        "number",
      ],
      `IF([@rank_gdp_share_ranked]=1,[@rank_gdp_share_best]*100000000+[@rank_gdp_share_worst]*10000,IF([@pots]>0,${counted},${others}))+[@line]`,
      (line) => keyOf(line, placeOf(line)),
    ),
  ];
}
