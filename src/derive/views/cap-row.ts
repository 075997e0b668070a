import type { Amount } from "../../check/tables/amounts.ts";
import type { City } from "../../check/tables/cities.ts";
import type { Measure } from "../../check/tables/measures.ts";
import type { PolicyPackage } from "../../check/tables/policy-packages.ts";
import type { Figure } from "../../model/figure.ts";

/** A cap: an amount per recipient, project or unit, by its preferred reading. Never added to anything. */
export interface CapRow {
  readonly city: City;
  readonly package: PolicyPackage;
  readonly measure: Measure;
  readonly amount: Amount;
  readonly cap: Figure;
  /** At the market average of the reference year, or the newest before it; nothing where there is no rate. */
  readonly usd: Figure | undefined;
}
