import type { Amount } from "../../check/tables/amounts.ts";
import type { City } from "../../check/tables/cities.ts";
import type { Measure } from "../../check/tables/measures.ts";
import type { Figure } from "../../model/figure.ts";

/** A citywide sum that the commitment of the reference year does not count, and by which rule. */
export interface LeftOutRow {
  readonly city: City;
  readonly measure: Measure;
  readonly amount: Amount;
  readonly sum: Figure;
  readonly why: string;
  /** Whether it drops out because the one source whose amounts are used does not state it. */
  readonly unreported: boolean;
}
