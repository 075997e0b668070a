import type { Derived } from "../../derive/derived.ts";
import type { PrintedView } from "../../derive/views.ts";
import { cellText } from "../../model/cell.ts";
import { formatList } from "../../text/format-list.ts";
import { meantOr } from "../../text/nearest.ts";
import type { PageContext } from "../context.ts";
import { knownCity } from "../known-id.ts";
import { TemplateMistake } from "../template-mistake.ts";
import { wordsOf } from "../words-of.ts";
import type { ShownRow } from "./row-cell.ts";

/** The cities that named words ask for: one by city, several by cities. */
export function citiesOf(named: Readonly<Record<string, string>>, page: PageContext): readonly string[] | undefined {
  const { city, cities } = named;
  if (city === undefined && cities === undefined) return undefined;
  const ids = [...wordsOf(cities ?? ""), ...(city === undefined ? [] : [city])];
  for (const id of ids) knownCity(id, page);
  return ids;
}

/** Refuses a column that is not there, and a word that no row has in it. */
function checkCondition(name: string, value: string, set: PrintedView, rows: readonly ShownRow[]): number {
  const names = set.columns.map((column) => column.name);
  const at = names.indexOf(name);
  if (at < 0) {
    const hint = meantOr(name, names, `Its columns are ${formatList(names)}.`);
    throw new TemplateMistake(`"${name}" is not a column of ${set.name}`, hint);
  }
  const known = [...new Set(rows.map(({ row }) => cellText(row.cells[at])))].filter((text) => text !== "");
  if (rows.length > 0 && !known.includes(value)) {
    const hint = meantOr(value, known, `There is ${formatList(known.toSorted(), 12)}.`);
    throw new TemplateMistake(`no row of ${set.name} has "${value}" in ${name}`, hint);
  }
  return at;
}

/** The rows of a set of which every given column has the given word; city and cities choose by city. */
export function chooseRows(
  set: PrintedView,
  named: Readonly<Record<string, string>>,
  { page, derived }: { page: PageContext; derived: Derived },
): readonly ShownRow[] {
  const { city: _city, cities: _cities, ...conditions } = named;
  const ids = citiesOf(named, page);
  let rows: readonly ShownRow[] = page.rows
    .rowsOf(set, derived)
    .filter(({ cityId }) => ids === undefined || (cityId !== undefined && ids.includes(cityId)))
    .map((row) => ({ set, row, derived }));
  for (const [name, value] of Object.entries(conditions)) {
    const at = checkCondition(name, value, set, rows);
    rows = rows.filter(({ row }) => cellText(row.cells[at]) === value);
  }
  return rows;
}
