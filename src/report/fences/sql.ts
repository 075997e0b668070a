import type { PrintedView } from "../../derive/views.ts";
import { cellText } from "../../model/cell.ts";
import { type Answer, isRefusal, type QueryValues } from "../../model/sql-answer.ts";
import type { PageContext } from "../context.ts";
import type { Fence } from "../cut-fences.ts";
import type { FenceKind } from "../fence-kind.ts";
import { renderQuery } from "../html/queries.ts";
import { TemplateMistake } from "../template-mistake.ts";

const example = `\`\`\`sql name=measures_by_payer
select payer, count(*) as measures
from measures
group by payer
order by measures desc, payer
\`\`\``;

/** The name that a block gives its rows. */
function nameOf({ words }: Fence): string {
  const { name } = words;
  if (name === undefined) {
    throw new TemplateMistake(
      "the rows of the query have no name",
      "Write ```sql name=my_rows; SQL that is only shown stands in a ```text block.",
    );
  }
  if (!/^[a-z][a-z0-9_]*$/.test(name)) {
    throw new TemplateMistake(`"${name}" is not a name of rows`, "Write small letters, digits and _, such as my_rows.");
  }
  return name;
}

/** What a query reads of its page. */
const valuesOf = ({ city, index, derived }: PageContext): QueryValues => ({
  year: derived.parameters.year,
  ...(city === undefined ? {} : { city }),
  ...(index === undefined ? {} : { index }),
});

/** An answer as a set of rows like those of a view; the row of a city is that of its column city_id. */
function toSet(name: string, { columns, rows, from, notes }: Answer, sql: string): PrintedView {
  const city = columns.findIndex((column) => column.name === "city_id");
  return {
    name,
    says: "rows of a query of this page",
    columns: columns.map((column) => ({ ...column, says: `column ${column.name} of the query ${name}` })),
    print: () =>
      rows.map((cells) => ({
        cityId: cells[city] === undefined ? undefined : cellText(cells[city]),
        cells,
        trace: () => undefined,
      })),
    query: { sql: sql.trim(), from, notes },
  };
}

/** Rows that a page makes itself: a query of the views and tables, whose answer charts, tables and values can name. */
export const sqlFence: FenceKind = {
  name: "sql",
  says: "a query over views and tables, whose rows the page can name like a view",
  example,
  makes: "rows",
  render: async (fence, page) => {
    const name = nameOf(fence);
    const answer = await page.ask(fence.body, valuesOf(page));
    if (isRefusal(answer)) {
      const { message, hint, at } = answer;
      throw new TemplateMistake(message, hint, at && { line: fence.line + at.line, character: at.column });
    }
    const set = toSet(name, answer, fence.body);
    page.rows.add(set);
    return page.block(renderQuery(set));
  },
};
