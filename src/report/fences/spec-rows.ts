import type { Derived } from "../../derive/derived.ts";
import type { PrintedView } from "../../derive/views.ts";
import { type Cell, cellText } from "../../model/cell.ts";
import type { PageContext } from "../context.ts";
import { type ShownRow, sayShown } from "../rows/row-cell.ts";
import { cellsOf, isWhole, type ShownColumn, shownColumns } from "../rows/shown-columns.ts";

/** Under this name each row carries its number, to tell which rows a picture shows. */
export const numbered = "__row";

/** The name of a row's city, which every set of rows with a city_id has beside its own columns. */
export const cityName = "city";

const hasCity = ({ columns }: PrintedView): boolean => {
  const names = columns.map(({ name }) => name);
  return names.includes("city_id") && !names.includes(cityName);
};

/** The columns that a spec can name: those of the set, its whole figures in words, and the name of the city. */
export const specColumns = (set: PrintedView): readonly string[] => [
  ...shownColumns(set).map(({ name }) => name),
  ...(hasCity(set) ? [cityName] : []),
];

/** The columns of a set that stand behind those that a spec has used. */
export function columnsBehind(set: PrintedView, used: ReadonlySet<string>): readonly ShownColumn[] {
  const names = new Set(used);
  if (names.delete(cityName) || set.columns.some(({ name }) => name === "city_id")) names.add("city_id");
  const all = shownColumns(set);
  const wholes = all.filter((column) => isWhole(column) && (names.has(column.name) || bothEnds(column.name, names)));
  const covered = new Set(
    wholes.flatMap((column) => Array.from({ length: cellsOf(column) }, (_, next) => column.at + next)),
  );
  return all.filter(
    (column) => wholes.includes(column) || (!isWhole(column) && names.has(column.name) && !covered.has(column.at)),
  );
}

/** Whether both ends of a figure are used, so that it is shown as one. */
function bothEnds(name: string, names: ReadonlySet<string>): boolean {
  const prefix = name === "sum" ? "" : `${name}_`;
  return ["low", "high"].every((end) => names.has(`${prefix}${end}`));
}

/** A cell as a picture takes it: a number, a word, or nothing where no number is known. */
function toJson(cell: Cell): string | number | null {
  if (cell === undefined || cell === "unknown") return null;
  return typeof cell === "object" ? Number(cellText(cell)) : cell;
}

function toValue(shown: ShownRow, column: ShownColumn): string | number | null {
  if (!isWhole(column)) return toJson(shown.row.cells[column.at]);
  return shown.row.cells[column.at] === undefined ? null : sayShown(shown, column);
}

/** A row as plain data, with the given columns. */
export function toDatum(shown: ShownRow, wanted: ReadonlySet<string> | undefined): Readonly<Record<string, unknown>> {
  const isWanted = (name: string): boolean => wanted === undefined || wanted.has(name);
  const columns = shownColumns(shown.set).filter(({ name }) => isWanted(name));
  const city = shown.derived.city(shown.row.cityId ?? "");
  return {
    ...Object.fromEntries(columns.map((column) => [column.name, toValue(shown, column)])),
    ...(hasCity(shown.set) && isWanted(cityName) ? { [cityName]: city?.name ?? shown.row.cityId ?? null } : {}),
  };
}

/** The rows of a set that the page shows. */
export const shownRows = (set: PrintedView, page: PageContext, derived: Derived): readonly ShownRow[] =>
  page.rows.rowsOf(set, derived).map((row) => ({ set, row, derived }));
