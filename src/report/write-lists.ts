import { filters } from "./filters.ts";
import { frontMatterFields } from "./front-matter.ts";
import { tags } from "./tags.ts";
import { valueList } from "./value-list.ts";

/** A cell of a Markdown table: nothing in it ends the cell. */
const cell = (text: string): string => text.replaceAll("|", "\\|").replaceAll("\n", " ");

const code = (text: string): string => `\`${text}\``;

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(cell).join(" | ")} |`;
  return [line(heads), line(heads.map(() => "---")), ...rows.map(line)].join("\n");
}

const ofKind = (of: "city" | "index" | undefined): string =>
  of === undefined ? "" : ` (only on a page of each ${of})`;

/** What pages can be written with in short, as Markdown, by the name of the list: made from the declarations alone. */
const pageLists: Readonly<Record<string, () => string>> = {
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
      ["Tag", "Says", "Example"],
      tags.map(({ name, says, example, of }) => [code(name), `${says}${ofKind(of)}`, code(example)]),
    ),
  filters: () =>
    table(
      ["Filter", "Says", "Example", "Gives"],
      filters.map(({ name, says, example, gives }) => [code(name), says, code(example), gives]),
    ),
  values: () =>
    table(
      ["Value", "Says"],
      valueList.map(({ name, says, of }) => [code(name), `${says}${ofKind(of)}`]),
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
