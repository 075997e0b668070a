import { type Command, Option } from "commander";
import { collect, type Setup, withChoices, withLevels } from "./options.ts";

/** `citybook build`: all pages of the workbook. */
export const declareBuild = (program: Command, { terminal, end }: Setup): Command =>
  withLevels(withChoices(program.command("build")))
    .description("check the datasets and write all pages")
    .option("-o, --out <folder>", "where to write, instead of the workbook's folder")
    .addOption(
      new Option("--page <name>", "write only this page, such as index or cities/*; may be repeated").argParser(
        collect,
      ),
    )
    .option("--no-cache", "make everything anew, and keep nothing for the next build")
    .addHelpText(
      "after",
      "\nExamples:\n  citybook build --year 2026 --out reports-2026\n  citybook build --page index --page 'cities/*'",
    )
    .action(async (options) => end(await (await import("../commands/build.ts")).build(options, terminal)));
