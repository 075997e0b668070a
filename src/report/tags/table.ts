import type { DataTable } from "../../chart/chart.ts";
import type { Cap } from "../../chart/crowd.ts";
import { formatList } from "../../text/format-list.ts";
import { meantOr } from "../../text/nearest.ts";
import { checkOptions } from "../check-options.ts";
import { choices, derivedFor } from "../choices.ts";
import type { PageContext } from "../context.ts";
import { sayQueries } from "../html/queries.ts";
import { renderTable } from "../html/table.ts";
import type { OptionSays } from "../option-says.ts";
import type { PageTable } from "../page-table.ts";
import { pageTables } from "../page-tables.ts";
import { chooseRows, citiesOf } from "../rows/choose-rows.ts";
import { knownRows } from "../rows/row-registry.ts";
import { allColumns, columnsOf, sortRows, toCount, toTable } from "../rows/rows-table.ts";
import { knownColumn } from "../rows/shown-columns.ts";
import type { Tag, TagWords } from "../tag.ts";
import { TemplateMistake } from "../template-mistake.ts";

const ofRows = {
  columns: { says: 'the columns of a view, in order, such as "city_id, gdp_share as Share of product"' },
  sort: { says: "the column of a view that the rows are sorted by" },
  order: { says: "which of them come first", words: ["descending", "ascending"] },
} as const satisfies Readonly<Record<string, OptionSays>>;

const ofAny = {
  city: { says: "a city_id: only rows of this city" },
  cities: { says: "several city_ids with commas between: only rows of these" },
  top: { says: "how many rows at most, such as 10" },
  caption: { says: "the words above the table" },
  ...choices,
} as const satisfies Readonly<Record<string, OptionSays>>;

const options = { ...ofRows, ...ofAny };

type Named = TagWords["named"];

/** A view or table of the datasets as its author wants to see it. */
function tableOfRows(name: string, named: Named, page: PageContext): DataTable {
  const { columns, sort, order = "descending", top, caption, preset, year, ...conditions } = named;
  checkOptions({ order }, ofRows, "table");
  const set = knownRows(name, page.rows);
  const derived = derivedFor({ ...(preset && { preset }), ...(year && { year }) }, page);
  const chosen = chooseRows(set, conditions, { page, derived });
  const sorted = sort === undefined ? chosen : sortRows(chosen, knownColumn(sort, set), order);
  const shown = columns === undefined ? allColumns(set) : columnsOf(columns, set);
  return toTable(sorted.slice(0, toCount(top ?? "99999")), shown, caption ?? `${set.name}: ${set.says}`);
}

/** A table of the page's own kind, with only the rows of the cities that are asked for. */
function madeTable(table: PageTable, named: Named, page: PageContext): DataTable {
  checkOptions(named, ofAny, `the table ${table.name}`);
  const { city, top, caption, cities: _cities, ...given } = named;
  const ids = citiesOf(named, page);
  const made = table.make({ ...page, derived: derivedFor(given, page), city: city ?? page.city });
  const isOf = (row: DataTable["rows"][number]): boolean => {
    const own = row.find((cell) => cell.city !== undefined)?.city;
    return ids === undefined || own === undefined || ids.includes(own);
  };
  return { ...made, ...(caption && { caption }), rows: made.rows.filter(isOf).slice(0, toCount(top ?? "99999")) };
}

/** Whether a table needs a city or index that neither the page nor its tag names. */
const lacks = ({ of }: PageTable, named: Named, page: PageContext): boolean =>
  of !== undefined && page[of] === undefined && (of === "index" || named["city"] === undefined);

interface Found {
  readonly table: DataTable;
  /** What is said where it has no row. */
  readonly none: string;
  readonly crowd?: Cap | undefined;
}

function tableNamed(name: string, named: Named, page: PageContext): Found {
  const table = pageTables.find((one) => one.name === name);
  const set = page.rows.find(name);
  const ofSet = Object.keys(named).some((word) => !Object.hasOwn(ofAny, word));
  if (table !== undefined && !(set !== undefined && (ofSet || lacks(table, named, page)))) {
    if (!lacks(table, named, page))
      return { table: madeTable(table, named, page), none: table.none, crowd: table.crowd };
    const hint = `Write it on a page of each, [${table.of}].md${table.of === "city" ? ", or add city: and an id" : ""}.`;
    throw new TemplateMistake(`the table ${name} is about one ${table.of}`, hint);
  }
  if (set === undefined) {
    const known = [...pageTables.map((one) => one.name), ...page.rows.names()];
    throw new TemplateMistake(
      `"${name}" is not a table`,
      meantOr(name, known, `The tables are ${formatList([...new Set(known)])}.`),
    );
  }
  return { table: tableOfRows(name, named, page), none: `No row of ${name} is like that.` };
}

/** `{% table "standings" %}`: one of the named tables, or a view or table of the datasets with the columns that are wanted. */
export const tableTag: Tag = {
  name: "table",
  says: "a table of the catalogue, any view, or a table of the datasets",
  word: "the name of the table or view",
  options,
  moreOptions: "any column of the view: only rows in which it is so",
  example: '{% table "intensity" columns: "city_id, commitment, gdp_share", sort: "gdp_share", top: "5" %}',
  render: ({ first = "", named }, page) => {
    page.effort.figure();
    const { table, none, crowd } = tableNamed(first, named, page);
    const query = sayQueries([page.rows.find(first)]);
    if (table.rows.length === 0) return page.block(`<p class="note">${none}</p>${query}`);
    return page.block(renderTable(table, page, { crowd }) + query);
  },
};
