import type { Command } from "commander";
import type { Setup } from "./options.ts";

/** `citybook init`: a workbook of one's own on the shipped facts. */
export const declareInit = (program: Command, { terminal, end }: Setup): Command =>
  program
    .command("init")
    .description("begin a workbook of your own that uses the shipped facts")
    .argument("<folder>", "the folder to make")
    .option("-t, --title <title>", "the title of the workbook", "My cities")
    .option("--no-install", "do not link citybook into the folder by npm install")
    .addHelpText("after", "\nExample:\n  citybook init my-cities && cd my-cities && npx citybook build")
    .action(async (folder, options) => end((await import("../commands/init.ts")).init(folder, options, terminal)));
