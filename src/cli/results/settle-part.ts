import { checkHeader } from "../../check/check-header.ts";
import type { Table } from "../../check/define-table.ts";
import { tables } from "../../check/tables.ts";
import { type Failure, isFailure, type PartAnswer } from "../../connect/answer.ts";
import { renderRecord } from "../../connect/record-text.ts";
import { inexactMoney, toResultCsv } from "../../connect/to-result.ts";
import type { Code } from "../../model/codes.ts";
import { type Problem, problem } from "../../model/problem.ts";
import type { QueryRecord, ReadFile, Staleness } from "../../model/query-record.ts";
import { UserError } from "../../model/user-error.ts";
import { keptBeside, type QueryResult } from "../../read/query-result.ts";
import { formatCount } from "../../text/format-number.ts";
import { placeOnDisk } from "../node-disk.ts";
import { writeTogether } from "../write-file.ts";
import { type Kept, sha256 } from "./kept-rows.ts";
import type { Asker, Part } from "./part.ts";

export const nothing = (...problems: readonly Problem[]): QueryResult => ({
  csv: undefined,
  record: "",
  asked: undefined,
  problems,
});

/** The kept rows as the result of a part. */
export const fromKept = (
  { csv, record, recordText }: Kept,
  { path }: Part,
  { stale, problems = [] }: { readonly stale?: Staleness; readonly problems?: readonly Problem[] } = {},
): QueryResult => ({ csv, record: recordText, asked: { path, record, stale }, problems });

/** "25 November 2026, 15:53 UTC" would be read in any zone; the record's own form is exact and sorts. */
const moment = ({ askedAt }: QueryRecord): string => askedAt.replace("T", " ").replace(/(:\d\d)Z$/, "$1 UTC");

const atHeader = (code: Code, { path, header }: Part, message: string, hint: string): Problem =>
  problem(code, { place: { file: path, line: header.line }, message, hint });

function failedQuery({ message, hint, at }: Failure, { path }: Part): Problem {
  const place = { file: path, line: at?.line ?? 1, ...(at === undefined ? {} : { character: at.column }) };
  return problem("query-fails", { place, message, hint });
}

/** What stands for an answer that did not come: the rows from before, or nothing. */
export function withoutAnswer(failure: Failure, part: Part, kept: Kept | Problem | undefined): QueryResult {
  if (failure.failed === "query") return nothing(failedQuery(failure, part));
  const { message, hint } = failure;
  if (kept === undefined) return nothing(atHeader("connection-failed", part, message, hint));
  if ("code" in kept) return nothing(atHeader("connection-failed", part, message, hint), kept);
  const { record } = kept;
  if (record.connection !== part.header.connection) return nothing(atHeader("connection-failed", part, message, hint));
  const same = record.query === part.sql ? "" : ", asked with an earlier text of the query";
  const said = `${message}; the ${formatCount(record.rows, "row")} of ${moment(record)} are used${same}`;
  const problems = [atHeader("last-result-kept", part, said, hint)];
  return fromKept(kept, part, { stale: "connection-failed", problems });
}

/** The result where nobody is asked. */
export function unasked(part: Part, kept: Kept | Problem | undefined): QueryResult {
  if (kept === undefined) {
    const { csv, record } = keptBeside(part.path);
    return nothing(
      atHeader(
        "no-result",
        part,
        "no rows of this query are kept, and nobody is asked for them",
        `Run citybook check once with the connection; it keeps ${csv} and ${record}.`,
      ),
    );
  }
  if ("code" in kept) return nothing(kept);
  if (kept.record.query === part.sql) return fromKept(kept, part);
  const message = `the query was changed after its ${formatCount(kept.record.rows, "row")} were asked for, on ${moment(kept.record)}`;
  const problems = [atHeader("query-changed", part, message, "Check once without --offline.")];
  return fromKept(kept, part, { stale: "query-changed", problems });
}

function keep({ csv, recordText }: Kept, part: Part, { root }: Asker): readonly Problem[] {
  const files = keptBeside(part.path);
  try {
    writeTogether([
      { path: placeOnDisk(root, files.csv), content: csv },
      { path: placeOnDisk(root, files.record), content: recordText },
    ]);
    return [];
  } catch (cause) {
    if (!(cause instanceof UserError)) throw cause;
    return [problem("result-not-kept", { place: { file: part.path }, message: cause.message, hint: cause.hint })];
  }
}

const isSame = (a: QueryRecord, b: QueryRecord): boolean =>
  a.sha256 === b.sha256 &&
  a.query === b.query &&
  a.connection === b.connection &&
  a.files.length === b.files.length &&
  a.files.every(({ file, sha256: hash }, at) => file === b.files[at]?.file && hash === b.files[at]?.sha256);

/** Whether the columns are those of the table; the rows from before are not given up for others. */
function hasItsColumns({ columns }: PartAnswer, { table, path }: Part): boolean {
  const declared = Object.values<Table>(tables).find(({ name }) => name === table);
  const header = columns.map(({ name }) => name);
  return (
    declared !== undefined &&
    checkHeader({ name: table, file: path, layer: 0, header, records: [] }, declared).length === 0
  );
}

interface Given {
  readonly answer: PartAnswer | Failure;
  readonly kept: Kept | Problem | undefined;
  readonly files: readonly ReadFile[];
}

/** The result of a part that was asked: its rows are kept beside it, unless they are those that are there already. */
export function settle({ answer, kept, files }: Given, part: Part, asker: Asker): QueryResult {
  if (isFailure(answer)) return withoutAnswer(answer, part, kept);
  const inexact = inexactMoney(part.table, answer);
  if (inexact !== undefined) return nothing(failedQuery(inexact, part));
  const csv = new TextEncoder().encode(toResultCsv(answer));
  const record: QueryRecord = {
    connection: part.header.connection,
    engine: answer.engine,
    query: part.sql,
    askedAt: asker.moment(),
    rows: answer.rows.length,
    sha256: sha256(csv),
    files,
  };
  const by = record.connection === undefined ? answer.engine : `${record.connection}, ${answer.engine}`;
  asker.say(`${part.path}: ${formatCount(record.rows, "row")} of ${by}\n`);
  if (kept !== undefined && "csv" in kept && isSame(record, kept.record)) return fromKept(kept, part);
  const fresh = { csv, record, recordText: renderRecord(record) };
  return fromKept(fresh, part, { problems: hasItsColumns(answer, part) ? keep(fresh, part, asker) : [] });
}
