export interface Kind {
  readonly path: string;
  /** The figures that it must show. */
  readonly figures: number;
  /** The most sheets of A4 that it may take. */
  readonly sheets: number;
  /** Whether the tests open it in each way that a page can be opened in; the others are where the built pages are checked. */
  readonly both: boolean;
  /** Whether it is too long to be audited and printed in every run of the tests: that is where the built pages are checked. */
  readonly long: boolean;
}

/** One page of each kind. */
export const kinds: readonly Kind[] = [
  { path: "index.html", figures: 7, sheets: 40, both: true, long: true },
  { path: "cities/singapore.html", figures: 3, sheets: 20, both: true, long: false },
  { path: "cities/vienna.html", figures: 0, sheets: 4, both: true, long: false },
  { path: "indices/gihi.html", figures: 1, sheets: 6, both: false, long: false },
  { path: "rankings.html", figures: 1, sheets: 10, both: false, long: false },
  { path: "funding.html", figures: 3, sheets: 33, both: false, long: true },
  { path: "coverage.html", figures: 1, sheets: 22, both: false, long: true },
  { path: "assumptions.html", figures: 2, sheets: 26, both: false, long: true },
  { path: "conflicts.html", figures: 0, sheets: 32, both: false, long: true },
  { path: "sources.html", figures: 0, sheets: 45, both: false, long: true },
  { path: "method.html", figures: 1, sheets: 12, both: false, long: false },
];
