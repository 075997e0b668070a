import { type Problem, problem } from "../model/problem.ts";
import type { TextRecord } from "../read/text-table.ts";
import type { CityNames } from "./city-names.ts";
import type { Mapped } from "./column-map.ts";
import { type CellReading, convertCell } from "./convert-cell.ts";
import { type CityMatch, type How, matchCity } from "./match-city.ts";
import type { Plan } from "./plan.ts";

/** A row that a line of the foreign table became, by our columns; what is not stated has no cell. */
export interface MadeRow {
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

/** A name of the foreign table, the line on which it stands first, and what it stands for. */
export interface NamedCity {
  readonly name: string;
  readonly line: number;
  readonly match: CityMatch;
}

/** A cell that was written in another way than it was found. */
export interface Conversion {
  readonly line: number;
  readonly foreign: string;
  readonly from: string;
  readonly to: string;
}

export interface Made {
  readonly rows: readonly MadeRow[];
  readonly names: readonly NamedCity[];
  readonly conversions: readonly Conversion[];
  readonly problems: readonly Problem[];
}

/** A foreign table as it was read, and what is known of cities. */
export interface Foreign {
  readonly file: string;
  readonly records: readonly TextRecord[];
  readonly names: CityNames;
  readonly confirmed: Readonly<Record<string, readonly string[]>>;
}

interface Cells {
  readonly cells: Readonly<Record<string, string>>;
  readonly conversions: readonly Conversion[];
  readonly problems: readonly Problem[];
}

const isBlank = ({ cells }: TextRecord): boolean => cells.every((cell) => cell.trim() === "");

function cellsOf(
  record: TextRecord,
  mapped: readonly Mapped[],
  { file, reading }: { file: string; reading: CellReading },
) {
  const cells: Record<string, string> = {};
  const conversions: Conversion[] = [];
  const problems: Problem[] = [];
  for (const { name, column, foreign, at, letter } of mapped) {
    const from = record.cells[at] ?? "";
    const converted = convertCell(from, { name, column, reading });
    if ("text" in converted) {
      if (converted.text !== "") cells[name] = converted.text;
      if (converted.text !== from.trim()) conversions.push({ line: record.line, foreign, from, to: converted.text });
    } else {
      const { code, message, hint } = converted;
      const place = { file, line: record.line };
      problems.push(problem(code, { place, column: { name: foreign, letter }, message, hint }));
    }
  }
  return { cells, conversions, problems } satisfies Cells;
}

/** The constant cells of a row, with the columns that follow from the name of the city. */
function around({ constants, defaults, table, city, mapped }: Plan, name: string, shared: boolean) {
  const isMapped = (column: string) => mapped.some((one) => one.name === column);
  const hasName = Object.hasOwn(table.columns, "ranked_as") && city !== undefined && !isMapped("ranked_as");
  const isShared = shared && Object.hasOwn(table.columns, "shared_unit") && !isMapped("shared_unit");
  return {
    ...defaults,
    ...(hasName ? { ranked_as: name } : {}),
    ...(isShared ? { shared_unit: "yes" } : {}),
    ...constants,
  };
}

const isSettled = (match: CityMatch): match is { readonly how: How; readonly cities: readonly string[] } =>
  match.how !== "unknown" && match.how !== "ambiguous";

/** The rows that the lines of a foreign table come to, with what stood in the way of the others. */
export function makeRows({ file, records, names, confirmed }: Foreign, plan: Plan): Made {
  const { city, reading } = plan;
  const plain = plan.mapped.filter(({ name }) => name !== city?.column);
  const seen = new Map<string, NamedCity>();
  const made = records
    .filter((record) => !isBlank(record))
    .map((record) => {
      const name = city === undefined ? "" : (record.cells[city.from.at] ?? "").trim();
      const named = seen.get(name) ?? { name, line: record.line, match: matchCity(name, names, confirmed) };
      if (city !== undefined) seen.set(name, named);
      const { cells, conversions, problems } = cellsOf(record, plain, { file, reading });
      const settled = isSettled(named.match) ? named.match.cities : [];
      const rest = { ...around(plan, name, settled.length > 1), ...cells };
      const rows: readonly MadeRow[] =
        city === undefined
          ? [{ line: record.line, cells: rest }]
          : settled.map((id) => ({ line: record.line, cells: { ...rest, [city.column]: id } }));
      const skipped = city !== undefined && settled.length === 0;
      return skipped || problems.length > 0
        ? { rows: [], conversions: [], problems: skipped ? [] : problems }
        : { rows, conversions, problems };
    });
  return {
    rows: made.flatMap(({ rows }) => rows),
    names: [...seen.values()],
    conversions: made.flatMap(({ conversions }) => conversions),
    problems: made.flatMap(({ problems }) => problems),
  };
}
