import type { Command } from "commander";
import { type Setup, withChoices } from "./options.ts";

/** `citybook query`: SQL over the tables and views. */
export const declareQuery = (program: Command, { terminal, end }: Setup): Command =>
  withChoices(program.command("query"))
    .description("ask the tables and views in SQL")
    .argument("[sql]", "one query, such as: select city_id, commitment_low from intensity")
    .option("--file <file>", "read the query from a file")
    .option("-f, --format <format>", "csv, json or text", "text")
    .option("--time-limit <seconds>", "how long the query may take", "30")
    .addHelpText(
      "after",
      '\nExamples:\n  citybook query "select city_id, gdp_share_high from intensity order by 2 desc"\n  citybook query "describe amounts"\n  citybook query --file rank.sql --format csv\n\nThe SQL is that of DuckDB. Tables and views have the names of citybook table, with _ for -. An unknown end is larger than every number; what is not stated is null. Without order by, rows may come in any order.',
    )
    .action(async (sql, options) =>
      end(await (await import("../commands/query.ts")).query(sql, options, { terminal })),
    );
