import type { Command } from "commander";
import { datasets, type Setup } from "./options.ts";

/** `citybook check`: every problem of the datasets in one run. */
export const declareCheck = (program: Command, { terminal, end }: Setup): Command =>
  program
    .command("check")
    .description("check the datasets and tell every problem with its place")
    .addOption(datasets())
    .option("--json", "print the problems as JSON")
    .option("-c, --city <city_id>", "end with what there is to do to finish this city")
    .addHelpText("after", "\nExamples:\n  citybook check --datasets my-cities\n  citybook check --city busan")
    .action(async (options) =>
      end(
        options.city === undefined
          ? await (await import("../commands/check.ts")).check(options, terminal)
          : await (await import("../commands/check-city.ts")).checkCity(options, terminal),
      ),
    );
