import { sayParameters } from "../../chart/say-choices.ts";
import { tables as declared } from "../../check/tables.ts";
import type { Derived } from "../../derive/derived.ts";
import { views } from "../../derive/views.ts";
import type { Cell } from "../../model/cell.ts";
import { UserError } from "../../model/user-error.ts";
import { calculate } from "../../pipeline.ts";
import { formatList } from "../../text/format-list.ts";
import { didYouMean } from "../../text/nearest.ts";
import { knownCity } from "../known-city.ts";
import { knownSources } from "../known-source.ts";
import { type DataOptions, openWorkbook } from "../open-workbook.ts";
import { formatBriefly } from "../print/format-briefly.ts";
import { formatCsv } from "../print/format-csv.ts";
import { formatJson } from "../print/format-json.ts";
import { formatProblems } from "../print/format-problems.ts";
import { formatText } from "../print/format-text.ts";
import type { PrintedTable } from "../print/printed-table.ts";
import type { ExitCode, Terminal } from "../terminal.ts";

export interface TableOptions extends DataOptions {
  readonly city?: readonly string[];
  readonly format?: string;
}

const formats: Readonly<Record<string, (table: PrintedTable) => string>> = {
  csv: formatCsv,
  json: formatJson,
  text: formatText,
};

function formatNamed(name: string) {
  const format = Object.hasOwn(formats, name) ? formats[name] : undefined;
  if (format !== undefined) return format;
  const known = Object.keys(formats);
  throw new UserError(`"${name}" is not a format`, `${didYouMean(name, known)}The formats are ${formatList(known)}.`);
}

/** The names that the command knows: views first, then the tables of the datasets. */
export const tableNames: readonly string[] = [...Object.keys(views), ...Object.keys(declared)];

const isView = (name: string): name is keyof typeof views => Object.hasOwn(views, name);
const isTable = (name: string): name is keyof typeof declared => Object.hasOwn(declared, name);

function checkName(name: string): void {
  if (isView(name) || isTable(name)) return;
  throw new UserError(
    `"${name}" is not a view or table`,
    `${didYouMean(name, tableNames)}Known are ${formatList(tableNames)}.`,
  );
}

const isCell = (value: unknown): value is Cell =>
  value === undefined ||
  typeof value === "string" ||
  typeof value === "number" ||
  (typeof value === "object" && value !== null && "n" in value);

function rawTable(name: keyof typeof declared, cities: readonly string[], { tables }: Derived): PrintedTable {
  const columns = Object.keys(declared[name].columns);
  const rows: readonly object[] = tables[name];
  const cells = rows.map((row) =>
    columns.map((column): Cell => {
      const value: unknown = Reflect.get(row, column);
      return isCell(value) ? value : undefined;
    }),
  );
  const city = columns.indexOf("city_id");
  return {
    columns,
    rows: cities.length === 0 || city < 0 ? cells : cells.filter((row) => cities.includes(String(row[city]))),
  };
}

function viewTable(name: keyof typeof views, cities: readonly string[], derived: Derived): PrintedTable {
  const view = views[name];
  const rows = view.print(derived).filter(({ cityId }) => cities.length === 0 || cities.includes(cityId ?? ""));
  return { columns: view.columns.map((column) => column.name), rows: rows.map(({ cells }) => cells) };
}

/** Prints a view or a table of the datasets. */
export async function table(name: string, options: TableOptions, terminal: Terminal): Promise<ExitCode> {
  checkName(name);
  const format = formatNamed(options.format ?? "text");
  const opened = await openWorkbook(options, terminal);
  if (!("workbook" in opened)) {
    terminal.say(formatProblems(opened));
    return 1;
  }
  const { made: derived, problems } = calculate(opened);
  if (problems.length > 0) terminal.say(formatBriefly(problems));
  if (derived === undefined) return 1;
  knownSources(derived);
  const cities = options.city ?? [];
  for (const city of cities) knownCity(city, derived);
  if (isView(name)) terminal.say(`Choices: ${sayParameters(derived.parameters)}.\n`);
  terminal.result(
    format(
      isView(name)
        ? viewTable(name, cities, derived)
        : isTable(name)
          ? rawTable(name, cities, derived)
          : { columns: [], rows: [] },
    ),
  );
  return 0;
}
