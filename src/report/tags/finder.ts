import { groupDigits } from "../../text/format-number.ts";
import { citiesOfPart, partsOf, pathOfPart } from "../all-cities.ts";
import type { PageContext } from "../context.ts";
import { escapeHtml } from "../escape.ts";
import { renderCitiesOf, renderCityList, sayPart } from "../html/city-list.ts";
import { toCount } from "../rows/rows-table.ts";
import type { Tag } from "../tag.ts";

/** The ways to the other parts of the list, where there are any. */
function otherParts(part: number, page: PageContext): string {
  const parts = partsOf(page.derived);
  if (parts === 1) return "";
  const items = Array.from({ length: parts }, (_, at) => {
    const says = escapeHtml(sayPart(page, at * citiesOfPart, (at + 1) * citiesOfPart));
    return at + 1 === part
      ? `<li aria-current="page">${says}</li>`
      : `<li><a href="${page.root}${pathOfPart(at + 1)}">${says}</a></li>`;
  });
  return `<ul>${items.join("")}</ul>`;
}

function renderPart(part: number, page: PageContext): string {
  const { length } = page.derived.tables.cities;
  const [from, to] = [(part - 1) * citiesOfPart, Math.min(part * citiesOfPart, length)];
  const says = `Cities ${groupDigits(String(from + 1))} to ${groupDigits(String(to))} of ${groupDigits(String(length))}, by country and name.`;
  return `<p class="note">${says}</p>${otherParts(part, page)}<div class="find">${renderCitiesOf(page, from, to)}</div>`;
}

/** `{% finder %}`: every city by country, linked to its page; of very many, those that matter most. */
export const finderTag: Tag = {
  name: "finder",
  says: "all cities by country, linked to their pages; of more than 250 those that matter most, with the way to a list of all",
  options: { part: { says: "a part of the list of all cities, 5,000 each, such as 1" } },
  example: "{% finder %}",
  render: ({ named }, page) => {
    const { part } = named;
    return page.block(part === undefined ? renderCityList(page) : renderPart(toCount(part), page));
  },
};
