import type { Client, FieldDef, QueryConfig } from "pg";
import { plainDecimal } from "../read/plain-decimal.ts";
import { type Failure, mostRows, type PartAnswer, type PartQuery, tooManyRows, tooSlow } from "./answer.ts";
import { fieldOf, firstLine } from "./error-fields.ts";
import { clientMissing, loadClient } from "./load-client.ts";
import { type AskTarget, connectionFailure, type Target } from "./target.ts";

/** How long the server may take to answer at all, in ms. */
const patience = 10_000;

/** Numbers of types by their identifiers in the catalogue of PostgreSQL, where they are fixed. */
const types = { boolean: 16, float4: 700, float8: 701, numeric: 1700 };

/** Every value as the text that the server sent, so that no digit is lost. */
const asText = { getTypeParser: () => (text: string | Buffer) => String(text) };

/** A cursor takes nothing but a question, and its rows come in portions. */
const before = "DECLARE citybook_rows NO SCROLL CURSOR FOR\n";

function cellOf(value: unknown, { dataTypeID }: FieldDef): string {
  if (value === null || value === undefined) return "";
  const text = String(value);
  if (dataTypeID === types.boolean) return text === "t" ? "true" : "false";
  return [types.float4, types.float8, types.numeric].includes(dataTypeID) ? plainDecimal(text) : text;
}

/** Line and column of a sign of the query, which is counted from 1 within what was sent. */
function placeOf(position: string, sql: string): Pick<Failure, "at"> {
  const at = Number(position) - 1 - before.length;
  if (position === "" || at < 0) return {};
  const lines = Array.from(sql).slice(0, at).join("").split("\n");
  return { at: { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 } };
}

function signInFailure(cause: unknown, { connection }: Target): Failure {
  const { name, passwordFrom, user } = connection;
  const from = passwordFrom ?? "password-from, which is not given";
  return {
    failed: "connection",
    message: `${name} does not let ${user ?? "this user"} in: ${firstLine(fieldOf(cause, "message"))}`,
    hint: `See that user and database of ${name} in citybook.yaml are right, and the password in ${from}.`,
  };
}

/** Classes of SQLSTATE: 28 is a user or password that is not taken, 3D a database that is not there, 08, 53 and 57P the server. */
function told(cause: unknown, { sql, seconds }: PartQuery, target: Target): Failure {
  const state = fieldOf(cause, "code");
  if (state === "57014") return tooSlow(seconds);
  if (/^(28|3D)\w{3}$/.test(state)) return signInFailure(cause, target);
  if (!/^\w{5}$/.test(state) || /^(08|53|57P|EPIPE)/.test(state)) return connectionFailure(cause, target.connection);
  return {
    failed: "query",
    message: firstLine(fieldOf(cause, "message")),
    hint: fieldOf(cause, "hint") || `Try the query in PostgreSQL itself, as the user ${target.connection.user ?? ""}.`,
    ...placeOf(fieldOf(cause, "position"), sql),
  };
}

async function ask(client: Client, { sql, seconds }: PartQuery): Promise<PartAnswer | Failure> {
  await client.query("BEGIN READ ONLY");
  await client.query(`SET LOCAL statement_timeout = ${Math.round(seconds * 1000)}`);
  await client.query("SET LOCAL extra_float_digits = 1");
  await client.query("SET LOCAL datestyle = 'ISO'");
  // The extended protocol takes one statement only, whatever the text holds.
  const declared: QueryConfig & { readonly queryMode: "extended" } = { text: before + sql, queryMode: "extended" };
  await client.query(declared);
  const { rows, fields } = await client.query<unknown[]>({
    text: `FETCH FORWARD ${mostRows + 1} FROM citybook_rows`,
    rowMode: "array",
    types: asText,
  });
  if (rows.length > mostRows) return tooManyRows;
  const version = await client.query<{ server_version: string }>("SHOW server_version");
  await client.query("ROLLBACK");
  return {
    engine: `PostgreSQL ${version.rows[0]?.server_version.split(" ")[0] ?? ""}`.trim(),
    columns: fields.map(({ name, dataTypeID }) => ({
      name,
      isFloat: [types.float4, types.float8].includes(dataTypeID),
    })),
    rows: rows.map((row) => fields.map((field, at) => cellOf(row[at], field))),
  };
}

/** Puts a query to PostgreSQL in a transaction that can only read, until it is done or takes too long. */
export const askPostgres: AskTarget = async (query, target) => {
  const loaded = await loadClient(() => import("pg"));
  if (loaded === undefined) return clientMissing("pg", "8.23.1");
  const { host, port, database, user, tls } = target.connection;
  const client = new loaded.default.Client({
    host,
    port,
    ...(database === undefined ? {} : { database }),
    ...(user === undefined ? {} : { user }),
    // Without a password none is looked for elsewhere: what a build asks stands in its workbook.
    password: target.password ?? "",
    ssl: tls,
    connectionTimeoutMillis: patience,
    query_timeout: query.seconds * 1000 + patience,
    application_name: "citybook",
  });
  // A server that goes away between two queries is told by the next one.
  client.on("error", () => undefined);
  try {
    await client.connect();
    return await ask(client, query);
  } catch (cause) {
    return told(cause, query, target);
  } finally {
    await client.end().catch(() => undefined);
  }
};
