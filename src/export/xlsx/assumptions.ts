import { freshYears } from "../../derive/denominators.ts";
import { type Parameters, presets, unstatedPeriods } from "../../derive/parameters.ts";
import { formatList } from "../../text/format-list.ts";
import { type Sheet, toSheet, type Value, written } from "./sheet.ts";
import { asExported, isPreset } from "./what-counts.ts";

interface Assumption {
  readonly name: string;
  readonly value: Value;
  readonly says: string;
  /** The name by which formulas know the cell; nothing where the choice was made before the workbook was written. */
  readonly cell?: string;
  readonly words?: readonly string[];
}

const kinds = [...Object.keys(presets), asExported];

/** The choices whose cells formulas name. */
function followed(choices: Parameters): readonly Assumption[] {
  return [
    {
      name: "reference year",
      value: choices.year,
      cell: "ref_year",
      says: "the year that all sums are made for",
    },
    {
      name: "preset",
      value: isPreset(choices) ? choices.preset : asExported,
      cell: "preset",
      words: kinds,
      says: `which column of the sheet "What counts" applies: ${formatList(kinds, Number.POSITIVE_INFINITY, "or")}`,
    },
    {
      name: "sums without a period",
      value: choices.unstated_period,
      cell: "unstated_period",
      words: unstatedPeriods,
      says: "what a sum counts whose period no source states: from-zero: from 0 to the sum; in-full: the sum; left-out: nothing",
    },
    {
      name: "ranked from",
      value: choices.ranked_from,
      cell: "ranked_from",
      says: "the share of a city's measures, 0 to 1, that must have a counted or explained sum before the city is ranked",
    },
    {
      name: "fresh years",
      value: freshYears,
      cell: "fresh_years",
      says: "residents and products that are older than this many years are marked",
    },
    {
      name: "tie tolerance",
      value: 1e-12,
      cell: "tie_tolerance",
      says: "two ends that are nearer to each other than this share of themselves are equal, since spreadsheets calculate in binary fractions; 1E-12 is one in a million million",
    },
  ];
}

/** The choices that were made before the workbook was written. */
const settled = (choices: Parameters): readonly Assumption[] => [
  {
    name: "preferred source",
    value: choices.prefer ?? "none",
    says: "whose readings are used before all others; written: the columns preferred do not follow it",
  },
  {
    name: "as reported by",
    value: choices.as_reported_by ?? "all sources",
    says: "whose amounts alone are used; written: the columns preferred do not follow it",
  },
  {
    name: "lead index",
    value: choices.lead_index,
    says: "the index that the comparison leads with; written: the sheet comparison does not follow it",
  },
  {
    name: "compared in",
    value: choices.currency,
    says: "what sums for each resident are compared in on the pages; the workbook has all of them",
  },
  {
    name: "shown beside",
    value: choices.beside.length === 0 ? "none" : choices.beside.join(", "),
    says: "which sums that never count are shown beside on the pages",
  },
];

/** The values that the whole workbook hangs on; change one, and all live sheets follow. */
export function assumptionsSheet(choices: Parameters): Sheet {
  const rows = [...followed(choices), ...settled(choices)];
  const sheet = toSheet<Assumption>(
    {
      name: "Assumptions",
      title: "Assumptions",
      says: "The choices that the sums rest on. Those with a cell name are used by formulas: change the value, and the live sheets follow.",
      kind: "front",
    },
    [
      written("assumption", "what is chosen", "text", ({ name }) => name),
      {
        ...written<Assumption>("value", "the choice", "number", ({ value }) => value),
        unit: "number or word, as its row says",
      },
      written("cell_name", "the name by which formulas know the cell", "text", ({ cell }) => cell ?? "none: written"),
      written("says", "what it does", "prose", ({ says }) => says),
    ],
    rows,
  );
  return {
    ...sheet,
    named: Object.fromEntries(
      rows.flatMap(({ cell }, row) => (cell === undefined ? [] : [[cell, { column: 1, row }]])),
    ),
    choices: rows.flatMap(({ words: allowed }, row) =>
      allowed === undefined ? [] : [{ column: 1, row, words: allowed }],
    ),
  };
}
