import type { Column } from "./column.ts";
import type { Table } from "./define-table.ts";
import { tables } from "./tables.ts";

const introduction = `# The datasets, and how to add to them

What is known lives here, and only here: a city is data, not code. **A folder is a pack**, and every file with the name
of a table, anywhere below this folder, is a part of that table. Packs are for people: split them as it reads best.

| pack | what |
| --- | --- |
| shenzhen | one city with all its tables: the example to copy |
| china | cities of the mainland, and Hong Kong |
| world | cities elsewhere |
| indices | indices, their editions, and places in them |
| denominators | more residents and products |
| reference | exchange rates, kinds of indicators, and sources that several packs cite |

## Adding a city

1. Run \`npx citybook add city\`: it makes a folder, such as \`datasets/busan\`, with all files and their first lines, and
   writes the city into \`cities.csv\` and \`city_aliases.csv\`.
2. Write every source that you use into \`sources.csv\`.
3. Write packages into \`policy_packages.csv\`, their items into \`measures.csv\`, and every sum that an item names into
   \`amounts.csv\`; residents and product into \`indicators.csv\`.
4. Run \`npm run check\`. It names every mistake with file, line and column, and says how to mend it.
5. Run \`npm run report\` and open the page of the city.

## How to write a file

- CSV as in RFC 4180: UTF-8, commas, a first line with the names of the columns. A cell with a comma, a quote or a line
  end stands in quotes; a quote inside is written twice. Excel workbooks, other CSV files and JSON are read too:
  [docs/files.md](../docs/files.md).
- An empty cell means *not stated*. Write no 0, no dash and no "n/a" for what a source does not say.
- Sums are plain numbers in units of the currency: 500000000, not 500m or 500,000,000.
- Dates are as precise as their source: 2024-12-18, 2024-12 or 2024.
- A short name (id) has lower-case letters, digits, dots, dashes and underscores.

## How disagreement is kept

Rows with the same key but another \`source_id\` are **readings** of one fact. All are kept and shown; one is used: first
a source that carries the words of the official text, then by the kind of source in the order given under *sources*,
then stated before list-order before inferred, then the newest, then the alphabetical order of the source ids. A reading
is taken whole: its empty cells are never filled from another.

A folder that is given with \`--datasets\` is laid on top: its rows replace those with the same key, and are told.

## The tables
`;

const kinds: Readonly<Record<Column<unknown>["kind"], string>> = {
  text: "text",
  slug: "short name",
  word: "one word",
  integer: "whole number",
  year: "year",
  number: "number",
  date: "date",
  url: "web address",
};

function form({ kind, words, references, form: pattern, min, max }: Column<unknown>): string {
  if (words !== undefined) return words.join(", ");
  if (references !== undefined) return `a key of ${references}`;
  const range = min === undefined ? "" : max === undefined ? `, from ${min}` : `, ${min} to ${max}`;
  return `${pattern?.says ?? kinds[kind]}${kind === "year" ? "" : range}`;
}

const row = (name: string, column: Column<unknown>, key: readonly string[]): string =>
  `| ${key.includes(name) ? `**${name}**` : name} | ${column.required ? "yes" : ""} | ${form(column)} | ${column.says.replaceAll("|", "\\|")} |`;

/** One table as Markdown: what a row is, its key, and its columns. */
export function renderTable({ name, says, key, columns }: Table): string {
  const rows = Object.entries(columns).map(([column, declared]) => row(column, declared, key));
  return `### ${name}\n\nOne row is ${says}. Key: ${key.join(", ")}.\n\n| column | needed | form | what it is |\n| --- | --- | --- | --- |\n${rows.join("\n")}\n`;
}

/** The data dictionary as Markdown, from the declarations of the tables. */
export const renderDictionary = (): string =>
  `${introduction}\nBold columns are the key. Every table is declared once, in \`src/check/tables\`; this page is written from there by\n\`npm run dictionary\`.\n\n${Object.values(tables).map(renderTable).join("\n")}`;
