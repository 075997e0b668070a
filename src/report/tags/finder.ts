import type { City } from "../../check/tables/cities.ts";
import type { PageContext } from "../context.ts";
import { escapeHtml } from "../escape.ts";
import { cityPath, pageLink } from "../html/links.ts";
import type { Tag } from "../tag.ts";

const collator = new Intl.Collator("en");

function byCountry(cities: readonly City[]): readonly (readonly [string, readonly City[]])[] {
  const countries = [...new Set(cities.map((city) => city.country))].sort(collator.compare);
  return countries.map((country) => [
    country,
    cities.filter((city) => city.country === country).toSorted((a, b) => collator.compare(a.name, b.name)),
  ]);
}

function item(city: City, page: PageContext): string {
  const local =
    city.name_local === undefined || city.name_local === city.name
      ? ""
      : ` <span class="local">${escapeHtml(city.name_local)}</span>`;
  return `<li>${pageLink(page, cityPath(city.city_id), city.name)}${local}</li>`;
}

/** `{% finder %}`: every city by country, linked to its page. */
export const finderTag: Tag = {
  name: "finder",
  says: "all cities by country, linked to their pages",
  render: (_words, page) => {
    const groups = byCountry(page.derived.tables.cities).map(
      ([country, cities]) =>
        `<li><h3>${escapeHtml(country)}</h3><ul>${cities.map((city) => item(city, page)).join("")}</ul></li>`,
    );
    return page.block(`<ul class="finder">${groups.join("")}</ul>`);
  },
};
