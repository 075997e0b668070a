import type { Problem } from "../model/problem.ts";
import type { AskedPart } from "../model/query-record.ts";

/** What the query of a part has given, as it is kept beside it. */
export interface QueryResult {
  /** The rows as CSV in UTF-8; nothing where there are none that could be used. */
  readonly csv: Uint8Array | undefined;
  /** The text of the record that is kept with the rows. */
  readonly record: string;
  /** Who was asked what, and when. */
  readonly asked: AskedPart | undefined;
  readonly problems: readonly Problem[];
  /** The files that the query reads, which need not be tables. */
  readonly reads?: readonly string[];
}

/** How the rows of a query are named in the place of a problem. */
export const resultFile = (path: string): string => `${path}!result`;

/** The files beside a query that keep its last rows, and what was asked for them. */
export const keptBeside = (path: string): { readonly csv: string; readonly record: string } => {
  const stem = path.replace(/\.sql$/i, "");
  return { csv: `${stem}.result.csv`, record: `${stem}.result.json` };
};
