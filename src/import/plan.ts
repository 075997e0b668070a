import type { Table } from "../check/define-table.ts";
import { UserError } from "../model/user-error.ts";
import { formatList } from "../text/format-list.ts";
import { nearest } from "../text/nearest.ts";
import { knownColumn, type Mapped, type Pair, toMapped } from "./column-map.ts";
import type { CellReading } from "./convert-cell.ts";

/** How the lines of a foreign table become rows of a table. */
export interface Plan {
  readonly table: Table;
  readonly mapped: readonly Mapped[];
  /** What every row has, as the person said. */
  readonly constants: Readonly<Record<string, string>>;
  /** What every row has where the person said nothing. */
  readonly defaults: Readonly<Record<string, string>>;
  /** The column that names a city, and the foreign column with the name of it. */
  readonly city: { readonly column: string; readonly from: Mapped } | undefined;
  readonly reading: CellReading;
}

interface Asked {
  readonly table: Table;
  readonly header: readonly string[];
  readonly map: readonly Pair[];
  readonly constants: Readonly<Record<string, string>>;
  readonly reading: CellReading;
}

/** What a list of places says by being one; any of it may be said otherwise. */
const shipped: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  rankings: { scope: "global", certainty: "stated", shared_unit: "no" },
};

/** The options by which some columns are given most easily. */
export const shortOptions: Readonly<Record<string, string>> = {
  index_id: "--index",
  edition: "--edition",
  scope: "--scope",
  source_id: "--source",
};

const namesCities = /city|cities|name|metro|hub|cluster|ecosystem|城市/i;

/** How a column that nothing gives can be given, with the column of theirs that it may be. */
function howToGive(name: string, { table, header }: Asked): string {
  const short = shortOptions[name];
  if (short !== undefined && name !== "scope") return `${short} ...`;
  const isCity = table.columns[name]?.references === "cities";
  const near = isCity ? header.find((one) => namesCities.test(one)) : nearest(name, header);
  return `--map "${near?.trim() ?? "Their column"}=${name}"${isCity ? ", where their column has names of cities" : `, or --set ${name}=...`}`;
}

function refuseMissing(missing: readonly string[], asked: Asked): never {
  const { table, header } = asked;
  const told = missing.map((name) => `${name} (${table.columns[name]?.says}): ${howToGive(name, asked)}`);
  throw new UserError(
    `a row of ${table.name} needs ${formatList(missing)}, and nothing gives ${missing.length === 1 ? "it" : "them"}`,
    `Map a column of the file, or say what every row has:\n      ${told.join("\n      ")}\n    The columns of the file are ${formatList(header.map((name) => `"${name.trim()}"`))}.`,
  );
}

function cityOf({ table, constants }: Asked, mapped: readonly Mapped[]): Plan["city"] {
  const column = Object.entries(table.columns).find(([, { references }]) => references === "cities")?.[0];
  if (column === undefined || constants[column] !== undefined) return undefined;
  const from = mapped.find(({ name }) => name === column) ?? mapped.find(({ name }) => name === "ranked_as");
  return from && { column, from };
}

/** How a foreign table becomes rows, or a refusal that says what is missing. */
export function toPlan(asked: Asked): Plan {
  const { table, header, map, constants, reading } = asked;
  for (const name of Object.keys(constants)) knownColumn(name, table);
  const mapped = toMapped(map, header, table).filter(({ name }) => constants[name] === undefined);
  const city = cityOf(asked, mapped);
  const given = new Set([...mapped.map(({ name }) => name), ...Object.keys(constants), city?.column]);
  const defaults = Object.fromEntries(
    Object.entries(shipped[table.name] ?? {}).filter(
      ([name]) => !given.has(name) && Object.hasOwn(table.columns, name),
    ),
  );
  const missing = Object.entries(table.columns).flatMap(([name, { required }]) =>
    required && !given.has(name) && defaults[name] === undefined ? [name] : [],
  );
  if (missing.length > 0) refuseMissing(missing, asked);
  return { table, mapped, constants, defaults, city, reading };
}
