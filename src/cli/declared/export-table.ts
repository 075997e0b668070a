import type { Command } from "commander";
import { onlyCities, type Setup, withChoices } from "./options.ts";

/** `citybook export table`: views and tables as CSV, JSON or Parquet. */
export const declareExportTable = (parent: Command, { terminal, end }: Setup): Command =>
  withChoices(parent.command("table"))
    .description("write views and tables as CSV, JSON or Parquet files")
    .argument("<names...>", "views such as intensity, or tables such as amounts; all stands for every one")
    .addOption(onlyCities())
    .option("-f, --format <format>", "csv, json or parquet", "csv")
    .option("--flavour <flavour>", "machine or excel: how a CSV file is written (default: machine)")
    .option("-o, --out <folder>", "the folder to write to", "exports")
    .addHelpText(
      "after",
      "\nExamples:\n  citybook export table intensity amounts --format csv --flavour excel\n  citybook export table all --format parquet --out parquet\n\nThe machine flavour is UTF-8 with LF; excel adds a byte order mark and CRLF, and keeps formulas out. An unknown end is the word unknown, in Parquet Infinity.",
    )
    .action(async (names, options) =>
      end(await (await import("../commands/export-table.ts")).exportTable(names, options, terminal)),
    );
