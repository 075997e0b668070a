import type { City } from "../check/tables/cities.ts";
import type { TableName } from "../check/tables.ts";
import type { TaskKind } from "./views/task-row.ts";

interface Filling {
  readonly table: TableName;
  readonly adds: boolean;
  readonly columns: readonly string[];
  /** What is known of a row to be added. */
  readonly known?: (city: City, year: number) => Readonly<Record<string, string>>;
}

const ofCity = (city: City) => ({ city_id: city.city_id });

const indicator = (name: "gdp" | "population"): Filling => ({
  table: "indicators",
  adds: true,
  columns: ["city_id", "indicator", "year", "boundary", "source_id", "value", "unit", "locator"],
  known: (city, year) => ({
    city_id: city.city_id,
    indicator: name,
    year: String(year - 1),
    boundary: city.boundary,
    ...(name === "population" ? { unit: "persons" } : {}),
  }),
});

const amountColumns = ["measure_id", "item", "source_id", "basis", "qualifier", "low", "high", "currency", "period"];

const measures: Filling = {
  table: "measures",
  adds: true,
  columns: [
    "measure_id",
    "package_id",
    "number",
    "title",
    "category",
    "instrument",
    "level",
    "scope",
    "payer",
    "purpose",
    "money",
  ],
};

/** Which table and columns what is missing belongs into. */
export const fillings: Readonly<Record<TaskKind, Filling>> = {
  package: {
    table: "policy_packages",
    adds: true,
    columns: [
      "package_id",
      "city_id",
      "title",
      "issuer",
      "status",
      "announced_on",
      "effective_from",
      "effective_to",
      "source_id",
    ],
    known: ofCity,
  },
  "first-measures": measures,
  pot: {
    table: "amounts",
    adds: true,
    columns: [...amountColumns, "years", "certainty", "locator"],
    known: () => ({ item: "pot", basis: "citywide" }),
  },
  gdp: indicator("gdp"),
  population: indicator("population"),
  rate: {
    table: "exchange_rates",
    adds: true,
    columns: ["currency", "year", "kind", "source_id", "per_usd"],
  },
  term: { table: "amounts", adds: false, columns: ["years"] },
  date: { table: "policy_packages", adds: false, columns: ["announced_on", "effective_from"] },
  sum: { table: "amounts", adds: true, columns: [...amountColumns, "certainty", "locator"] },
  measures,
  standing: {
    table: "rankings",
    adds: true,
    columns: ["index_id", "edition", "scope", "city_id", "source_id", "ranked_as", "rank", "certainty", "shared_unit"],
    known: ofCity,
  },
  period: { table: "amounts", adds: false, columns: ["period", "years"] },
  "local-name": { table: "cities", adds: false, columns: ["name_local"] },
  alias: { table: "city_aliases", adds: true, columns: ["alias", "city_id", "language"], known: ofCity },
  address: { table: "sources", adds: false, columns: ["url"] },
};
