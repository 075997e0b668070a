import { rowsOfCity } from "../../derive/rows-of-city.ts";
import type { PackageRow } from "../../derive/views/package-row.ts";
import { citedBy } from "../../model/cited.ts";
import { formatDate } from "../../text/format-date.ts";
import { formatCount } from "../../text/format-number.ts";
import { escapeHtml } from "../escape.ts";
import { citationLinks } from "../html/links.ts";
import type { Tag } from "../tag.ts";

const startOf = ({ package: row }: PackageRow): string | undefined => row.announced_on ?? row.effective_from;

function sayRun({ package: row, measures, pots }: PackageRow): string {
  const until = row.effective_to === undefined ? "no end stated" : `until ${formatDate(row.effective_to)}`;
  const sums = pots === 0 ? "no citywide sum" : formatCount(pots, "citywide sum");
  return `${row.status.replace("-", " ")}, ${until}; ${formatCount(measures.length, "measure")} seen, ${sums}`;
}

/** `{% timeline %}`: the packages of the page's city in the order of their dates. */
export const timelineTag: Tag = {
  name: "timeline",
  says: "the packages of the page's city in the order of their dates",
  options: {},
  example: "{% timeline %}",
  of: "city",
  render: (_words, page) => {
    const rows = rowsOfCity.packages(page.derived, page.city);
    const dated = rows
      .filter((row) => startOf(row) !== undefined)
      .toSorted((a, b) => ((startOf(a) ?? "") < (startOf(b) ?? "") ? -1 : 1));
    const items = [...dated, ...rows.filter((row) => startOf(row) === undefined)].map((row) => {
      const start = startOf(row);
      const when = start === undefined ? "no date seen" : formatDate(start);
      const time =
        start === undefined ? `<span>${when}</span>` : `<time datetime="${escapeHtml(start)}">${when}</time>`;
      const id = escapeHtml(row.package.package_id);
      return `<li>${time}<span><a href="#${id}">${escapeHtml(row.package.title)}</a>${citationLinks(page, [citedBy(row.package)])}<br><span class="quiet">${escapeHtml(sayRun(row))}</span></span></li>`;
    });
    return items.length === 0 ? "" : page.block(`<ol class="timeline">${items.join("")}</ol>`);
  },
};
