import { Command, CommanderError, Option } from "commander";
import { UserError } from "../model/user-error.ts";
import { parameterList } from "../workbook/parameter-list.ts";
import type { ExitCode, Terminal } from "./terminal.ts";

const collect = (value: string, sofar: readonly string[] = []): readonly string[] => [...sofar, value];

const datasets = () =>
  new Option("-d, --datasets <folder>", "a further datasets folder, laid on top; may be repeated").argParser(collect);
/** The short forms of the options that are used most. */
const short: Readonly<Record<string, string>> = { preset: "-p, ", year: "-y, " };

/** The options that choose what a comparison rests on. */
const choices = (): readonly Option[] => [
  datasets(),
  ...parameterList.map(({ name, flag, says }) => new Option(`${short[name] ?? ""}${flag}`, says)),
];

const withChoices = (command: Command): Command => choices().reduce((one, option) => one.addOption(option), command);

interface Setup {
  readonly terminal: Terminal;
  readonly version: string;
  readonly end: (code: ExitCode) => void;
}

/** The commands and their options; the work of each is loaded only when it runs. */
function toProgram({ terminal, version, end }: Setup): Command {
  const program = new Command("citybook")
    .description("Compares cities by the public money they commit to AI and by where innovation indices rank them.")
    .version(version)
    .exitOverride()
    .configureOutput({ writeOut: terminal.result, writeErr: terminal.say })
    .showHelpAfterError("(citybook --help lists the commands, citybook COMMAND --help their options)")
    .addHelpText(
      "after",
      "\nExamples:\n  citybook build\n  citybook check\n  citybook table intensity --year 2025 --format csv",
    );
  withChoices(program.command("build"))
    .description("check the datasets and write all pages")
    .option("-o, --out <folder>", "where to write, instead of the workbook's folder")
    .addHelpText("after", "\nExample:\n  citybook build --year 2026 --out reports-2026")
    .action(async (options) => end(await (await import("./commands/build.ts")).build(options, terminal)));
  program
    .command("check")
    .description("check the datasets and tell every problem with its place")
    .addOption(datasets())
    .option("--json", "print the problems as JSON")
    .addHelpText("after", "\nExample:\n  citybook check --datasets my-cities")
    .action(async (options) => end((await import("./commands/check.ts")).check(options, terminal)));
  withChoices(program.command("table"))
    .description("print a view or a table of the datasets")
    .argument(
      "<view>",
      "such as intensity, commitments, standings, comparison, readings, gaps, or a table such as amounts",
    )
    .addOption(new Option("-c, --city <city_id>", "only the rows of this city; may be repeated").argParser(collect))
    .option("-f, --format <format>", "csv, json or text", "text")
    .addHelpText(
      "after",
      "\nExample:\n  citybook table intensity --year 2025 --city shenzhen --format csv\n\nNumbers have at most 12 significant digits; an unknown bound is the word unknown; what does not apply is empty (null in JSON).",
    )
    .action(async (view, options) => end((await import("./commands/table.ts")).table(view, options, terminal)));
  withChoices(program.command("explain"))
    .description("print how a number came to be, down to file, line and source")
    .argument("<city>", "a city_id")
    .argument("<view.column>", "such as intensity.gdp_share_high, commitments.low or standings.percentile")
    .option("--json", "print the same as JSON")
    .addHelpText("after", "\nExample:\n  citybook explain shenzhen intensity.gdp_share_high --year 2025")
    .action(async (city, column, options) =>
      end((await import("./commands/explain.ts")).explain(city, column, { ...options, terminal })),
    );
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
  const program = toProgram({ terminal, version, end: (given) => (code = given) });
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
