import type { Command } from "commander";
import { datasets, offline, type Setup, withLevels } from "./options.ts";

/** `citybook check`: every problem of the datasets in one run. */
export const declareCheck = (program: Command, { terminal, end }: Setup): Command =>
  withLevels(program.command("check"))
    .description("check the datasets and tell every problem with its place")
    .addOption(datasets())
    .addOption(offline())
    .option("-f, --format <format>", "text, json, sarif, github (annotations) or html (a page)", "text")
    .option("--json", "the same as --format json")
    .option("-o, --out <file>", "write the result to a file")
    .option("--fix", "show what has one safe answer as a diff, and write it where you agree")
    .option("--yes", "with --fix: write it without asking")
    .option("-c, --city <city_id>", "end with what there is to do to finish this city")
    .option("--explain [code]", "tell all about a kind of problem, such as not-a-number, or list all kinds")
    .addHelpText(
      "after",
      "\nExamples:\n  citybook check --datasets my-cities\n  citybook check --city busan\n  citybook check --explain not-a-number\n  citybook check --format html\n\nExit codes: 0 fine (warnings too, unless --strict), 1 errors, 2 wrong command.",
    )
    .action(async (options) => end(await (await import("../commands/check.ts")).check(options, terminal)));
