import type { Command } from "commander";
import type { Setup } from "./options.ts";

/** `citybook verify`: whether a folder of pages is as its build wrote it. */
export const declareVerify = (program: Command, { terminal, end }: Setup): Command =>
  program
    .command("verify")
    .argument("[folder]", "the folder of pages, instead of the workbook's")
    .description("hold a folder of pages against its manifest: what is missing, changed or extra")
    .option("--json", "give the same as data")
    .addHelpText("after", "\nExample:\n  citybook verify reports/html")
    .action(async (folder, options) => end((await import("../commands/verify.ts")).verify(folder, options, terminal)));
