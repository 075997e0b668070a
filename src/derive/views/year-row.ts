import type { City } from "../../check/tables/cities.ts";
import type { Annual } from "../../model/figure.ts";

/** What a city's counted pots come to in one year, for the story of a city over time. */
export interface YearRow {
  readonly city: City;
  readonly year: number;
  readonly commitment: Annual | undefined;
  readonly pots: number;
}
