import { type Command, Option } from "commander";
import { parameterList } from "../../workbook/parameter-list.ts";
import type { ExitCode, Terminal } from "../terminal.ts";

/** What a declared command needs of its surroundings: the terminal to work on, and where to leave the exit code. */
export interface Setup {
  readonly terminal: Terminal;
  readonly end: (code: ExitCode) => void;
}

/** Gathers an option that may be repeated. */
export const collect = (value: string, sofar: readonly string[] = []): readonly string[] => [...sofar, value];

/** Gathers an option that may be repeated, or be a list with commas. */
export const collectList = (value: string, sofar: readonly string[] = []): readonly string[] => [
  ...sofar,
  ...value
    .split(",")
    .map((word) => word.trim())
    .filter((word) => word !== ""),
];

/** The option that leaves only the rows of some cities. */
export const onlyCities = (): Option =>
  new Option("-c, --city <city_id>", "only the rows of this city; may be repeated, or be a list with commas").argParser(
    collectList,
  );

/** The option that lays further dataset folders on those of the workbook. */
export const datasets = (): Option =>
  new Option("-d, --datasets <folder>", "a further datasets folder, laid on top; may be repeated").argParser(collect);

/** The option that leaves databases alone. */
export const offline = (): Option =>
  new Option("--offline", "connect to no database: use the rows that queries gave before");

/** The short forms of the options that are used most. */
const short: Readonly<Record<string, string>> = { preset: "-p, ", year: "-y, " };

/** Adds the options that choose what a comparison rests on. */
export const withChoices = (command: Command): Command =>
  [
    datasets(),
    offline(),
    ...parameterList.map(({ name, flag, says }) => new Option(`${short[name] ?? ""}${flag}`, says)),
  ].reduce((one, option) => one.addOption(option), command);

/** Adds the options that say how grave a kind of problem is. */
export const withLevels = (command: Command): Command =>
  command
    .option("--strict", "take every warning for an error")
    .addOption(
      new Option(
        "--problem <code=level>",
        "make a kind of problem an error, a warning or a note; may be repeated",
      ).argParser(collect),
    );
