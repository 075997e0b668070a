import type { CommitmentRow } from "../derive/views/commitment-row.ts";
import type { IntensityRow } from "../derive/views/intensity-row.ts";
import type { YearRow } from "../derive/views/year-row.ts";
import type { Figure } from "../model/figure.ts";
import { formatRankRange } from "../text/format-bounds.ts";
import { sayCategory } from "../text/say-category.ts";

/** How the numbers of one row came to be: one footnote for all of them. */
export interface RowNote {
  /** Two numbers with one key share their footnote. */
  readonly key: string;
  readonly title: string;
  readonly steps: readonly { readonly says: string; readonly figure: Figure }[];
  /** What else is to be said of the row, a sentence each. */
  readonly also: readonly string[];
  /** The city whose page has the same footnote, where the money is counted as there. */
  readonly onPageOf?: { readonly city: string; readonly preset: string };
}

const step = (says: string, figure: Figure | undefined): RowNote["steps"] =>
  figure === undefined ? [] : [{ says, figure }];

type Places = IntensityRow["rankGdpShare"];

/** Why a place is a range: how many are surely above and below, and how many cannot be told apart. */
function sayPlaces(what: string, range: Places): readonly string[] {
  if (range === undefined) return [];
  const above = range.best - 1;
  const below = range.of - range.worst;
  return [
    `Place ${what}, ${formatRankRange(range)} of ${range.of}: ${above} surely above, ${below} surely below, ${range.apart} that cannot be told apart.`,
  ];
}

/** The footnote of a city's commitment and what follows from it. */
export const noteOfIntensity = (row: IntensityRow, preset: string): RowNote => ({
  key: `intensity ${row.city.city_id} ${row.year} ${row.currency} ${preset}`,
  title: `${row.city.name}, ${row.year}${preset === "city-money" ? "" : `, ${preset.replaceAll("-", " ")}`}`,
  steps: [
    ...step("annual commitment", row.commitment),
    ...step("totals without a term", row.noTerm),
    ...step("percent of GDP", row.gdpShare),
    ...step("for each resident", row.perResident),
    ...step("in dollars", row.perResidentUsd),
    ...step("at purchasing-power parity", row.perResidentPpp),
  ],
  also: [
    ...sayPlaces("by share of GDP", row.rankGdpShare),
    ...sayPlaces("per resident, in dollars", row.rankPerResidentUsd),
  ],
  onPageOf: { city: row.city.city_id, preset },
});

/** The footnote of what a city gives for one use. */
export const noteOfCategory = ({ city, year, category, amount }: CommitmentRow): RowNote => ({
  key: `category ${city.city_id} ${year} ${category} ${amount.unit.currency}`,
  title: `${city.name}, ${year}, ${sayCategory(category).toLowerCase()}`,
  steps: [{ says: "in the year", figure: amount }],
  also: [],
});

/** The footnote of what a city commits in one of its years. */
export const noteOfYear = ({ city, year, commitment }: YearRow): RowNote | undefined =>
  commitment && {
    key: `year ${city.city_id} ${year} ${commitment.unit.currency}`,
    title: `${city.name}, ${year}`,
    steps: [{ says: "annual commitment", figure: commitment }],
    also: [],
  };
