import type { Command } from "commander";
import { type Setup, withChoices } from "./options.ts";

/** `citybook explain`: how one number came to be. */
export const declareExplain = (program: Command, { terminal, end }: Setup): Command =>
  withChoices(program.command("explain"))
    .description("print how a number came to be, down to file, line and source")
    .argument("<city>", "a city_id")
    .argument(
      "<view.column>",
      "such as intensity.gdp_share_high, intensity.gdp_share for both of its ends, or standings.percentile",
    )
    .option("--json", "print the same as JSON")
    .addHelpText("after", "\nExample:\n  citybook explain shenzhen intensity.gdp_share_high --year 2025")
    .action(async (city, column, options) =>
      end(await (await import("../commands/explain.ts")).explain(city, column, { ...options, terminal })),
    );
