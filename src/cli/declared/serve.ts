import type { Command } from "commander";
import { type Setup, withChoices, withLevels } from "./options.ts";

/** `citybook serve`: the pages in a browser, as they are written. */
export const declareServe = (program: Command, { terminal, end }: Setup): Command =>
  withLevels(withChoices(program.command("serve")))
    .description("show the pages in a browser of this computer while they are written")
    .option("--port <number>", "the port to listen at, instead of a free one")
    .option("--open", "open the first page in the browser")
    .addHelpText("after", "\nExample:\n  citybook serve --open")
    .action(async (options) => end(await (await import("../commands/serve.ts")).serve(options, terminal)));
