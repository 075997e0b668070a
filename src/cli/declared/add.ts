import { type Command, Option } from "commander";
import type { Column } from "../../check/column.ts";
import { type TableName, tables } from "../../check/tables.ts";
import { flagOf } from "../add/flags.ts";
import { type Noun, nouns } from "../add/nouns.ts";
import { collect, datasets, type Setup } from "./options.ts";

const isNoun = (name: string): name is Noun => Object.hasOwn(nouns, name);

const says = ({ says: what, words, required }: Column<unknown>): string =>
  `${what}${words === undefined ? "" : `: ${words.join(", ")}`}${required ? "" : " (may be left out)"}`;

/** One option for each column of a table. */
const columnOptions = (table: TableName): readonly Option[] =>
  Object.entries(tables[table].columns).map(
    ([name, column]) => new Option(`--${flagOf(name, tables[table])} <${name}>`, says(column)),
  );

const withOptions = (command: Command, options: readonly Option[]): Command =>
  options.reduce((one, option) => one.addOption(option), command);

const yes = (): Option => new Option("--yes", "take every value that is proposed");

function declareCity(add: Command, { terminal, end }: Setup): void {
  withOptions(add.command("city").description("begin the pack of a city"), columnOptions("cities"))
    .option("--local-language <code>", "the language of the local name, such as et")
    .addOption(
      new Option("--alias <name=language>", "another name, such as Reval=de; may be repeated").argParser(collect),
    )
    .option("--into <folder>", "the datasets folder to write into, instead of the workbook's own")
    .addOption(datasets())
    .addOption(yes())
    .addHelpText(
      "after",
      "\nA terminal asks for what is missing; coordinates and ids are proposed from GeoNames.\n\nExample:\n  citybook add city --name Tallinn --boundary municipality --yes",
    )
    .action(async (options) => end(await (await import("../add/add-city.ts")).addCity(options, terminal)));
}

function declareRow(add: Command, noun: Noun, { terminal, end }: Setup): void {
  withOptions(
    add.command(noun).description(`add a row to ${nouns[noun]}.csv: ${tables[nouns[noun]].says}`),
    columnOptions(nouns[noun]),
  )
    .option("--pack <folder>", "the folder of the datasets to write into; needed where more than one would do")
    .addOption(datasets())
    .addOption(yes())
    .addHelpText("after", `\nA terminal asks for what is missing.\n\nExample:\n  citybook add ${noun} --pack tallinn`)
    .action(async (options) => end(await (await import("../add/add-row.ts")).addRow(noun, options, terminal)));
}

/** `citybook add`: a city, or a row of a table. */
export function declareAdd(program: Command, setup: Setup): Command {
  const add = program
    .command("add")
    .description("add a city, a source, an index or any other row, checked before it is written")
    .addHelpText("after", "\nExamples:\n  citybook add city\n  citybook add source --pack tallinn");
  declareCity(add, setup);
  for (const noun of Object.keys(nouns).filter(isNoun)) declareRow(add, noun, setup);
  return add;
}
