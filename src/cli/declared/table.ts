import type { Command } from "commander";
import { onlyCities, type Setup, withChoices } from "./options.ts";

/** `citybook table`: a view or a table of the datasets, printed. */
export const declareTable = (program: Command, { terminal, end }: Setup): Command =>
  withChoices(program.command("table"))
    .description("print a view or a table of the datasets")
    .argument(
      "<view>",
      "such as intensity, commitments, standings, comparison, readings, gaps, or a table such as amounts",
    )
    .addOption(onlyCities())
    .option("-f, --format <format>", "csv, json or text", "text")
    .addHelpText(
      "after",
      "\nExample:\n  citybook table intensity --year 2025 --city shenzhen --format csv\n\nNumbers have at most 12 significant digits; an unknown bound is the word unknown; what does not apply is empty (null in JSON).",
    )
    .action(async (view, options) => end(await (await import("../commands/table.ts")).table(view, options, terminal)));
