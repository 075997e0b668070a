import type { Parameters } from "../../derive/parameters.ts";
import { toNumber } from "../../model/exact.ts";
import type { Figure } from "../../model/figure.ts";
import type { RankRange } from "../../model/rank-range.ts";
import { type Line, notes, shareOf } from "./intensity-rows.ts";
import { lacks } from "./lacking.ts";
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
  /** Why there is no figure. */
  readonly lacks: (line: Line) => string;
}

const why = {
  several: `${notes.notRanked}: several currencies`,
  few: `${notes.notRanked}: too few measures explained`,
} as const;

/** Why a row takes no part in a ranking. */
function whyNot(line: Line, lacking: Ranking["lacks"], { ranked_from }: Parameters): string {
  if (line.several) return why.several;
  return shareOf(line) < ranked_from ? why.few : `${notes.notRanked}: ${lacking(line)}`;
}

export const byShare: Ranking = {
  name: "rank_gdp_share",
  by: "gdp_share",
  says: "rank by percent of product",
  figure: ({ row }) => row.gdpShare,
  range: ({ row }) => row.rankGdpShare,
  lacks: lacks.gdpShare,
};

export const byUsd: Ranking = {
  name: "rank_per_resident_usd",
  by: "per_resident_usd",
  says: "rank by dollars for each resident",
  figure: ({ row }) => row.perResidentUsd,
  range: ({ row }) => row.rankPerResidentUsd,
  lacks: lacks.perResidentUsd,
};

export const byPpp: Ranking = {
  name: "rank_per_resident_ppp",
  by: "per_resident_ppp",
  says: "rank by international dollars for each resident",
  figure: ({ row }) => row.perResidentPpp,
  range: ({ row }) => row.rankPerResidentPpp,
  lacks: lacks.perResidentPpp,
};

/** The best and the worst place by rule 7, and among how many. */
export function placeColumns(
  { name, says, range, lacks: lacking }: Ranking,
  choices: Parameters,
): readonly SheetColumn<Line>[] {
  const ranked = (formula: string) => `IF([@${name}_ranked]=1,${formula},[@${name}_why])`;
  const above = (theirs: string, own: string) =>
    `SUMPRODUCT((intensity[${name}_ranked]=1)*(intensity[${name}_${theirs}]>[@${name}_${own}]*(1+tie_tolerance)))`;
  const place = (which: keyof RankRange) => (line: Line) => range(line)?.[which] ?? whyNot(line, lacking, choices);
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
export function rankingColumns(
  { name, by, says, figure, range, lacks: lacking }: Ranking,
  choices: Parameters,
): readonly SheetColumn<Line>[] {
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
      [`${name}_why`, `${says}: why it takes no part`, "text"],
      `IF([@${name}_ranked]=1,"ranked",IF([@several_currencies]=1,"${why.several}",IF([@explained_share]<ranked_from,"${why.few}","${notes.notRanked}: "&[@${by}_low])))`,
      (line) => (range(line) === undefined ? whyNot(line, lacking, choices) : "ranked"),
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
