import { Command, CommanderError } from "commander";
import { UserError } from "../model/user-error.ts";
import { declareAdd } from "./declared/add.ts";
import { declareBuild } from "./declared/build.ts";
import { declareCheck } from "./declared/check.ts";
import { declareDiff } from "./declared/diff.ts";
import { declareExplain } from "./declared/explain.ts";
import { declareExport } from "./declared/export.ts";
import { declareImport } from "./declared/import.ts";
import { declareInit } from "./declared/init.ts";
import { declareList } from "./declared/list.ts";
import { declareMigrate } from "./declared/migrate.ts";
import { declareNew } from "./declared/new.ts";
import type { Setup } from "./declared/options.ts";
import { declareQuery } from "./declared/query.ts";
import { declareSchemas } from "./declared/schemas.ts";
import { declareServe } from "./declared/serve.ts";
import { declareTable } from "./declared/table.ts";
import { declareVerify } from "./declared/verify.ts";
import type { ExitCode, Terminal } from "./terminal.ts";

/** The commands in the order of the help; one line a command. */
const declared = [
  declareBuild,
  declareServe,
  declareVerify,
  declareCheck,
  declareTable,
  declareExplain,
  declareQuery,
  declareList,
  declareDiff,
  declareExport,
  declareAdd,
  declareImport,
  declareNew,
  declareInit,
  declareSchemas,
  declareMigrate,
];

/** The commands and their options; the work of each is loaded only when it runs. */
function toProgram(setup: Setup, version: string): Command {
  const program = new Command("citybook")
    .description("Compares cities by the public money they commit to AI and by where innovation indices rank them.")
    .version(version)
    .exitOverride()
    .configureOutput({ writeOut: setup.terminal.result, writeErr: setup.terminal.say })
    .showHelpAfterError("(citybook --help lists the commands, citybook COMMAND --help their options)")
    .addHelpText(
      "after",
      "\nExamples:\n  citybook build\n  citybook check\n  citybook table intensity --year 2025 --format csv",
    );
  for (const declare of declared) declare(program, setup);
  return program;
}

function endOf(cause: unknown, { say, environment }: Terminal): ExitCode {
  if (cause instanceof CommanderError) return cause.exitCode === 0 ? 0 : 2;
  if (cause instanceof UserError) {
    say(`citybook: ${cause.message}\n    ${cause.hint}\n`);
    return 2;
  }
  const debug = environment["CITYBOOK_DEBUG"] !== undefined;
  const told = cause instanceof Error ? (debug ? cause.stack : cause.message) : String(cause);
  say(
    `citybook: a defect of ours, not of your data: ${told}\n    Please report it${debug ? "" : "; CITYBOOK_DEBUG=1 shows where it happened"}.\n`,
  );
  return 3;
}

/** Runs a command line; whatever happens comes back as an exit code. */
export async function run(words: readonly string[], terminal: Terminal, version: string): Promise<ExitCode> {
  let code: ExitCode = 0;
  const program = toProgram({ terminal, end: (given) => (code = given) }, version);
  if (words.length === 0) {
    terminal.result(program.helpInformation());
    return 0;
  }
  try {
    await program.parseAsync([...words], { from: "user" });
    return code;
  } catch (cause) {
    return endOf(cause, terminal);
  }
}
