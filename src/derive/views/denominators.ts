import { calendar, naming, plain, single, traced } from "../columns.ts";
import { yearTrace } from "../counts.ts";
import type { Denominator } from "../denominators.ts";
import type { View, ViewColumn } from "../view.ts";
import type { DenominatorRow } from "./denominator-row.ts";

type Of = (row: DenominatorRow) => Denominator;

const figureOf = (found: Denominator) => ("why" in found ? undefined : found.figure);
const rowOf = (found: Denominator) => ("why" in found ? undefined : found.row);

/** Why there is none, or what must be said of the one that there is. */
function remark(found: Denominator): string | undefined {
  if (!("why" in found)) return found.older ? "older" : undefined;
  return found.why === "boundary" ? "other boundary only" : "none seen";
}

const about = (name: string, what: string, of: Of): readonly ViewColumn<DenominatorRow>[] => [
  traced(`${name}_year`, `year of the ${what}`, {
    kind: "year",
    cell: (row) => rowOf(of(row))?.year,
    trace: (row) => {
      const figure = figureOf(of(row));
      return figure && yearTrace(figure, rowOf(of(row))?.year);
    },
  }),
  plain(`${name}_source`, `the source of the ${what}`, (row) => rowOf(of(row))?.source_id, naming("sources")),
  plain(`${name}_remark`, `why there is no such number, or that it is old`, (row) => remark(of(row))),
];

const population: Of = (row) => row.population;
const gdp: Of = (row) => row.gdp;

export const denominators: View<DenominatorRow> = {
  name: "denominators",
  says: "one row a city: the residents and the product that its money is or would be set against",
  key: ["city_id"],
  counts: false,
  cityOf: (row) => row.city.city_id,
  columns: [
    plain("city_id", "the city", (row) => row.city.city_id, naming("cities")),
    plain("name", "its name in English", (row) => row.city.name),
    plain("year", "the reference year; no number is newer", (row) => row.year, calendar),
    plain("boundary", "the boundary of the city, which is that of both numbers", (row) => row.city.boundary),
    single("population", "residents within the boundary", (row) => figureOf(row.population), "persons"),
    ...about("population", "residents", population),
    single("gdp", "gross domestic product within the boundary", (row) => figureOf(row.gdp), "{gdp_currency}"),
    plain("gdp_currency", "currency of the product", (row) => rowOf(row.gdp)?.unit),
    ...about("gdp", "product", gdp),
  ],
};
