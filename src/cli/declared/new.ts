import type { Command } from "commander";
import type { Setup } from "./options.ts";

const withTitle = (command: Command): Command =>
  command
    .argument("<name>", 'such as three-cities, or "Three cities"')
    .option("-t, --title <title>", "what the page is called; made from the name where nobody can be asked")
    .option("--yes", "take the title that is proposed");

function declarePages(fresh: Command, { terminal, end }: Setup): void {
  withTitle(fresh.command("page"))
    .description("write a page to begin with into the pages of the workbook: a chart, a table, a number, a citation")
    .option("--city", "a page for each city")
    .option("--index", "a page for each index")
    .addHelpText(
      "after",
      '\nExamples:\n  citybook new page three-cities --title "Three cities"\n  citybook new page profile --city',
    )
    .action(async (name, options) =>
      end(await (await import("../commands/new-page.ts")).newPage(name, options, terminal)),
    );
  withTitle(fresh.command("chart"))
    .description("write a page with a chart of your own, as a Vega-Lite spec over a view")
    .addHelpText("after", "\nExample:\n  citybook new chart dollars-a-year")
    .action(async (name, options) =>
      end(await (await import("../commands/new-page.ts")).newChart(name, options, terminal)),
    );
}

/** `citybook new`: blank files with an example row, and pages to begin with. */
export function declareNew(program: Command, setup: Setup): Command {
  const { terminal, end } = setup;
  const fresh = program
    .command("new")
    .description("write files to start from")
    .addHelpText(
      "after",
      "\nExamples:\n  citybook new page three-cities\n  citybook new template policy_packages measures amounts",
    );
  declarePages(fresh, setup);
  fresh
    .command("template")
    .description("write the CSV files of tables, each with an example row, and what their columns mean")
    .argument("[tables...]", "such as cities or amounts; all of them where none is named")
    .option("-o, --out <folder>", "where to write; outside of the datasets", "templates")
    .addHelpText("after", "\nExample:\n  citybook new template policy_packages measures amounts --out to-fill-in")
    .action(async (tables, options) =>
      end((await import("../commands/new-template.ts")).newTemplate(tables, options, terminal)),
    );
  return fresh;
}
