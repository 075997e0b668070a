import type { City } from "../../check/tables/cities.ts";
import type { Measure } from "../../check/tables/measures.ts";
import type { PolicyPackage } from "../../check/tables/policy-packages.ts";

export interface PackageRow {
  readonly city: City;
  readonly package: PolicyPackage;
  /** The first and the last calendar year in which the package counts; nothing where it has no start or no end. */
  readonly from: number | undefined;
  readonly to: number | undefined;
  readonly measures: readonly Measure[];
  /** Pots of the package that count in some year under the present choices. */
  readonly pots: number;
}
