import type { City } from "../check/tables/cities.ts";
import type { Derived } from "../derive/derived.ts";
import { once } from "../derive/once.ts";
import type { Parameters } from "../derive/parameters.ts";
import { formatList } from "../text/format-list.ts";
import { formatCount } from "../text/format-number.ts";
import { escapeHtml } from "./escape.ts";

interface About {
  readonly shownCities: readonly City[] | undefined;
}

/** The cities that a page is limited to, in words. */
export const nameShownCities = ({ shownCities = [] }: About): string =>
  formatList(
    shownCities.map(({ name }) => name),
    6,
  );

/** The text of a page of some cities with what tells so, below its first heading; any other page as it is. */
export function sayShownCities(body: string, page: About): string {
  if (page.shownCities === undefined) return body;
  const note = `<p class="note">Figures and tables show ${escapeHtml(nameShownCities(page))} alone. Ranks and places are among all cities.</p>`;
  const end = body.indexOf("</h1>");
  return end < 0 ? note + body : body.slice(0, end + 5) + note + body.slice(end + 5);
}

/** What a page of some cities leaves out, for its foot. */
export function sayLeftOut(page: About & { readonly derived: Derived }): string {
  const left = page.derived.tables.cities.length - (page.shownCities?.length ?? 0);
  return `Figures, tables and views of this page show ${nameShownCities(page)} alone; ${formatCount(left, "other city", "other cities")} of the workbook ${left === 1 ? "is" : "are"} left out. Ranks and places are among all cities.`;
}

interface OfCity {
  readonly city: City;
}

const limited = [
  "intensity",
  "commitments",
  "standings",
  "comparison",
  "gaps",
  "tasks",
  "caps",
  "leftOut",
  "packages",
  "coverage",
  "years",
] as const satisfies readonly (keyof Derived)[];

/**
 * The same numbers with the rows of some cities only. Nothing is calculated anew: ranks are still among all cities, and
 * whatever looks a city up still finds it.
 */
export function onlyCities(derived: Derived, shown: readonly City[]): Derived {
  const ids = new Set(shown.map(({ city_id }) => city_id));
  const isShown = ({ city }: OfCity): boolean => ids.has(city.city_id);
  const views = limited.map((name) => {
    const rows = (): readonly OfCity[] => derived[name];
    return [name, { get: once(() => rows().filter(isShown)), enumerable: true }] as const;
  });
  const joined = once(() => ({
    standings: derived.joined.standings.filter(isShown),
    lacks: derived.joined.lacks.filter(({ city_id }) => ids.has(city_id)),
  }));
  const places = once(() => new Map([...derived.places].filter(([{ city_id }]) => ids.has(city_id))));
  return Object.create(derived, {
    ...Object.fromEntries(views),
    joined: { get: joined, enumerable: true },
    places: { get: places, enumerable: true },
    under: { value: (changed: Partial<Parameters>) => onlyCities(derived.under(changed), shown) },
  });
}
