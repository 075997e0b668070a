import type { City } from "../check/tables/cities.ts";
import type { Derived } from "../derive/derived.ts";
import { type Problem, problem } from "../model/problem.ts";
import { withParameters } from "../workbook/parameter-list.ts";
import { partName } from "./front-matter.ts";
import { checkIndex, knownCity, knownSource } from "./known-id.ts";
import type { PageSource } from "./page-source.ts";
import { onlyCities } from "./shown-cities.ts";
import { TemplateMistake } from "./template-mistake.ts";

/** The numbers of a page, made under its own parameters, and what is wrong with the ids of its front matter. */
export interface PageNumbers {
  /** With the rows of the cities alone that the page is limited to. */
  readonly derived: Derived;
  /** With all rows, for what is said of the whole workbook. */
  readonly all: Derived;
  readonly shownCities: readonly City[] | undefined;
  readonly problems: readonly Problem[];
}

/** Gives the same numbers for the same parameters, so that several pages share their calculation. */
export type DerivedUnder = (parameters: Readonly<Record<string, unknown>>) => Derived;

export function openDerived(derived: Derived): DerivedUnder {
  const made = new Map<string, Derived>();
  return (given) => {
    if (Object.keys(given).length === 0) return derived;
    const parameters = withParameters(derived.parameters, given);
    const key = JSON.stringify(parameters);
    const found = made.get(key) ?? derived.under(parameters);
    made.set(key, found);
    return found;
  };
}

/** Whether a page is one of each city, so that its cities are those that get one. */
export const isOfEachCity = ({ path }: Pick<PageSource, "path">): boolean => path.includes("[city]");

/** Refuses an id; `part` is its number where front matter lists several. */
function checkId(
  { file, places }: PageSource,
  [name, part]: readonly [string, number],
  check: () => unknown,
): readonly Problem[] {
  try {
    check();
    return [];
  } catch (cause) {
    if (!(cause instanceof TemplateMistake)) throw cause;
    const { message, hint } = cause;
    const at = places.get(partName(name, part)) ?? places.get(name) ?? { line: 1, character: 1 };
    return [problem("bad-page", { place: { file, ...at }, message, hint })];
  }
}

function checkIds(source: PageSource, derived: Derived): readonly Problem[] {
  const { cities = [], parameters } = source;
  const known = { derived };
  const named = (name: string, check: (id: string) => unknown): readonly Problem[] => {
    const id = parameters[name];
    return typeof id === "string" ? checkId(source, [name, 0], () => check(id)) : [];
  };
  return [
    ...cities.flatMap((id, at) => checkId(source, ["cities", at], () => knownCity(id, known))),
    ...named("lead_index", (id) => checkIndex(id, known)),
    ...named("prefer", (id) => knownSource(id, known)),
    ...named("as_reported_by", (id) => knownSource(id, known)),
  ];
}

/** Makes the numbers of a page; with an id that is not there, those of the build. */
export function numbersOf(source: PageSource, derivedUnder: DerivedUnder): PageNumbers {
  const build = derivedUnder({});
  const problems = checkIds(source, build);
  const all = problems.length > 0 ? build : derivedUnder(source.parameters);
  const shownCities =
    source.cities === undefined || isOfEachCity(source) ? undefined : source.cities.flatMap((id) => all.city(id) ?? []);
  return { derived: shownCities === undefined ? all : onlyCities(all, shownCities), all, shownCities, problems };
}
