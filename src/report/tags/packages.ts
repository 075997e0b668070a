import type { Amount } from "../../check/tables/amounts.ts";
import type { Measure } from "../../check/tables/measures.ts";
import { amountsByPlace, measuresById } from "../../derive/rows-by-key.ts";
import { rowsOfCity } from "../../derive/rows-of-city.ts";
import type { PackageRow } from "../../derive/views/package-row.ts";
import { citedBy } from "../../model/cited.ts";
import { formatDate } from "../../text/format-date.ts";
import { formatCount } from "../../text/format-number.ts";
import { sayCategory } from "../../text/say-category.ts";
import { sayRow } from "../amount-words.ts";
import type { PageContext } from "../context.ts";
import { escapeHtml } from "../escape.ts";
import { citationLinks } from "../html/links.ts";
import type { Tag } from "../tag.ts";

interface City {
  readonly page: PageContext;
  /** The preferred reading of each amount of the city first, then the others. */
  readonly amounts: ReadonlyMap<string, readonly Amount[]>;
}

function amountsByItem({ derived, city }: PageContext): ReadonlyMap<string, readonly Amount[]> {
  const rows = amountsByPlace(derived.tables.amounts);
  const readings = rowsOfCity.readings(derived, city).filter(({ table }) => table === "amounts");
  const found = new Map<string, Amount[]>();
  for (const { key, at } of readings) {
    const row = rows.get(at);
    if (row !== undefined) found.set(key, [...(found.get(key) ?? []), row]);
  }
  return found;
}

function amountItem([preferred, ...others]: readonly Amount[], { page }: City): string {
  if (preferred === undefined) return "";
  const cite = (row: Amount) => citationLinks(page, [citedBy(row)]);
  const differing = others.filter((other) => sayRow(other) !== sayRow(preferred));
  const same = others.filter((other) => sayRow(other) === sayRow(preferred));
  const item = preferred.item === "pot" ? "" : `${escapeHtml(preferred.item.replaceAll("-", " "))}: `;
  const note = preferred.note === undefined ? "" : ` <span class="note">(${escapeHtml(preferred.note)})</span>`;
  const rest = differing.map((other) => `${escapeHtml(sayRow(other))}${cite(other)}`).join("; ");
  const elsewhere = differing.length === 0 ? "" : `<br><span class="note">Elsewhere: ${rest}</span>`;
  return `<li>${item}${escapeHtml(sayRow(preferred))}${cite(preferred)}${same.map(cite).join("")}${note}${elsewhere}</li>`;
}

const unseen: Readonly<Record<Measure["money"], string>> = {
  named: "A share or a term is named, no sum.",
  unseen: "Money exists; its sum was not seen.",
  none: "No money is named.",
};

/** Money for the whole city stands before what one recipient can get. */
const isPot = ([preferred]: readonly Amount[]): boolean => preferred?.basis === "citywide";

/** The measure whose sum holds that of a part, in words. */
function sayWhole({ part_of }: Measure, { page }: City): string {
  const whole = measuresById(page.derived.tables.measures).get(part_of ?? "");
  if (whole === undefined) return "";
  return `<p class="note">Inside "${escapeHtml(whole.title)}" where both count, and never added to it.</p>`;
}

function measureItem(measure: Measure, city: City): string {
  const prefix = `measure_id=${measure.measure_id};`;
  const items = [...city.amounts]
    .filter(([key]) => key.startsWith(prefix))
    .toSorted(([, a], [, b]) => Number(isPot(b)) - Number(isPot(a)))
    .map(([, readings]) => amountItem(readings, city));
  const number = measure.number === undefined ? "" : `${measure.number}. `;
  const tags = [
    sayCategory(measure.category).toLowerCase(),
    measure.instrument,
    `paid by: ${measure.level}`,
    measure.scope,
  ];
  const sums = items.length === 0 ? `<p class="note">${unseen[measure.money]}</p>` : `<ul>${items.join("")}</ul>`;
  const note = measure.note === undefined ? "" : `<p class="note">${escapeHtml(measure.note)}</p>`;
  return `<li><strong>${number}${escapeHtml(measure.title)}</strong> <span class="tag">${escapeHtml(tags.join(" · "))}</span>${sums}${sayWhole(measure, city)}${note}</li>`;
}

function facts({ package: row, measures }: PackageRow): string {
  const dates = [
    row.announced_on === undefined ? "no date seen" : `announced ${formatDate(row.announced_on)}`,
    ...(row.effective_from === undefined ? [] : [`from ${formatDate(row.effective_from)}`]),
    ...(row.effective_to === undefined ? [] : [`to ${formatDate(row.effective_to)}`]),
  ];
  const seen = formatCount(measures.length, "measure");
  const stated =
    row.measures_stated === undefined ? `${seen} seen` : `${row.measures_stated} measures stated, ${seen} seen`;
  const funded =
    row.measures_funded_stated === undefined ? "" : `, ${row.measures_funded_stated} stated to carry money`;
  return escapeHtml(`${row.issuer}; ${row.status.replace("-", " ")}; ${dates.join(", ")}. ${stated}${funded}.`);
}

function packageSection(row: PackageRow, city: City): string {
  const { title, title_local, note } = row.package;
  const local = title_local === undefined ? "" : `<p class="kicker">${escapeHtml(title_local)}</p>`;
  const said = note === undefined ? "" : `<p class="note">${escapeHtml(note)}</p>`;
  const sorted = row.measures.toSorted(
    (a, b) => (a.number ?? 999) - (b.number ?? 999) || (a.measure_id < b.measure_id ? -1 : 1),
  );
  const list = sorted.map((measure) => measureItem(measure, city)).join("");
  return `<section class="package" id="${escapeHtml(row.package.package_id)}"><h3>${escapeHtml(title)}${citationLinks(city.page, [citedBy(row.package)])}</h3>${local}<p>${facts(row)}</p>${said}${list === "" ? "" : `<ul class="measures">${list}</ul>`}</section>`;
}

const text = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The fullest package first, then the newest. */
const comparePackages = (a: PackageRow, b: PackageRow): number =>
  b.measures.length - a.measures.length ||
  text(b.package.announced_on ?? "", a.package.announced_on ?? "") ||
  text(a.package.package_id, b.package.package_id);

/** `{% packages %}`: the packages of the page's city, the fullest first, with every measure, its sums and sources. */
export const packagesTag: Tag = {
  name: "packages",
  says: "the packages of the page's city with every measure and its sums",
  options: {},
  example: "{% packages %}",
  of: "city",
  render: (_words, page) => {
    const city = { page, amounts: amountsByItem(page) };
    const rows = rowsOfCity.packages(page.derived, page.city).toSorted(comparePackages);
    return page.block(rows.map((row) => packageSection(row, city)).join(""));
  },
};
