import type { Command } from "commander";
import { type Setup, withChoices } from "./options.ts";

/** `citybook diff`: what moved between two states of the datasets. */
export const declareDiff = (program: Command, { terminal, end }: Setup): Command =>
  withChoices(program.command("diff"))
    .description("print which facts, figures and ranks changed, and why")
    .argument("<old>", "a folder of datasets, a workbook, or a revision of git such as HEAD or v0.1.0")
    .argument("[new]", "the same; the datasets of this workbook where nothing is said")
    .option("-o, --html <file>", "also write it as a page")
    .option("--json", "print the same as JSON")
    .option("--exit-code", "end with 1 where anything moved")
    .addHelpText(
      "after",
      "\nExamples:\n  citybook diff HEAD\n  citybook diff v0.1.0 datasets --html moved.html\n\n--datasets lays further folders on the new side only. The choices hold for both sides.",
    )
    .action(async (old, fresh, options) =>
      end(await (await import("../commands/diff.ts")).diff({ old, new: fresh }, { ...options, terminal })),
    );
