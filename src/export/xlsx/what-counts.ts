import { instruments, levels, payers, purposes, scopes } from "../../check/tables/measures.ts";
import { policyPackages } from "../../check/tables/policy-packages.ts";
import { type Parameters, presets } from "../../derive/parameters.ts";
import { countedStatuses, neverCounted } from "../../derive/pots.ts";
import { live, type Sheet, type SheetColumn, toSheet, type Value, written } from "./sheet.ts";

/** The name of the column with the words that this workbook was written with. */
export const asExported = "as_exported";

/** A preset as the name of a column. */
const columnOf = (preset: string): string => preset.replaceAll("-", "_");

const lists = ["levels", "scopes", "purposes", "payers"] as const;
type Lists = (typeof lists)[number];

const words: Readonly<Record<Lists, readonly string[]>> = { levels, scopes, purposes, payers };

const counts = (choices: Parameters, list: Lists, word: string): boolean =>
  choices[list].some((chosen) => chosen === word);

/** Whether the choices are those of the preset that they name. */
export function isPreset(choices: Parameters): boolean {
  const preset = presets[choices.preset];
  return (
    preset !== undefined &&
    lists.every((list) => words[list].every((word) => counts(choices, list, word) === counts(preset, list, word)))
  );
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
    `[@${asExported}]`,
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
      written(
        asExported,
        "whether it counts under the choices that this workbook was written with",
        "text",
        ({ under }) => yes(under(choices)),
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
