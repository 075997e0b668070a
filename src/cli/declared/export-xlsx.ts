import type { Command } from "commander";
import { type Setup, withChoices } from "./options.ts";

/** `citybook export xlsx`: one workbook for Excel and LibreOffice, its figures as live formulas. */
export const declareExportXlsx = (program: Command, { terminal, end }: Setup): Command =>
  withChoices(program.command("xlsx"))
    .description("write one Excel workbook: facts, sources and every figure as a live formula")
    .option("-o, --out <file>", "where to write it, instead of the name of the workbook in this folder")
    .addHelpText(
      "after",
      "\nExample:\n  citybook export xlsx --year 2026 --out ai-money-2026.xlsx\n\nIn Excel, change the year on the sheet Assumptions and watch the figures follow. Edited fact sheets are taken back with citybook import.",
    )
    .action(async (options) => end(await (await import("../commands/export-xlsx.ts")).exportXlsx(options, terminal)));
