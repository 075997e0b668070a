import { type Command, Option } from "commander";
import { collect, datasets, type Setup } from "./options.ts";

const repeated = (flags: string, says: string): Option =>
  new Option(flags, `${says}; may be repeated`).argParser(collect);

/** `citybook import`: a foreign table becomes rows of a pack. */
export const declareImport = (program: Command, { terminal, end }: Setup): Command =>
  program
    .command("import")
    .description("turn a foreign table into rows of a pack, or take an edited workbook back into the packs")
    .argument(
      "<file>",
      "the foreign table, with the names of its columns in the first line, or a workbook of citybook export xlsx",
    )
    .option("-t, --table <table>", "the table that gets the rows, such as rankings")
    .addOption(repeated("-m, --map <theirs=ours>", 'which column becomes which: "City=ranked_as,Rank=rank"'))
    .addOption(repeated("-s, --set <column=value>", "what every row has"))
    .option("--index <index_id>", "short for --set index_id=...")
    .option("--edition <edition>", "short for --set edition=...")
    .option("--scope <scope>", "short for --set scope=..., global where nothing is said")
    .option("--source <source_id>", "short for --set source_id=...")
    .option("--into <pack>", "the folder of the pack, where there are several with this table")
    .addOption(
      repeated("--confirm <name=city_id>", "what a name stands for; a+b for cities that are listed as one unit"),
    )
    .option("--sheet <name>", "the sheet of a spreadsheet, where several have something in them")
    .option("--skip-unmatched", "leave out the lines whose city is not known")
    .option("--replace", "take over rows that are there already and say otherwise")
    .addOption(new Option("--decimal <sign>", "the sign before decimals").choices(["point", "comma"]))
    .addOption(repeated("--empty <word>", 'a word that stands for an empty cell, such as "n/a"'))
    .option("--aliases <language>", "also write the names that were confirmed to city_aliases.csv")
    .option("--as <name>", "the name under which the pack remembers the columns, instead of the file's")
    .option("--yes", "take the changes of an edited workbook without being asked")
    .option("--dry-run", "print what would be written, and write nothing")
    .addOption(datasets())
    .addHelpText(
      "after",
      '\nExample:\n  citybook import gihi-2024.csv --table rankings --map "City=ranked_as,Rank=rank" --index gihi --edition 2024 --source gihi-report-2024 --dry-run\n\nWhat was mapped and confirmed is kept in import.yaml beside the pack: the next edition is imported with --as.',
    )
    .action(async (file, options) =>
      end(await (await import("../commands/import.ts")).importFile(file, { ...options, terminal })),
    );
