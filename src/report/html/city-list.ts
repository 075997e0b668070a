import type { City } from "../../check/tables/cities.ts";
import { mattering } from "../../derive/mattering.ts";
import { gather } from "../../model/gather.ts";
import { remembered, rememberedByText } from "../../model/remember.ts";
import { groupDigits } from "../../text/format-number.ts";
import { allCitiesPath, hasAllCities } from "../all-cities.ts";
import type { PageContext } from "../context.ts";
import { escapeHtml } from "../escape.ts";
import { cityPath, pageLink } from "./links.ts";

const collator = new Intl.Collator("en");

/** Of a workbook with more cities than a page lists, so many stand on every page. */
const mostOfCrowd = 40;

/** All cities by country and name. */
const inOrder = remembered((cities: readonly City[]): readonly City[] =>
  cities.toSorted((a, b) => collator.compare(a.country, b.country) || collator.compare(a.name, b.name)),
);

function item(city: City, page: Pick<PageContext, "root">): string {
  const local =
    city.name_local === undefined || city.name_local === city.name
      ? ""
      : ` <span class="local">${escapeHtml(city.name_local)}</span>`;
  return `<li>${pageLink(page, cityPath(city.city_id), city.name)}${local}</li>`;
}

/** Cities in their order, under the names of their countries. */
function renderGroups(cities: readonly City[], page: Pick<PageContext, "root">): string {
  const groups = gather(cities, ({ country }) => country);
  const items = [...groups].map(
    ([country, own]) =>
      `<li><b>${escapeHtml(country)}</b><ul>${own.map((city) => item(city, page)).join("")}</ul></li>`,
  );
  return `<ul class="finder">${items.join("")}</ul>`;
}

/** The list of all pages of a set is the same but for the way to the other pages. */
const wholeList = remembered((cities: readonly City[]) =>
  rememberedByText((root) => renderGroups(inOrder(cities), { root }), 4),
);

const crowdList = remembered((comparison: PageContext["derived"]["comparison"], cities: readonly City[]) =>
  rememberedByText((root) => {
    const place = mattering({ comparison });
    const first = cities.filter(({ city_id }) => (place.get(city_id) ?? mostOfCrowd) < mostOfCrowd);
    return renderGroups(inOrder(first), { root });
  }, 4),
);

/** Every city by country, linked to its page; of very many, those that matter most and the way to the list of all. */
export function renderCityList(page: PageContext): string {
  const { derived, root } = page;
  const { cities } = derived.tables;
  if (!hasAllCities(derived)) return wholeList(cities)(root);
  const many = groupDigits(String(cities.length));
  const says = `Listed here: ${mostOfCrowd} of ${many} cities, those that commit most and stand best.`;
  return `<p class="note">${says} <a href="${root}${allCitiesPath}">All ${many} cities</a> are on a page of their own.</p>${crowdList(derived.comparison, cities)(root)}`;
}

/** One part of the list of all cities. */
export const renderCitiesOf = (page: PageContext, from: number, to: number): string =>
  renderGroups(inOrder(page.derived.tables.cities).slice(from, to), page);

/** A part of the list in words, by its first and last city. */
export function sayPart({ derived }: PageContext, from: number, to: number): string {
  const cities = inOrder(derived.tables.cities).slice(from, to);
  const [first, last] = [cities[0], cities.at(-1)];
  return `${first?.name} (${first?.country}) to ${last?.name} (${last?.country})`;
}
