import type { Command } from "commander";
import type { Setup } from "./options.ts";

/** `citybook migrate`: a workbook of an older format becomes one of this release. */
export const declareMigrate = (program: Command, { terminal, end }: Setup): Command =>
  program
    .command("migrate")
    .description("bring a workbook of an older format forward to the one of this release")
    .option("--dry-run", "show what would change, and write nothing")
    .addHelpText("after", "\nExample:\n  citybook migrate --dry-run")
    .action(async (options) => end((await import("../commands/migrate.ts")).migrate(options, terminal)));
