import type { ClickHouseClient, ClickHouseSettings } from "@clickhouse/client";
import { type Failure, mostRows, type PartAnswer, type PartQuery, tooManyRows, tooSlow } from "./answer.ts";
import { fieldOf, firstLine } from "./error-fields.ts";
import { clientMissing, loadClient } from "./load-client.ts";
import { readTabSeparated } from "./tab-separated.ts";
import { type AskTarget, connectionFailure, type Target } from "./target.ts";

/** How long the server may take to answer beyond the time of the query, in ms. */
const patience = 10_000;

/** Codes of ClickHouse's errors. */
const codes = {
  signIn: ["81", "192", "193", "194", "291", "516"],
  slow: ["159", "160"],
  large: ["158", "396"],
  unreachable: ["202", "203", "209", "210", "279"],
  readOnly: "164",
};

function settingsOf(seconds: number): readonly ClickHouseSettings[] {
  const limits: ClickHouseSettings = {
    // An error after the first rows would else come in the middle of them.
    wait_end_of_query: 1,
    max_execution_time: Math.ceil(seconds),
    max_result_rows: String(mostRows + 1),
    result_overflow_mode: "throw",
  };
  // Last, since older servers set one after the other, and none after this. A user that may only read may set less.
  return [{ ...limits, readonly: "1" }, limits, {}];
}

/** The code of the server's error; older servers say it in words that the client does not know. */
const codeOf = (cause: unknown): string =>
  /^Code: (\d+)/.exec(fieldOf(cause, "message"))?.[1] ?? fieldOf(cause, "code");

/** What the server says without its code, its stack and its version. */
const plainMessage = (cause: unknown): string =>
  firstLine(
    fieldOf(cause, "message")
      .replace(/^Code: \d+\.?,?\s*(e\.displayText\(\) = )?(DB::\w*Exception: )?/, "")
      .replace(/, e\.what\(\).*$/s, "")
      .replace(/\. Expected one of.*$/s, "")
      .replace(/ \(version .*$/s, ""),
  );

function placeIn(message: string): Pick<Failure, "at"> {
  const [, line, column] = /\(line (\d+), col (\d+)\)/.exec(message) ?? [];
  return line === undefined ? {} : { at: { line: Number(line), column: Number(column) } };
}

function signInFailure(cause: unknown, { connection }: Target): Failure {
  const { name, passwordFrom, user } = connection;
  const from = passwordFrom ?? "password-from, which is not given";
  return {
    failed: "connection",
    message: `${name} does not let ${user ?? "this user"} in: ${plainMessage(cause)}`,
    hint: `See that user and database of ${name} in citybook.yaml are right, and the password in ${from}.`,
  };
}

function told(cause: unknown, { seconds }: PartQuery, target: Target): Failure {
  const code = codeOf(cause);
  if (codes.slow.includes(code) || /timeout error/i.test(fieldOf(cause, "message"))) return tooSlow(seconds);
  if (codes.large.includes(code)) return tooManyRows;
  if (codes.signIn.includes(code)) return signInFailure(cause, target);
  const message = plainMessage(cause);
  if (codes.unreachable.includes(code)) {
    const { failed, hint } = connectionFailure(cause, target.connection);
    return { failed, hint, message: `${target.connection.name} could not be asked: ${message}` };
  }
  if (!/^\d+$/.test(code)) return connectionFailure(cause, target.connection);
  return {
    failed: "query",
    message,
    hint: "Try the query in ClickHouse itself, as the same user.",
    ...placeIn(message),
  };
}

/** Whether a setting was refused because the user can only read anyway; a refused statement has the same code. */
const isReadOnlyUser = (cause: unknown): boolean =>
  codeOf(cause) === codes.readOnly &&
  /setting/i.test(fieldOf(cause, "message")) &&
  /readonly mode/i.test(fieldOf(cause, "message"));

/** Asks with as strict settings as the user may set: with none only where the server lets it read and nothing else. */
async function askStrictly(client: ClickHouseClient, sql: string, settings: readonly ClickHouseSettings[]) {
  const [first, ...rest] = settings;
  try {
    const result = await client.query({
      query: sql,
      format: "TabSeparatedWithNamesAndTypes",
      ...(first && { clickhouse_settings: first }),
    });
    return await result.text();
  } catch (cause) {
    if (!isReadOnlyUser(cause) || rest.length === 0) throw cause;
    return askStrictly(client, sql, rest);
  }
}

async function ask(client: ClickHouseClient, { sql, seconds }: PartQuery): Promise<PartAnswer | Failure> {
  const read = readTabSeparated(await askStrictly(client, sql, settingsOf(seconds)));
  if (read.rows.length > mostRows) return tooManyRows;
  const version = await client.query({ query: "SELECT version()", format: "TabSeparated" });
  return { ...read, engine: `ClickHouse ${(await version.text()).trim()}` };
}

/** Puts a query to ClickHouse with settings by which it can only read, until it is done or takes too long. */
export const askClickhouse: AskTarget = async (query, target) => {
  const loaded = await loadClient(() => import("@clickhouse/client"));
  if (loaded === undefined) return clientMissing("@clickhouse/client", "1.23.1");
  const { host, port, database, user, tls } = target.connection;
  const client = loaded.createClient({
    url: `${tls ? "https" : "http"}://${host}:${port}`,
    ...(database === undefined ? {} : { database }),
    ...(user === undefined ? {} : { username: user }),
    ...(target.password === undefined ? {} : { password: target.password }),
    application: "citybook",
    request_timeout: query.seconds * 1000 + patience,
    log: { level: loaded.ClickHouseLogLevel.OFF },
  });
  try {
    return await ask(client, query);
  } catch (cause) {
    return told(cause, query, target);
  } finally {
    await client.close();
  }
};
