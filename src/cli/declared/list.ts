import type { Command } from "commander";
import type { Setup } from "./options.ts";

/** `citybook list`: what a page can use. */
export const declareList = (program: Command, { terminal, end }: Setup): Command =>
  program
    .command("list")
    .description("list what a page can use: charts, views and their columns, tables, tags, filters, parameters")
    .argument("[subject]", "such as charts, views, tables, tags, filters, parameters or presets; or columns and a view")
    .argument("[view]", "the view or table whose columns are meant")
    .option("-f, --format <format>", "text, json or md", "text")
    .addHelpText(
      "after",
      "\nExamples:\n  citybook list charts\n  citybook list columns intensity\n  citybook list tags --format md",
    )
    .action(async (subject, view, options) =>
      end(await (await import("../commands/list.ts")).list({ subject, view, ...options }, terminal)),
    );
