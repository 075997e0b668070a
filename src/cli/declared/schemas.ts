import type { Command } from "commander";
import type { Setup } from "./options.ts";

/** `citybook schemas`: what editors need to complete and check files. */
export const declareSchemas = (program: Command, { terminal, end }: Setup): Command =>
  program
    .command("schemas")
    .description("write JSON Schema of citybook.yaml and Table Schema of each table, for editors")
    .option("-o, --out <folder>", "where to write", "schemas")
    .addHelpText("after", "\nExample:\n  citybook schemas --out schemas")
    .action(async (options) => end((await import("../commands/schemas.ts")).schemas(options, terminal)));
