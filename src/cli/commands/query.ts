import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { sayParameters } from "../../chart/say-choices.ts";
import { type LoadEngine, loadEngine } from "../../engine/load-engine.ts";
import { factText } from "../../model/cell.ts";
import { isRefusal, type Refusal } from "../../model/sql-answer.ts";
import { UserError } from "../../model/user-error.ts";
import { openQueries } from "../../query/open-query.ts";
import { formatCount } from "../../text/format-number.ts";
import { deriveFor } from "../derive-for.ts";
import type { DataOptions } from "../open-workbook.ts";
import type { ExitCode, Terminal } from "../terminal.ts";
import { formatNamed } from "./table.ts";

export interface QueryOptions extends DataOptions {
  readonly file?: string;
  readonly format?: string;
  readonly timeLimit?: string;
}

const mostRows = 1_000_000;

function readQuery(path: string, folder: string): string {
  try {
    return readFileSync(resolve(folder, path), "utf8").replace(/^\uFEFF/, "");
  } catch {
    throw new UserError(`"${path}" cannot be read`, "Name a file with one query, such as rank.sql.");
  }
}

function queryOf(sql: string | undefined, { file }: QueryOptions, folder: string): string {
  if (sql !== undefined && file === undefined) return sql;
  if (sql === undefined && file !== undefined) return readQuery(file, folder);
  const hint = 'Write citybook query "from intensity", or citybook query --file rank.sql.';
  throw new UserError(
    sql === undefined ? "there is no query" : "there are two queries: one given, one in a file",
    hint,
  );
}

function secondsOf(text: string): number {
  const seconds = Number(text);
  if (seconds > 0 && seconds <= 86_400) return seconds;
  throw new UserError(`"${text}" is not a number of seconds`, "Write --time-limit 60.");
}

function placeOf({ at }: Refusal, file: string | undefined): string {
  if (at === undefined) return file === undefined ? "" : `${file}: `;
  return file === undefined ? `line ${at.line}, column ${at.column}: ` : `${file}:${at.line}:${at.column}: `;
}

/** Answers one query over the tables and views of the workbook. */
export async function query(
  sql: string | undefined,
  options: QueryOptions,
  { terminal, load = loadEngine }: { readonly terminal: Terminal; readonly load?: LoadEngine },
): Promise<ExitCode> {
  const asked = queryOf(sql, options, terminal.folder);
  const format = formatNamed(options.format ?? "text");
  const seconds = secondsOf(options.timeLimit ?? "30");
  const ready = await deriveFor(options, terminal);
  if (ready === undefined) return 1;
  const { derived } = ready;
  const queries = openQueries({ derived, limits: { seconds, rows: mostRows }, load });
  const answer = await queries.ask(asked).finally(queries.close);
  if (isRefusal(answer)) throw new UserError(`${placeOf(answer, options.file)}${answer.message}`, answer.hint);
  terminal.say(`Choices: ${sayParameters(derived.parameters)}.\n`);
  terminal.result(
    format({ columns: answer.columns.map(({ name }) => name), rows: answer.rows, text: factText, whole: true }),
  );
  for (const note of answer.notes) terminal.say(`note: ${note}\n`);
  terminal.say(`${formatCount(answer.rows.length, "row")}.\n`);
  return 0;
}
