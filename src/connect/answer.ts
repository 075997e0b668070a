/** A query with what it may cost. */
export interface PartQuery {
  readonly sql: string;
  readonly seconds: number;
}

export interface PartColumn {
  readonly name: string;
  /** Whether its numbers are floating-point, whose sums vary in their last digits. */
  readonly isFloat: boolean;
}

/** What a query has given, each cell as its text; "" where nothing is stated. */
export interface PartAnswer {
  /** The database with its version. */
  readonly engine: string;
  readonly columns: readonly PartColumn[];
  readonly rows: readonly (readonly string[])[];
}

/** Why there is no answer: the database could not be asked, or it refused the query. */
export interface Failure {
  readonly failed: "connection" | "query";
  readonly message: string;
  readonly hint: string;
  /** Line and column of the query, counted from 1. */
  readonly at?: { readonly line: number; readonly column: number };
}

export const isFailure = (given: PartAnswer | Failure): given is Failure => "failed" in given;

/** What a part of a table may have. */
export const mostRows = 1_000_000;

export const tooManyRows: Failure = {
  failed: "query",
  message: `the query has more than ${mostRows.toLocaleString("en")} rows`,
  hint: "Group them: a part of a table holds what was added up, not each award.",
};

/** Told where a query took too long: the database may be busy, so that the last rows may stand in. */
export const tooSlow = (seconds: number): Failure => ({
  failed: "connection",
  message: `the query took longer than ${seconds} s and was stopped`,
  hint: "Allow more with a line -- time-limit: 300 at the top of the query, or ask for less.",
});
