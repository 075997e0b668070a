import type { Bounds } from "./bounds.ts";
import type { Mark } from "./mark.ts";
import type { Place } from "./problem.ts";

/** What a figure is measured in. Money says in its type which currency it is and what it stands for. */
export type Unit =
  | Money<"annual" | "face" | "listed" | "gdp", string>
  | { readonly measure: "persons" }
  | { readonly measure: "number" }
  | { readonly measure: "rate"; readonly currency: string; readonly kind: "market-average" | "ppp" }
  | { readonly measure: "per-resident"; readonly currency: string; readonly kind: "market" | "ppp" }
  | { readonly measure: "percent-of-gdp" };

/**
 * annual: what pots come to in the reference year; face: a sum as its source states it; listed: a total without a
 * term, not annualised; gdp: the product of a year. Two of these kinds, or two currencies, never meet in one sum.
 */
export interface Money<Kind extends "annual" | "face" | "listed" | "gdp", Currency extends string> {
  readonly measure: "money";
  readonly kind: Kind;
  readonly currency: Currency;
}

/** A value that a calculation made, with its uncertainty, its unit, and the way it was made. */
export interface Figure<U extends Unit = Unit> {
  readonly bounds: Bounds;
  readonly unit: U;
  readonly marks: readonly Mark[];
  /** Made when asked for, from the inputs that the calculation itself used. */
  readonly trace: () => Trace;
}

export type Annual<Currency extends string = string> = Figure<Money<"annual", Currency>>;
export type Listed<Currency extends string = string> = Figure<Money<"listed", Currency>>;
export type Gdp<Currency extends string = string> = Figure<Money<"gdp", Currency>>;

/** How a figure came to be: a fact of the tables, or one operation on other figures. */
export type Trace = FactTrace | StepTrace;

export interface FactTrace {
  readonly kind: "fact";
  readonly table: string;
  readonly key: string;
  readonly sourceId: string;
  readonly locator: string;
  readonly place: Place;
  readonly says: string;
  readonly bounds: Bounds;
  readonly unit: Unit;
  /** The year that the value stands for, where the row names one. */
  readonly year?: number;
}

export type Operation =
  | "constant"
  | "sum"
  | "times"
  | "over"
  | "percent"
  | "remainder"
  | "at-least-parts"
  | "from-zero"
  | "as-annual"
  | "as-listed"
  | "count"
  | "year-of"
  | "of-city"
  | "rank-best"
  | "rank-worst"
  | "percentile";

export interface StepTrace {
  readonly kind: "step";
  readonly operation: Operation;
  /** The formula or rule in words. */
  readonly says: string;
  readonly bounds: Bounds;
  readonly unit: Unit;
  readonly inputs: readonly Trace[];
  /** The year of a constant that stands for a row, such as a dollar's rate to itself. */
  readonly year?: number;
}
