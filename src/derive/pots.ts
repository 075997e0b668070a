import type { Amount } from "../check/tables/amounts.ts";
import type { Measure } from "../check/tables/measures.ts";
import type { PolicyPackage } from "../check/tables/policy-packages.ts";
import type { Annual, Listed } from "../model/figure.ts";
import type { Book } from "./book.ts";
import { type Face, faceOf } from "./face.ts";
import { constant, divide, fromZero, multiply, restate } from "./operations.ts";
import type { Parameters, UnstatedPeriod } from "./parameters.ts";
import { endYear, isOneOf, packageYears, startYear } from "./span.ts";

/** A citywide sum of a measure, by its preferred reading. */
interface PotFact {
  readonly measure: Measure;
  readonly package: PolicyPackage;
  readonly amount: Amount;
  readonly face: Face;
}

/** What a citywide sum is in the reference year under the choices: counted, listed beside, undated, or left out. */
export type Pot = PotFact &
  (
    | { readonly state: "counted"; readonly annual: Annual }
    | { readonly state: "listed"; readonly listed: Listed }
    | { readonly state: "undated" }
    /** Chosen, but its years do not include the reference year. */
    | { readonly state: "other-year"; readonly why: string }
    /** Not chosen, whatever the year. */
    | { readonly state: "not-chosen"; readonly because: Because; readonly why: string }
  );

/** The first choice or rule that keeps a citywide sum out of the commitment. */
export type Because = "instrument" | "payer" | "status" | "level" | "scope" | "purpose";

/** Instruments whose money is never a commitment of one year (rule 1). */
export const neverCounted: readonly Measure["instrument"][] = ["investment-fund", "tax-relief", "loan-support"];

/** A package of another status never counts; a superseded one does up to its stated end. */
export const countedStatuses: readonly PolicyPackage["status"][] = ["in-force", "announced", "superseded"];

function notChosen(
  measure: Measure,
  row: PolicyPackage,
  choices: Parameters,
): { because: Because; why: string } | undefined {
  if (neverCounted.includes(measure.instrument)) return { because: "instrument", why: measure.instrument };
  if (!choices.payers.includes(measure.payer)) return { because: "payer", why: `payer is ${measure.payer}` };
  if (row.status === "superseded" && row.effective_to === undefined) {
    return { because: "status", why: "superseded, without a stated end" };
  }
  if (!countedStatuses.includes(row.status)) return { because: "status", why: row.status };
  if (!choices.levels.includes(measure.level)) return { because: "level", why: `level is ${measure.level}` };
  if (!choices.scopes.includes(measure.scope)) return { because: "scope", why: `scope is ${measure.scope}` };
  if (!choices.purposes.includes(measure.purpose)) return { because: "purpose", why: `purpose is ${measure.purpose}` };
  return undefined;
}

type Counting =
  | { readonly annual: Annual }
  | { readonly listed: Listed }
  | { readonly undated: true }
  | { readonly why: string };

const annualUnit = (face: Face) => ({ ...face.unit, kind: "annual" }) as const;

const inFull = (face: Face, says: string): Counting => ({
  annual: restate(face, annualUnit(face), { operation: "as-annual", says }),
});

/** A total over its years, or listed beside where no term is known (rule 3). */
function countTotal({ package: row, amount, face }: PotFact, year: number): Counting {
  const start = startYear(row);
  if (start === undefined) return { undated: true };
  const years =
    amount.years !== undefined
      ? { first: start, last: start + amount.years - 1 }
      : row.effective_to === undefined
        ? undefined
        : packageYears(row);
  if (years?.last !== undefined) {
    if (!isOneOf(year, years)) return { why: `its years are ${years.first} to ${years.last}` };
    const says = `total divided by its years, ${years.first} to ${years.last}`;
    return { annual: divide(face, constant(years.last - years.first + 1, "years"), { unit: annualUnit(face), says }) };
  }
  if (year < start) return { why: `it starts in ${start}` };
  const says = "total without a term: listed, not annualised";
  return { listed: restate(face, { ...face.unit, kind: "listed" }, { operation: "as-listed", says }) };
}

function countYearly({ package: row, amount, face }: PotFact, year: number): Counting {
  const years = packageYears(row);
  if (years === undefined) return { undated: true };
  if (!isOneOf(year, years)) return { why: `its years are ${years.first} to ${years.last ?? "open"}` };
  return amount.period === "per-month"
    ? {
        annual: multiply(face, constant(12, "months"), {
          unit: annualUnit(face),
          says: "twelve times the monthly sum",
        }),
      }
    : inFull(face, "a yearly sum counts in full");
}

/** What a sum without a stated period counts, by the reader's choice. */
function countUnstated(face: Face, how: UnstatedPeriod): Counting {
  if (how === "left-out") return { why: "no period is stated" };
  if (how === "from-zero") return { annual: fromZero(face) };
  const says = "no period is stated: counted in full, by choice";
  return { annual: restate(face, annualUnit(face), { operation: "as-annual", says, marks: ["unstated-period"] }) };
}

function countSince({ package: row, amount, face }: PotFact, { year, unstated_period }: Parameters): Counting {
  const start = startYear(row);
  if (start === undefined) return { undated: true };
  if (amount.period === "one-off") {
    return year === start ? inFull(face, "paid once, in the start year") : { why: `it was paid once, in ${start}` };
  }
  if (year < start) return { why: `it starts in ${start}` };
  const end = endYear(row);
  return end !== undefined && year > end ? { why: `it ended in ${end}` } : countUnstated(face, unstated_period);
}

/** What an amount comes to in the reference year (rule 3): a row with a year counts in that year only, whatever its period. */
function countIn(pot: PotFact, choices: Parameters): Counting {
  const { year } = choices;
  const { amount, face, package: row } = pot;
  const ended = endYear(row);
  if (row.status === "superseded" && ended !== undefined && year > ended)
    return { why: `it was superseded in ${ended}` };
  if (amount.year !== undefined) {
    return amount.year === year
      ? inFull(face, `the budget line of ${year}`)
      : { why: `it is a budget line of ${amount.year}` };
  }
  if (amount.period === "total") return countTotal(pot, year);
  if (amount.period === "per-year" || amount.period === "per-month") return countYearly(pot, year);
  return countSince(pot, choices);
}

function toPot(fact: PotFact, choices: Parameters): Pot {
  const refused = notChosen(fact.measure, fact.package, choices);
  if (refused !== undefined) return { ...fact, state: "not-chosen", ...refused };
  const counting = countIn(fact, choices);
  if ("annual" in counting) return { ...fact, state: "counted", annual: counting.annual };
  if ("listed" in counting) return { ...fact, state: "listed", listed: counting.listed };
  return "undated" in counting ? { ...fact, state: "undated" } : { ...fact, state: "other-year", why: counting.why };
}

/** All citywide sums of one measure, by their preferred readings, judged under the choices (rules 1 to 3). */
export function potsOf(measure: Measure, book: Book, choices: Parameters): readonly Pot[] {
  const row = book.packages.get(measure.package_id);
  if (row === undefined) return [];
  return (book.amountsOfMeasure.get(measure.measure_id) ?? []).flatMap(([{ row: amount }]) => {
    const face = amount.basis === "citywide" ? faceOf(amount) : undefined;
    return face === undefined ? [] : [toPot({ measure, package: row, amount, face }, choices)];
  });
}
