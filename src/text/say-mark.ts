import type { Mark } from "../model/mark.ts";

const words: Readonly<Record<Mark, string>> = {
  "unstated-period": "no period is stated, so it is counted from 0",
  inferred: "the period, the basis or the year was read into the source",
  "unknown-high": "no upper bound was seen",
  "parts-raise-low": "the parts come to more than the whole as stated: the larger low counts",
  "parts-raise-high": "the parts come to more than the whole as stated: the larger high counts",
  "no-term": "a total without a term stands beside it",
  undated: "an undated sum stands beside it",
  "several-currencies": "several currencies, not added",
  "rate-older": "the exchange rate is of an earlier year",
  "no-rate": "no exchange rate fits, so there are no dollars and no place by resident",
  "ppp-older": "the purchasing-power parity is of an earlier year",
  "no-ppp": "no purchasing-power parity was seen",
  "no-population": "no number of residents was seen",
  "population-boundary": "residents are known for another boundary only",
  "population-older": "residents are more than two years older",
  "no-gdp": "no gross domestic product was seen",
  "gdp-boundary": "gross domestic product is known for another boundary only",
  "gdp-older": "gross domestic product is more than two years older",
  "gdp-converted": "gross domestic product was converted at the rate of its own year",
};

/** A mark in words. */
export const sayMark = (mark: Mark): string => words[mark];

/** The marks in words that concern what pages show: figures at purchasing-power parity stand in the tables only. */
export const sayMarks = (marks: readonly Mark[]): readonly string[] =>
  marks.filter((mark) => mark !== "ppp-older" && mark !== "no-ppp").map(sayMark);
