import type { PrintedView } from "../../derive/views.ts";
import { formatList } from "../../text/format-list.ts";
import { escapeHtml } from "../escape.ts";

const idOf = (name: string): string => `query-${name}`;

const over = (from: readonly string[]): string => (from.length === 0 ? "" : ` over ${formatList(from)}`);

/** A query of a page, where its author wrote it: closed, for whoever asks how its numbers came to be. */
export function renderQuery({ name, query }: PrintedView): string {
  if (query === undefined) return "";
  const { sql, from, notes } = query;
  const said = notes.map((note) => `<p>Mind: ${escapeHtml(note)}.</p>`).join("");
  return `<details id="${idOf(name)}"><summary>${escapeHtml(`The query ${name}${over(from)}`)}</summary><pre><code>${escapeHtml(sql)}</code></pre>${said}</details>`;
}

/** What is said below a figure or table of rows that queries of the page have made. */
export const sayQueries = (sets: readonly (PrintedView | undefined)[]): string =>
  sets
    .flatMap((set) => {
      if (set?.query === undefined) return [];
      const { from, notes } = set.query;
      const said = notes.map((note) => ` Mind: ${note}.`).join("");
      const link = `<a href="#${idOf(set.name)}">query ${escapeHtml(set.name)}</a>`;
      return [
        `<p class="note">Computed by the ${link} of this page${escapeHtml(`${over(from)}; its sources are those of their rows.${said}`)}</p>`,
      ];
    })
    .join("");

/** The link from a number in a sentence to the query that made it. */
export const queryLink = ({ name, query }: PrintedView): string =>
  query === undefined ? "" : `<sup class="cite"><a href="#${idOf(name)}">query</a></sup>`;
