import { tables } from "../../check/tables.ts";
import { formatCount } from "../../text/format-number.ts";
import type { EditedFile } from "../edited-files.ts";

const longest = 60;

const brief = (text: string): string =>
  text === "" ? "(empty)" : text.length > longest ? `${text.slice(0, longest)}...` : text;

const keyOf = ({ table }: EditedFile, cells: Readonly<Record<string, string>>): string =>
  tables[table].key.map((name: string) => cells[name] ?? "").join(", ");

const restOf = ({ table }: EditedFile, cells: Readonly<Record<string, string>>): string =>
  Object.entries(cells)
    .filter(([name, text]) => text !== "" && !tables[table].key.some((one: string) => one === name))
    .map(([name, text]) => `${name} ${brief(text)}`)
    .join("; ");

const counts = ({ changed, added, removed }: EditedFile): string =>
  [
    ...(changed.length === 0 ? [] : [`${formatCount(changed.length, "row")} changed`]),
    ...(added.length === 0 ? [] : [`${formatCount(added.length, "row")} added`]),
    ...(removed.length === 0 ? [] : [`${formatCount(removed.length, "row")} removed`]),
  ].join(", ");

/** What was done to the rows of each file, row by row and cell by cell. */
export const formatEdits = (files: readonly EditedFile[], shown: (file: string) => string): string =>
  files
    .flatMap((one) => [
      `${shown(one.file)}${one.before === undefined ? " (new)" : ""}: ${counts(one)}`,
      ...one.changed.flatMap(({ row, cells }) => [
        `  changed, line ${row.line}: ${keyOf(one, row.cells)}`,
        ...cells.map(({ name, before, after }) => `    ${name}: ${brief(before)} becomes ${brief(after)}`),
      ]),
      ...one.added.map(({ cells }) => `  added: ${keyOf(one, cells)} (${restOf(one, cells)})`),
      ...one.removed.map(({ line, cells }) => `  removed, line ${line}: ${keyOf(one, cells)}`),
    ])
    .map((line) => `${line}\n`)
    .join("");
