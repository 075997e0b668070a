import type { Derived } from "../../derive/derived.ts";
import { exampleCity } from "../../report/example-ids.ts";

/** What of a workbook a page to begin with can show: nothing of it where the workbook has no such fact. */
export interface SeenFacts {
  /** A city with a sum that counts. */
  readonly city: string | undefined;
  /** A source that states a sum of the city, else any. */
  readonly source: string | undefined;
}

/** Picks the city that shows most, and a source of one of its sums. */
export function seenFacts(derived: Derived | undefined): SeenFacts {
  if (derived === undefined) return { city: undefined, source: undefined };
  const { tables, intensity } = derived;
  const found = exampleCity({ derived, shownCities: undefined });
  const city = intensity.some((row) => row.city.city_id === found && row.commitment !== undefined) ? found : undefined;
  const packages = new Set(tables.policy_packages.filter((row) => row.city_id === city).map((row) => row.package_id));
  const measures = new Set(tables.measures.filter((row) => packages.has(row.package_id)).map((row) => row.measure_id));
  const stated = tables.amounts.find(({ measure_id }) => measures.has(measure_id));
  return { city, source: stated?.source_id ?? tables.sources[0]?.source_id };
}
