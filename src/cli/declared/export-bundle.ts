import { type Command, Option } from "commander";
import { collect, type Setup, withChoices } from "./options.ts";

/** `citybook export bundle`: everything in one zip file. */
export const declareExportBundle = (parent: Command, { terminal, end }: Setup): Command =>
  withChoices(parent.command("bundle"))
    .description("write one zip file to mail: pages, Excel workbook, data package, readme, citation, licence")
    .option("-o, --out <file>", "where to write it, instead of the title and the date in this folder")
    .option("--only <parts>", "only these parts, separated by commas: pages, xlsx, datapackage")
    .addOption(
      new Option(
        "-c, --city <city_id>",
        "only the pages of this city and those that they lead to; may be repeated",
      ).argParser(collect),
    )
    .addHelpText(
      "after",
      "\nExamples:\n  citybook export bundle\n  citybook export bundle --city shenzhen --city hangzhou --out two-cities.zip",
    )
    .action(async (options) =>
      end(await (await import("../commands/export-bundle.ts")).exportBundle(options, terminal)),
    );
