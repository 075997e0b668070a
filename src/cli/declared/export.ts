import type { Command } from "commander";
import { declareExportBundle } from "./export-bundle.ts";
import { declareExportDatapackage } from "./export-datapackage.ts";
import { declareExportFigure } from "./export-figure.ts";
import { declareExportTable } from "./export-table.ts";
import { declareExportXlsx } from "./export-xlsx.ts";
import type { Setup } from "./options.ts";

/** What can be exported, in the order of the help; one line each. */
const declared = [
  declareExportFigure,
  declareExportXlsx,
  declareExportTable,
  declareExportDatapackage,
  declareExportBundle,
];

/** `citybook export`: files to take away. */
export function declareExport(program: Command, setup: Setup): Command {
  const parent = program
    .command("export")
    .description("write files to take away")
    .addHelpText(
      "after",
      "\nExamples:\n  citybook export figure intensity-range --out intensity.png\n  citybook export table intensity --flavour excel",
    );
  for (const declare of declared) declare(parent, setup);
  return parent;
}
