/**
 * One page of each kind: the figures that it must show, the most sheets of A4 that it may take, and whether it is opened
 * in each way that a page can be opened in and audited; the others are where the built pages are checked.
 */
export const kinds = [
  { path: "index.html", figures: 7, sheets: 40, both: true },
  { path: "cities/singapore.html", figures: 3, sheets: 20, both: true },
  { path: "cities/vienna.html", figures: 0, sheets: 4, both: true },
  { path: "indices/gihi.html", figures: 1, sheets: 6, both: false },
  { path: "rankings.html", figures: 1, sheets: 10, both: false },
  { path: "funding.html", figures: 3, sheets: 33, both: false },
  { path: "coverage.html", figures: 1, sheets: 22, both: false },
  { path: "assumptions.html", figures: 2, sheets: 26, both: false },
  { path: "conflicts.html", figures: 0, sheets: 32, both: false },
  { path: "sources.html", figures: 0, sheets: 45, both: false },
  { path: "method.html", figures: 1, sheets: 12, both: false },
] as const;
