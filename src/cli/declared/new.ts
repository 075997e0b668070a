import type { Command } from "commander";
import type { Setup } from "./options.ts";

/** `citybook new template`: blank files with an example row. */
export function declareNew(program: Command, { terminal, end }: Setup): Command {
  const fresh = program
    .command("new")
    .description("write files to start from")
    .addHelpText("after", "\nExample:\n  citybook new template policy_packages measures amounts");
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
