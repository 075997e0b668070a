import type { Command } from "commander";
import { datasets, type Setup } from "./options.ts";

/** `citybook check`: every problem of the datasets in one run. */
export const declareCheck = (program: Command, { terminal, end }: Setup): Command =>
  program
    .command("check")
    .description("check the datasets and tell every problem with its place")
    .addOption(datasets())
    .option("--json", "print the problems as JSON")
    .addHelpText("after", "\nExample:\n  citybook check --datasets my-cities")
    .action(async (options) => end(await (await import("../commands/check.ts")).check(options, terminal)));
