import type { Line } from "./intensity-rows.ts";
import { type Format, leads, live, type Sheet, type SheetColumn, toSheet, type Value, written } from "./sheet.ts";

interface Row {
  readonly place: number;
  /** The row of the intensity sheet, counted from 1. */
  readonly at: number;
}

const further = "no further city";

const fromIntensity: readonly (readonly [heading: string, column: string, format: Format])[] = [
  ["City", "city", "text"],
  ["Percent of GDP, low end", "gdp_share_low", "percent"],
  ["Percent of GDP, high end", "gdp_share_high", "percent"],
  ["Best place", "rank_gdp_share_best", "whole"],
  ["Worst place", "rank_gdp_share_worst", "whole"],
  ["Cities ranked", "rank_gdp_share_of", "whole"],
  ["Commitment, low end", "commitment_low", "money"],
  ["Commitment, high end", "commitment_high", "money"],
  ["Currency", "currency", "text"],
  ["For each resident, low end", "per_resident_usd_low", "eachUsd"],
  ["For each resident, high end", "per_resident_usd_high", "eachUsd"],
  ["Year of the commitment", "year", "year"],
  ["Year of GDP", "gdp_year", "year"],
  ["Note on GDP", "gdp_note", "words"],
  ["Marks", "marks", "words"],
  ["Other readings that would change it", "other_readings", "count"],
];

const says: Readonly<Record<string, string>> = {
  City: "the city",
  "Note on GDP": "what is noted beside the product of the city",
  Marks: "what must be said beside the figures; each word is explained on the sheet Words",
};

/** The order in which the intensity sheet numbers its rows. */
function inOrder(intensity: Sheet): readonly number[] {
  const key = intensity.columns.findIndex(({ name }) => name === "results_order");
  const keyOf = (at: number) => Number(intensity.rows[at]?.[key] ?? 0);
  return intensity.rows.map((_, at) => at).toSorted((a, b) => keyOf(a) - keyOf(b));
}

/** The figures in short: one row a city with a counted sum, by place. */
export function resultsSheet(intensity: Sheet, lines: readonly Line[]): Sheet {
  const ofColumn = new Map(intensity.columns.map(({ name, says: what }, at) => [name, { at, what }]));
  const cell = ({ at }: Row, name: string): Value => intensity.rows[at - 1]?.[ofColumn.get(name)?.at ?? 0] ?? "";
  const counted = lines.filter(({ row }) => row.pots > 0).length;
  const rows = inOrder(intensity)
    .slice(0, counted)
    .map((at, place): Row => ({ place: place + 1, at: at + 1 }));
  const columns: readonly SheetColumn<Row>[] = [
    written(
      "Order",
      "the order of the rows: by best place, then worst place; cities that are not ranked last",
      "whole",
      ({ place }) => place,
    ),
    ...fromIntensity.map(([heading, name, format]) =>
      live<Row>(
        [heading, says[heading] ?? ofColumn.get(name)?.what ?? "", format],
        `IF(ISNUMBER([@intensity_row]),INDEX(intensity[${name}],[@intensity_row]),[@intensity_row])`,
        (row) => cell(row, name),
      ),
    ),
    leads(["How it comes about", "intensity"], "[@intensity_row]", ({ at }) => at),
    live<Row>(
      ["intensity_row", "the row of the city in intensity", "row"],
      `IF(COUNTIFS(intensity[pots],">0")<[@Order],"${further}",MATCH(SMALL(intensity[results_order],[@Order]),intensity[results_order],0))`,
      ({ at }) => at,
    ),
  ];
  return toSheet<Row>(
    {
      name: "Results",
      title: "Results: money for AI in percent of GDP, by place",
      says: "One row a city with a sum that counts in the reference year. Every cell is a formula that leads to the sheet intensity, where its steps are.",
      notes: [
        "Each figure has a low and a high end, and so has the place: where ranges overlap, cities cannot be told apart. Of the money seen: what no source states is in no figure.",
        "The table has as many rows as cities had a sum that counts when it was written; where a change brings in more, the last ones are on intensity alone.",
      ],
      kind: "live",
      frozen: 2,
    },
    columns,
    rows,
  );
}
