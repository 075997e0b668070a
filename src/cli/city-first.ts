import type { Tables } from "../check/tables.ts";
import type { Place, Problem } from "../model/problem.ts";

const placeKey = ({ file, line }: Place): string => `${file}:${line ?? ""}`;

/** The places of all rows that state something of a city. */
function placesOf(city: string, tables: Tables): ReadonlySet<string> {
  const packages = tables.policy_packages.filter(({ city_id }) => city_id === city);
  const ofPackage = new Set(packages.map(({ package_id }) => package_id));
  const measures = tables.measures.filter(({ package_id }) => ofPackage.has(package_id));
  const ofMeasure = new Set(measures.map(({ measure_id }) => measure_id));
  const rows = [
    ...[tables.cities, tables.city_aliases, tables.indicators, tables.rankings].flatMap((table) =>
      table.filter(({ city_id }) => city_id === city),
    ),
    ...packages,
    ...measures,
    ...tables.amounts.filter(({ measure_id }) => ofMeasure.has(measure_id)),
  ];
  return new Set(rows.map(({ at }) => placeKey(at)));
}

/** The problems of a city's rows, and of files in a folder of its name, before all others. */
export function cityFirst(city: string, problems: readonly Problem[], tables: Tables | undefined): readonly Problem[] {
  const places = tables === undefined ? new Set<string>() : placesOf(city, tables);
  const isOf = ({ place }: Problem) => places.has(placeKey(place)) || `/${place.file}`.includes(`/${city}/`);
  return [...problems.filter(isOf), ...problems.filter((one) => !isOf(one))];
}
