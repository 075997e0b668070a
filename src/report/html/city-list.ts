import type { City } from "../../check/tables/cities.ts";
import type { PageContext } from "../context.ts";
import { escapeHtml } from "../escape.ts";
import { cityPath, pageLink } from "./links.ts";

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

/** Every city by country, linked to its page. */
export function renderCityList(page: PageContext): string {
  const groups = byCountry(page.derived.tables.cities).map(
    ([country, cities]) =>
      `<li><b>${escapeHtml(country)}</b><ul>${cities.map((city) => item(city, page)).join("")}</ul></li>`,
  );
  return `<ul class="finder">${groups.join("")}</ul>`;
}
