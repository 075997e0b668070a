import type { City } from "../../check/tables/cities.ts";
import type { Denominator } from "../denominators.ts";

/** What the money of a city is set against, whether or not any of its money counts. */
export interface DenominatorRow {
  readonly city: City;
  /** The reference year: no denominator is newer. */
  readonly year: number;
  readonly population: Denominator;
  readonly gdp: Denominator;
}
