import type { City } from "../../check/tables/cities.ts";
import type { Measure } from "../../check/tables/measures.ts";
import type { Annual } from "../../model/figure.ts";

/** What a city's counted pots of one category come to in the reference year; `unallocated` is what no part explains. */
export interface CommitmentRow {
  readonly city: City;
  readonly year: number;
  readonly category: Measure["category"] | "unallocated";
  readonly amount: Annual;
  readonly currency: string;
  readonly measures: readonly Measure[];
}
