import { instruments, levels, payers, purposes, scopes } from "../../check/tables/measures.ts";
import { policyPackages } from "../../check/tables/policy-packages.ts";
import { freshYears } from "../../derive/denominators.ts";
import { type Parameters, presets, unstatedPeriods } from "../../derive/parameters.ts";
import { countedStatuses, neverCounted } from "../../derive/pots.ts";
import { formatList } from "../../text/format-list.ts";
import { live, type Sheet, type SheetColumn, toSheet, type Value, written } from "./sheet.ts";

interface Assumption {
  readonly name: string;
  readonly value: Value;
  readonly says: string;
  /** The name by which formulas know the cell; nothing where the choice was made before the workbook was written. */
  readonly cell?: string;
  readonly words?: readonly string[];
}

/** The name of the column with the words that this workbook was written with. */
const own = "as_exported";

/** A preset as the name of a column. */
const columnOf = (preset: string): string => preset.replaceAll("-", "_");

const lists = ["levels", "scopes", "purposes", "payers"] as const;
type Lists = (typeof lists)[number];

const words: Readonly<Record<Lists, readonly string[]>> = { levels, scopes, purposes, payers };

const counts = (choices: Parameters, list: Lists, word: string): boolean =>
  choices[list].some((chosen) => chosen === word);

/** Whether the choices are those of the preset that they name. */
function isPreset(choices: Parameters): boolean {
  const preset = presets[choices.preset];
  return (
    preset !== undefined &&
    lists.every((list) => words[list].every((word) => counts(choices, list, word) === counts(preset, list, word)))
  );
}

function assumptionsOf(choices: Parameters): readonly Assumption[] {
  const kinds = [...Object.keys(presets), own];
  return [
    {
      name: "reference year",
      value: choices.year,
      cell: "ref_year",
      says: "the year that all sums are made for",
    },
    {
      name: "preset",
      value: isPreset(choices) ? choices.preset : own,
      cell: "preset",
      words: kinds,
      says: `which column of the sheet "What counts" applies: ${formatList(kinds, Number.POSITIVE_INFINITY, "or")}`,
    },
    {
      name: "sums without a period",
      value: choices.unstated_period,
      cell: "unstated_period",
      words: unstatedPeriods,
      says: "what a sum counts whose period no source states: from 0 to its height, its height, or nothing",
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
      says: "two ends that are nearer to each other than this share of themselves are equal: spreadsheets calculate in binary fractions",
    },
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
}

/** The values that the whole workbook hangs on; change one, and all live sheets follow. */
export function assumptionsSheet(choices: Parameters): Sheet {
  const rows = assumptionsOf(choices);
  const sheet = toSheet<Assumption>(
    {
      name: "Assumptions",
      title: "Assumptions",
      says: "The choices that the sums rest on. Those with a cell name are used by formulas: change the value, and the live sheets follow.",
      kind: "front",
    },
    [
      written("assumption", "what is chosen", "text", ({ name }) => name),
      written("value", "the choice", "number", ({ value }) => value),
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

interface Counted {
  readonly list: string;
  readonly word: string;
  readonly under: (choices: Parameters) => boolean;
}

const statuses = policyPackages.columns.status.words ?? [];

const among = (all: readonly string[], word: string): boolean => all.includes(word);

const countedRows: readonly Counted[] = [
  ...instruments.map((word) => ({ list: "instrument", word, under: () => !among(neverCounted, word) })),
  ...lists.flatMap((list) =>
    words[list].map((word) => ({
      list: list.slice(0, -1),
      word,
      under: (choices: Parameters) => counts(choices, list, word),
    })),
  ),
  ...statuses.map((word) => ({ list: "status", word, under: () => among(countedStatuses, word) })),
];

const yes = (holds: boolean): Value => (holds ? "yes" : "no");

/** Which measures and packages count, word by word, under each preset. */
export function whatCountsSheet(choices: Parameters): Sheet {
  const ofPresets = Object.entries(presets).map(
    ([name, preset]): SheetColumn<Counted> =>
      written(columnOf(name), `whether it counts under the preset ${name}`, "text", ({ under }) => yes(under(preset))),
  );
  const pick = Object.keys(presets).reduceRight(
    (otherwise, name) => `IF(preset="${name}",[@${columnOf(name)}],${otherwise})`,
    `[@${own}]`,
  );
  const rows = countedRows;
  const sheet = toSheet<Counted>(
    {
      name: "What counts",
      title: "What counts",
      says: "Which measures and packages enter the annual commitment (rule 1). The column counts picks the one that the assumption preset names.",
      notes: [
        "To count something else, set preset to as_exported on the sheet Assumptions, and change yes and no in the column as_exported. A superseded package counts up to its end only.",
      ],
      kind: "live",
      frozen: 2,
    },
    [
      written("list", "what of a measure or its package is judged", "text", ({ list }) => list),
      written("word", "the word in its row", "text", ({ word }) => word),
      live(["counts", "yes where it counts under the chosen preset", "text"], pick, ({ under }) => yes(under(choices))),
      ...ofPresets,
      written(own, "whether it counts under the choices that this workbook was written with", "text", ({ under }) =>
        yes(under(choices)),
      ),
    ],
    rows,
  );
  const columns = Object.keys(presets).length + 1;
  return {
    ...sheet,
    choices: rows.flatMap((_, row) =>
      Array.from({ length: columns }, (__, at) => ({ column: 3 + at, row, words: ["yes", "no"] })),
    ),
  };
}

/** Whether a word of a list counts under the choices; a word that is on no list does not. */
export const doesCount = (list: string, word: string, choices: Parameters): boolean =>
  countedRows.some((row) => row.list === list && row.word === word && row.under(choices));

/** Whether a word is one that counts, as a formula: 1 or 0. */
export const countsWord = (list: string, column: string): string =>
  `COUNTIFS(what_counts[list],"${list}",what_counts[word],[@${column}],what_counts[counts],"yes")`;
