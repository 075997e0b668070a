import { formatList } from "../../text/format-list.ts";
import { didYouMean } from "../../text/nearest.ts";
import { choices, derivedFor } from "../choices.ts";
import { renderTable } from "../html/table.ts";
import { pageTables } from "../page-tables.ts";
import type { Tag } from "../tag.ts";
import { TemplateMistake } from "../template-mistake.ts";

/** `{% table "standings" %}`: one of the named tables of a page. */
export const tableTag: Tag = {
  name: "table",
  says: "a table by its name",
  word: "the name of the table",
  options: choices,
  example: '{% table "comparison" %}',
  render: ({ first, named }, page) => {
    const table = pageTables.find(({ name }) => name === first);
    if (table === undefined) {
      const known = pageTables.map(({ name }) => name);
      throw new TemplateMistake(
        `"${first ?? ""}" is not a table`,
        `${didYouMean(first ?? "", known)}The tables are ${formatList(known)}.`,
      );
    }
    const made = table.make({ ...page, derived: derivedFor(named, page) });
    if (made.rows.length === 0) return page.block(`<p class="note">${table.none}</p>`);
    return page.block(renderTable(made, page));
  },
};
