import { type CodeSays, error, warning } from "./code-says.ts";

/** What can be wrong with parts of tables that are Parquet files or queries, and with the connections that these name. */
export const partsCodes = {
  "unreadable-parquet": error("A file is named .parquet and is no flat table that can be read.", {
    why: "None of its facts can be read, and a city would lack them.",
    mend: "Write it again with the program that made it, with one plain value in each cell.",
    wrong: "(a CSV file renamed to amounts.parquet, or one whose cells hold lists)",
    right: "(the table, written as Parquet)",
  }),
} as const satisfies Readonly<Record<string, CodeSays>>;

/** What can be wrong with queries that give parts of tables, and with the connections that they name. */
export const connectionCodes = {
  "query-header": error("A comment at the top of a query says how it is asked, and can't be understood.", {
    why: "The query would be put to another database than was meant, or with another limit.",
    mend: "Write one line -- connection: NAME above the query, with the name that citybook.yaml has.",
    wrong: "-- conection: awards",
    right: "-- connection: awards",
  }),
  "unknown-connection": error("A query names a connection that citybook.yaml does not have.", {
    why: "Nobody can be asked for its rows.",
    mend: "Correct the name, or describe the connection under connections in citybook.yaml.",
    wrong: "-- connection: award",
    right: "-- connection: awards",
  }),
  "connection-failed": error("A database could not be asked, and there are no rows from before.", {
    why: "The rows of the query are missing, and a city would lack them.",
    mend: "See that the database runs and that name, user and password are right; then check again.",
    wrong: "(a server that does not answer, a password that is not taken)",
    right: "(a server that answers)",
  }),
  "last-result-kept": warning("A database could not be asked, and the rows that it gave before are used.", {
    why: "The figures are those of the time that is named, not of today; the page of sources says so too.",
    mend: "See that the database runs and check again; --offline asks for the last rows without a word.",
    wrong: "(a server that does not answer)",
    right: "(a server that answers, or --offline)",
  }),
  "query-fails": error("A query of a part can't be run, or gives what a part can't hold.", {
    why: "Its rows are missing; those from before belong to another query.",
    mend: "Correct the query at the place that is named, and try it in the database itself.",
    wrong: "amounts.sql: select measure, sum(value) as low from awards group by 1",
    right: "amounts.sql: select measure_id, sum(value)::numeric as low from awards group by 1",
  }),
  "no-result": error("Rows of a query are wanted without asking for them, and none are kept.", {
    why: "Offline, and in an earlier state of the workbook, only what was kept beside a query can be used.",
    mend: "Run citybook check once with the connection, and keep the two result files beside the query.",
    wrong: "amounts.sql alone",
    right: "amounts.sql, amounts.result.csv, amounts.result.json",
  }),
  "query-changed": warning("The kept rows of a query are those of an earlier text of it.", {
    why: "What the query says now may give other rows, so that the figures are not those of the file.",
    mend: "Check once without --offline.",
    wrong: "(a query that was edited after it was asked)",
    right: "(the same asked again)",
  }),
  "changed-result": error("The kept rows of a query are not those that it gave.", {
    why: "They are the evidence for figures; a cell that was edited by hand would be shown as an answer of the database.",
    mend: "Take both result files from before, or delete them and ask again; a correction belongs into the query.",
    wrong: "(amounts.result.csv, edited)",
    right: "(amounts.result.csv as it was written)",
  }),
  "result-without-query": warning("Rows of a query are kept, and the query is not there.", {
    why: "They are on no page, though whoever sees the file may think so.",
    mend: "Put the query back beside them, or delete both files.",
    wrong: "amounts.result.csv alone",
    right: "amounts.sql, amounts.result.csv, amounts.result.json",
  }),
  "result-not-kept": warning("The rows of a query could not be written beside it.", {
    why: "The next run has to ask again, and has nothing where the database does not answer.",
    mend: "Get the right to write into the folder of the query.",
    wrong: "(a folder that can only be read)",
    right: "(a folder that can be written)",
  }),
  "literal-secret": error("A password stands in citybook.yaml.", {
    why: "The file is shared and kept in every version of it: whoever has it has the password.",
    mend: "Name an environment variable with password-from, and change the password.",
    wrong: "url: https://reader:secret@db.example.org",
    right: "password-from: CITYBOOK_AWARDS_PASSWORD",
  }),
} as const satisfies Readonly<Record<string, CodeSays>>;
