import type { DataTable } from "../../chart/chart.ts";
import { sayChoices } from "../../chart/say-choices.ts";
import { cellText } from "../../model/cell.ts";
import { sourcesOf } from "../../model/facts.ts";
import { formatList } from "../../text/format-list.ts";
import type { PageContext } from "../context.ts";
import type { Fence } from "../cut-fences.ts";
import { figureOf, type ShownRow } from "../rows/row-cell.ts";
import { columnsOf, toTable } from "../rows/rows-table.ts";
import { type ShownColumn, shownColumns, titleOf } from "../rows/shown-columns.ts";
import type { CheckedSpec } from "./check-spec.ts";
import type { UsedRows } from "./whole-spec.ts";

const nameRow = ({ row, derived }: ShownRow): string =>
  derived.city(row.cityId ?? "")?.name ?? row.cells.slice(0, 2).map(cellText).join(" ");

/** What a picture does not show although its filters leave it: rows without a number to draw. */
function sayUndrawn(left: readonly number[], drawn: readonly number[], { rows }: UsedRows): readonly string[] {
  if (drawn.length === 0) return [];
  const isDrawn = new Set(drawn);
  const undrawn = left.filter((at) => !isDrawn.has(at)).flatMap((at) => rows[at] ?? []);
  if (undrawn.length === 0) return [];
  const names = [...new Set(undrawn.map(nameRow))];
  return [`Not drawn, since a number is missing: ${formatList(names, 12)}.`];
}

/** Whose figures have no known end: a picture shows nothing of it, and a reader must know. */
function sayOpen(left: readonly number[], { rows, columns }: UsedRows): readonly string[] {
  const open = left
    .flatMap((at) => rows[at] ?? [])
    .filter(({ row }) => columns.some(({ at, end }) => row.cells[end === "both" ? at + 1 : at] === "unknown"));
  const names = [...new Set(open.map(nameRow))];
  return names.length === 0 ? [] : [`No upper end is known, so that none is drawn: ${formatList(names, 12)}.`];
}

/** What the rows that a picture shows rest on: what was counted, or what else they are. */
function sayWhatCounts({ used, left }: Shown, page: PageContext): readonly string[] {
  const sets = used.flatMap(({ name }) => page.rows.find(name) ?? []);
  const [first] = used;
  const shown = first === undefined ? [] : left.flatMap((at) => first.rows[at] ?? []);
  return [
    ...(sets.some(({ counts }) => counts === true) ? [sayChoices(page.derived)] : []),
    ...sets.flatMap(({ holds }) => holds ?? []),
    ...sayLevels(shown),
  ];
}

/** Whose money the rows are, where they say so themselves. */
function sayLevels(rows: readonly ShownRow[]): readonly string[] {
  const levels = rows.flatMap(({ set, row }) => {
    const at = set.columns.findIndex(({ name }) => name === "level");
    const text = at < 0 ? "" : (row.words?.(at) ?? cellText(row.cells[at]));
    return text === "" || set.counts === true ? [] : [text];
  });
  const names = [...new Set(levels)].toSorted();
  return names.length === 0 ? [] : [`Whose money it is: ${formatList(names)}.`];
}

/** The ids of the sources behind the columns that a spec uses. */
export function sourcesBehind({ used, left }: Shown): readonly string[] {
  const ids = used.flatMap(({ rows, columns }, at) =>
    (at === 0 ? left.flatMap((one) => rows[one] ?? []) : rows).flatMap((row) => {
      const named = row.row.cells[row.set.columns.findIndex(({ name }) => name === "source_id")];
      return [
        ...columns.flatMap((column) => sourcesOf(figureOf(row, column))),
        ...(typeof named === "string" ? [named] : []),
      ];
    }),
  );
  return [...new Set(ids)].sort();
}

const noTable: DataTable = { caption: "", columns: [], rows: [] };

/** What stands behind a picture: its rows, those that its filters leave, and those that its marks stand for. */
export interface Shown {
  readonly used: readonly UsedRows[];
  readonly left: readonly number[];
  readonly drawn: readonly number[];
}

/** The columns of the key of a set by which rows differ, each in words where another column says it so. */
function keyColumns({ rows: [any] }: UsedRows, rows: readonly ShownRow[]): readonly ShownColumn[] {
  if (any === undefined) return [];
  const { set } = any;
  const all = shownColumns(set);
  return (set.key ?? []).flatMap((name) => {
    const column = all.find((one) => one.name === name);
    if (column === undefined || name === "city_id") return [];
    const differs = new Set(rows.map(({ row }) => cellText(row.cells[column.at]))).size > 1;
    return differs ? [all.find((one) => one.name === set.columns[column.at]?.saidBy) ?? column] : [];
  });
}

/** The columns that a picture uses, with those that tell its rows apart where the words among them do not. */
function defaultColumns(first: UsedRows, rows: readonly ShownRow[]): readonly ShownColumn[] {
  const { columns } = first;
  const wordsOf = ({ row }: ShownRow): string =>
    columns
      .map(({ at }) => row.cells[at])
      .filter((cell) => typeof cell === "string")
      .join("\t");
  if (new Set(rows.map(wordsOf)).size === rows.length) return columns;
  const keys = keyColumns(first, rows).filter((key) => !columns.some(({ name }) => name === key.name));
  const lead = columns.findIndex(({ name }) => name === "city_id") + 1;
  return [...columns.slice(0, lead), ...keys, ...columns.slice(lead)];
}

/** The rows that a picture shows; the first set that it names is the one that its table holds. */
export function tableBehind(
  { used: [first], left }: Shown,
  { title, table }: Pick<CheckedSpec, "title" | "table">,
): DataTable {
  const rows = left.flatMap((at) => first?.rows[at] ?? []);
  const [any] = rows;
  if (first === undefined || any === undefined) return noTable;
  const columns =
    table === undefined
      ? defaultColumns(first, rows).map((column) => ({ ...column, title: titleOf(column.name) }))
      : columnsOf(table.join(","), any.set);
  return toTable(rows, columns, `${title} (from ${first.name})`);
}

/** What is to be said below a picture: what it lacks, where its rows are from, and under which choices. */
export function notesOf({ used, left, drawn }: Shown, fence: Fence, page: PageContext): readonly string[] {
  const [first] = used;
  const names = used.map(({ name }) => name);
  const typed = /\bvalues"?\s*:/.test(fence.body) && /\bdata(sets)?"?\s*:/.test(fence.body);
  return [
    ...(first === undefined ? [] : [...sayUndrawn(left, drawn, first), ...sayOpen(left, first)]),
    ...(names.length === 0 ? [] : [`Drawn for this page from ${formatList(names)}.`]),
    ...sayWhatCounts({ used, left, drawn }, page),
    ...(typed && used.length === 0
      ? ["Its numbers are typed into the page and rest on no source of the datasets."]
      : []),
  ];
}
