import { csvLine } from "../text/csv-line.ts";
import { examples } from "./examples.ts";
import { renderTable } from "./render-dictionary.ts";
import { type TableName, tables } from "./tables.ts";

const introduction = `# Templates

Each file has the columns of one table and one row, which is made up: an example of how to write it, and no fact. Put
your own rows below it, **remove the example**, and only then move the file into a folder of your datasets.
`;

/** A file to fill in: the header row, and an example. */
export function renderTemplate(name: TableName): string {
  const columns = Object.keys(tables[name].columns);
  const example: Readonly<Record<string, string | undefined>> = examples[name];
  return [columns, columns.map((column) => example[column] ?? "")].map((cells) => csvLine(cells)).join("");
}

/** What the columns of the templates mean. */
export const renderTemplatesGuide = (names: readonly TableName[]): string =>
  [introduction, ...names.map((name) => renderTable(tables[name]))].join("\n");
