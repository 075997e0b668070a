import { toNumber } from "../../model/exact.ts";
import type { Figure } from "../../model/figure.ts";
import type { RankRange } from "../../model/rank-range.ts";
import { type Line, notes } from "./intensity-rows.ts";
import { live, type SheetColumn, type Value } from "./sheet.ts";
import { flag } from "./values.ts";

/** One ranking of the rows of the intensity sheet. */
export interface Ranking {
  readonly name: string;
  /** The figure that is ranked, by the name of its columns. */
  readonly by: string;
  readonly says: string;
  readonly figure: (line: Line) => Figure | undefined;
  readonly range: (line: Line) => RankRange | undefined;
}

export const byShare: Ranking = {
  name: "rank_gdp_share",
  by: "gdp_share",
  says: "rank by percent of product",
  figure: ({ row }) => row.gdpShare,
  range: ({ row }) => row.rankGdpShare,
};

export const byUsd: Ranking = {
  name: "rank_per_resident_usd",
  by: "per_resident_usd",
  says: "rank by dollars for each resident",
  figure: ({ row }) => row.perResidentUsd,
  range: ({ row }) => row.rankPerResidentUsd,
};

export const byPpp: Ranking = {
  name: "rank_per_resident_ppp",
  by: "per_resident_ppp",
  says: "rank by international dollars for each resident",
  figure: ({ row }) => row.perResidentPpp,
  range: ({ row }) => row.rankPerResidentPpp,
};

/** The best and the worst place by rule 7, and among how many. */
export function placeColumns({ name, says, range }: Ranking): readonly SheetColumn<Line>[] {
  const ranked = (formula: string) => `IF([@${name}_ranked]=1,${formula},"${notes.notRanked}")`;
  const above = (theirs: string, own: string) =>
    `SUMPRODUCT((intensity[${name}_ranked]=1)*(intensity[${name}_${theirs}]>[@${name}_${own}]*(1+tie_tolerance)))`;
  const place = (which: keyof RankRange) => (line: Line) => range(line)?.[which] ?? notes.notRanked;
  return [
    live(
      [`${name}_best`, `${says}, best place: 1 + the cities whose low end lies above its high end (rule 7)`, "whole"],
      ranked(`1+${above("bottom", "top")}`),
      place("best"),
    ),
    live(
      [`${name}_worst`, `${says}, worst place: 1 + the other cities whose high end lies above its low end`, "whole"],
      ranked(`1+${above("top", "bottom")}-[@${name}_itself]`),
      place("worst"),
    ),
    live([`${name}_of`, `${says}, among how many`, "whole"], ranked(`SUM(intensity[${name}_ranked])`), place("of")),
  ];
}

/** What an unknown high end is for ranking: above every other. */
const highest = 9e307;

/** The ends as numbers that can be set against each other, in columns beside the view. */
export function rankingColumns({ name, by, says, figure, range }: Ranking): readonly SheetColumn<Line>[] {
  const edge = (line: Line, end: "low" | "high"): number => {
    const found = range(line) && figure(line)?.bounds[end];
    if (found === undefined) return -1;
    return found === "unknown" ? highest : toNumber(found);
  };
  const isOpen = (line: Line): Value => flag(edge(line, "high") > edge(line, "low") * (1 + 1e-12));
  return [
    live(
      [`${name}_ranked`, `${says}: whether it takes part, with the figure, one currency, and enough explained`, "flag"],
      `IF(AND([@rankable]=1,ISNUMBER([@${by}_low])),1,0)`,
      (line) => flag(range(line) !== undefined),
    ),
    live(
      [`${name}_bottom`, `${says}: the low end; -1 where it is not ranked`, "number"],
      `IF([@${name}_ranked]=1,[@${by}_low],-1)`,
      (line) => edge(line, "low"),
    ),
    live(
      [
        `${name}_top`,
        `${says}: the high end; 9E+307 where it is unknown, above all; -1 where it is not ranked`,
        "number",
      ],
      `IF([@${name}_ranked]=1,IF([@${by}_high]="unknown",9E+307,[@${by}_high]),-1)`,
      (line) => edge(line, "high"),
    ),
    live(
      [
        `${name}_itself`,
        `${says}: 1 where its own high end lies above its low end, so that it is not counted itself`,
        "flag",
      ],
      `IF([@${name}_top]>[@${name}_bottom]*(1+tie_tolerance),1,0)`,
      isOpen,
    ),
  ];
}
