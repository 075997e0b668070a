import type { Amount } from "../../check/tables/amounts.ts";
import type { City } from "../../check/tables/cities.ts";
import type { Measure } from "../../check/tables/measures.ts";
import type { PolicyPackage } from "../../check/tables/policy-packages.ts";
import type { TableName } from "../../check/tables.ts";
import type { Cell } from "../../model/cell.ts";
import type { Annual, Figure } from "../../model/figure.ts";
import type { Place } from "../../model/problem.ts";

/** One reading of a fact, and by which rule it is preferred or not. */
export interface ReadingRow {
  readonly table: TableName;
  readonly key: string;
  readonly city: City | undefined;
  readonly sourceId: string;
  readonly preferred: boolean;
  readonly rule: string;
  readonly values: readonly { readonly column: string; readonly cell: Cell }[];
  readonly note: string;
  readonly readings: number;
  /** Whether the values of the readings of this key differ. */
  readonly differs: boolean;
  readonly at: Place;
}

export interface GapRow {
  readonly city: City;
  readonly what: string;
  readonly status:
    | "not-stated"
    | "unseen"
    | "no-rate"
    | "no-denominator"
    | "boundary"
    | "stale"
    | "undated"
    | "no-term";
  readonly why: string;
  readonly wouldHelp: string;
}

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

/** What a city's counted pots come to in one year, for the story of a city over time. */
export interface YearRow {
  readonly city: City;
  readonly year: number;
  readonly commitment: Annual | undefined;
  readonly pots: number;
}

export const aspects = ["package", "measures", "counted pot", "caps", "residents", "product", "rate", "rank"] as const;

/** How much of what a figure needs is there for a city. */
export interface CoverageRow {
  readonly city: City;
  readonly aspect: (typeof aspects)[number];
  readonly state: "yes" | "partly" | "no";
  readonly why: string;
}
