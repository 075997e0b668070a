import type { City } from "../../check/tables/cities.ts";

export const aspects = ["package", "measures", "counted pot", "caps", "residents", "product", "rate", "rank"] as const;

/** How much of what a figure needs is there for a city. */
export interface CoverageRow {
  readonly city: City;
  readonly aspect: (typeof aspects)[number];
  readonly state: "yes" | "partly" | "no";
  readonly why: string;
}
