import { existsSync, readFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { knownTables } from "../../check/known-tables.ts";
import { renderTemplate, renderTemplatesGuide } from "../../check/render-templates.ts";
import type { TableName } from "../../check/tables.ts";
import { UserError } from "../../model/user-error.ts";
import { formatList } from "../../text/format-list.ts";
import { didYouMean } from "../../text/nearest.ts";
import { readWorkbook } from "../../workbook/read-workbook.ts";
import { isShipped } from "../../workbook/shipped.ts";
import { isTable } from "../add/known-rows.ts";
import { placeOnDisk } from "../node-disk.ts";
import { rootAbove, workbookFile } from "../open-workbook.ts";
import type { ExitCode, Terminal } from "../terminal.ts";
import { writeTogether } from "../write-file.ts";

const tableNames = Object.keys(knownTables);

function named(names: readonly string[]): readonly TableName[] {
  const wrong = names.find((name) => !isTable(name));
  if (wrong !== undefined) {
    throw new UserError(
      `"${wrong}" is not a table`,
      `${didYouMean(wrong, tableNames)}The tables are ${formatList(tableNames)}.`,
    );
  }
  return (names.length === 0 ? tableNames : [...new Set(names)]).filter(isTable);
}

/** The datasets folders of the workbook that the command runs in, if it runs in one. */
function datasetFolders(folder: string): readonly string[] {
  const root = rootAbove(folder);
  if (root === undefined) return [];
  const workbook = readWorkbook(readFileSync(join(root, workbookFile), "utf8"), workbookFile);
  if (!("title" in workbook)) return [join(root, "datasets")];
  return workbook.datasets.filter((one) => !isShipped(one)).map((one) => placeOnDisk(root, one));
}

const isInside = (folder: string, place: string): boolean => !relative(folder, place).startsWith("..");

function refuseDatasets(out: string, shown: string, folder: string): void {
  if (!datasetFolders(folder).some((datasets) => isInside(datasets, out))) return;
  throw new UserError(
    `"${shown}" is within the datasets`,
    "An example there would become a fact. Write templates elsewhere, such as --out templates.",
  );
}

/** Writes blank files with an example row each, and what their columns mean, where no example can become a fact. */
export function newTemplate(names: readonly string[], options: { readonly out: string }, terminal: Terminal): ExitCode {
  const tables = named(names);
  const out = resolve(terminal.folder, options.out);
  refuseDatasets(out, options.out, terminal.folder);
  const files = [
    ...tables.map((name) => ({ file: `${name}.csv`, text: renderTemplate(name) })),
    { file: "README.md", text: renderTemplatesGuide(tables) },
  ];
  const there = files.filter(({ file }) => existsSync(join(out, file))).map(({ file }) => `${options.out}/${file}`);
  if (there.length > 0) {
    throw new UserError(
      `${formatList(there, 4)} ${there.length === 1 ? "is" : "are"} there already`,
      "Nothing is written over: name another folder by --out, or remove what is there.",
    );
  }
  writeTogether(files.map(({ file, text }) => ({ path: join(out, file), content: text, isNew: true })));
  terminal.say(
    `Written to ${options.out}: ${formatList(files.map(({ file }) => file))}.\nNext: fill them in below the example row, remove the example, move them into a folder of your datasets, and run npx citybook check\n`,
  );
  return 0;
}
