import type { Command } from "commander";
import { type Setup, withChoices } from "./options.ts";

/** `citybook export datapackage`: a Frictionless Data Package of all tables and views. */
export const declareExportDatapackage = (parent: Command, { terminal, end }: Setup): Command =>
  withChoices(parent.command("datapackage"))
    .description("write all facts and views as a Frictionless Data Package: CSV files with a descriptor")
    .option("-o, --out <folder>", "the folder of the package", "exports/datapackage")
    .addHelpText(
      "after",
      "\nExample:\n  citybook export datapackage --out ai-money\n\nLicence, version, homepage and contributors are those below publication in citybook.yaml.",
    )
    .action(async (options) =>
      end(await (await import("../commands/export-datapackage.ts")).exportDatapackage(options, terminal)),
    );
