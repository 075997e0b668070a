/**
 * One page of each kind: the figures that it must show, the most sheets of paper that it may take, and whether it is
 * opened in the dark too; all pages are where the built pages are checked.
 */
export const kinds = [
  { path: "index.html", figures: 7, sheets: 40, dark: true },
  { path: "cities/shenzhen.html", figures: 3, sheets: 30, dark: true },
  { path: "cities/singapore.html", figures: 3, sheets: 20, dark: false },
  { path: "cities/beijing.html", figures: 1, sheets: 20, dark: false },
  { path: "cities/vienna.html", figures: 0, sheets: 4, dark: false },
  { path: "indices/gihi.html", figures: 1, sheets: 10, dark: true },
  { path: "rankings.html", figures: 1, sheets: 20, dark: false },
  { path: "funding.html", figures: 3, sheets: 30, dark: false },
  { path: "coverage.html", figures: 1, sheets: 30, dark: true },
  { path: "assumptions.html", figures: 2, sheets: 20, dark: false },
  { path: "conflicts.html", figures: 0, sheets: 20, dark: false },
  { path: "sources.html", figures: 0, sheets: 30, dark: false },
  { path: "method.html", figures: 1, sheets: 15, dark: true },
] as const;
