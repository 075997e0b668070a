import type { Command } from "commander";
import { declareExportBundle } from "./export-bundle.ts";
import { declareExportFigure } from "./export-figure.ts";
import type { Setup } from "./options.ts";

/** What can be exported, in the order of the help; one line each. */
const declared = [declareExportFigure, declareExportBundle];

/** `citybook export`: files to take away. */
export function declareExport(program: Command, setup: Setup): Command {
  const parent = program
    .command("export")
    .description("write files to take away")
    .addHelpText("after", "\nExample:\n  citybook export figure intensity-range --out intensity.png");
  for (const declare of declared) declare(parent, setup);
  return parent;
}
