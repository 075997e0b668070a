/** What a reader must know beside a figure, in the order in which it is said. */
export const marks = [
  "unstated-period",
  "inferred",
  "unknown-high",
  "parts-raise-low",
  "parts-raise-high",
  "no-term",
  "undated",
  "several-currencies",
  "rate-older",
  "no-rate",
  "ppp-older",
  "no-ppp",
  "no-population",
  "population-boundary",
  "population-older",
  "no-gdp",
  "gdp-boundary",
  "gdp-older",
  "gdp-converted",
] as const;

export type Mark = (typeof marks)[number];

/** The given marks once each, in the order of `marks`. */
export function orderMarks(given: readonly Mark[]): readonly Mark[] {
  if (given.length < 2) return given;
  const present = new Set(given);
  return marks.filter((mark) => present.has(mark));
}
