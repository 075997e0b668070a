import { charts } from "../chart/catalogue.ts";
import { rowSets } from "../derive/row-sets.ts";
import { fenceKinds } from "./fence-kinds.ts";
import { filters } from "./filters.ts";
import { frontMatterFields } from "./front-matter.ts";
import type { OptionSays } from "./option-says.ts";
import { pageTables } from "./page-tables.ts";
import { shownColumns } from "./rows/shown-columns.ts";
import { standardFilters, standardTags } from "./standard.ts";
import { tags } from "./tags.ts";
import { valueList } from "./value-list.ts";

/** A cell of a Markdown table: nothing in it ends the cell. */
const cell = (text: string): string => text.replaceAll("|", "\\|").replaceAll("\n", " ");

const code = (text: string): string => (text === "" ? "" : `\`${text}\``);

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(cell).join(" | ")} |`;
  return [line(heads), line(heads.map(() => "---")), ...rows.map(line)].join("\n");
}

const sayOption = ([name, { says, words }]: readonly [string, OptionSays]): string =>
  `${code(name)}: ${says}${words === undefined ? "" : ` (${words.join(", ")})`}`;

const sayOptions = (options: Readonly<Record<string, OptionSays>>, more?: string): string =>
  [...Object.entries(options).map(sayOption), ...(more === undefined ? [] : [more])].join("; ");

const ofKind = (of: "city" | "index" | undefined): string => (of === undefined ? "" : ` Only on a page of each ${of}.`);

/** What pages can be written with, as Markdown, by the name of the list: made from the declarations alone. */
export const pageLists: Readonly<Record<string, () => string>> = {
  "front matter": () =>
    table(
      ["Name", "Says", "Write"],
      frontMatterFields.map(({ name, says, wanted, example }) => [
        code(name),
        says,
        example === "" ? wanted : code(example),
      ]),
    ),
  tags: () =>
    table(
      ["Tag", "Says", "First word", "Named words", "Example"],
      tags.map(({ name, says, word = "", options, moreOptions, example, of }) => [
        code(name),
        `${says}.${ofKind(of)}`,
        word,
        sayOptions(options, moreOptions),
        code(example),
      ]),
    ),
  filters: () =>
    table(
      ["Filter", "Says", "Words", "Example", "Gives"],
      filters.map(({ name, says, words, example, gives }) => [
        code(name),
        says,
        sayOptions(words),
        code(example),
        gives,
      ]),
    ),
  "tags of Liquid": () =>
    table(
      ["Tag", "Says", "Example"],
      standardTags.map(({ name, says, example }) => [code(name), says, code(example)]),
    ),
  "filters of Liquid": () =>
    table(
      ["Filter", "Says", "Example"],
      standardFilters.map(({ name, says, example }) => [code(name), says, code(example)]),
    ),
  blocks: () =>
    table(
      ["Block", "Says"],
      fenceKinds.map(({ name, says }) => [code(name), says]),
    ),
  values: () =>
    table(
      ["Value", "Says"],
      valueList.map(({ name, says, of }) => [code(name), `${says}.${ofKind(of)}`]),
    ),
  charts: () =>
    table(
      ["Chart", "Says", "Options"],
      [...charts.values()].map(({ name, says, options }) => [code(name), says, sayOptions(options)]),
    ),
  tables: () =>
    table(
      ["Table", "Says"],
      pageTables.map(({ name, says, of }) => [code(name), `${says}.${ofKind(of)}`]),
    ),
  rows: () =>
    table(
      ["Rows", "Says", "Columns"],
      [...rowSets.values()].map((set) => [
        code(set.name),
        set.says,
        shownColumns(set)
          .map(({ name }) => code(name))
          .join(" "),
      ]),
    ),
};

const section = (name: string): RegExp => new RegExp(`(<!-- list: ${name} -->)[\\s\\S]*?(<!-- end -->)`);

/** A document with every list that it has a place for, up to date. */
export const fillLists = (markdown: string): string =>
  Object.entries(pageLists).reduce(
    (text, [name, make]) =>
      text.replace(section(name), (_, begin: string, end: string) => `${begin}\n\n${make()}\n\n${end}`),
    markdown,
  );
