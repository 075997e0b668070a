import { calendar, ends, naming, plain, range, single, traced } from "../columns.ts";
import { countTrace, yearTrace } from "../counts.ts";
import type { View, ViewColumn } from "../view.ts";
import type { IntensityRow } from "./intensity-row.ts";

const plainGdpCurrency = (row: IntensityRow): string | undefined => row.gdp?.unit.currency;

/** The columns of `intensity` after city_id and year. */
export const intensityColumns: readonly ViewColumn<IntensityRow>[] = [
  plain("currency", "currency of the pots", (row) => row.currency),
  traced("pots", "counted pots that are not inside another", {
    cell: (row) => row.pots,
    trace: ({ countedPots }) =>
      countTrace(
        "the counted pots that are not inside another",
        countedPots.map((pot) => pot.trace()),
      ),
  }),
  ...ends<IntensityRow>(
    "commitment",
    "what the counted pots come to in the year",
    (row) => row.commitment,
    "{currency}",
  ),
  ...ends<IntensityRow>("no_term", "totals without a term, beside the commitment", (row) => row.noTerm, "{currency}"),
  traced("undated", "pots without a date, not counted", {
    cell: (row) => row.undated,
    trace: ({ undatedPots }) =>
      countTrace(
        "the pots without a date",
        undatedPots.map((pot) => pot.trace()),
      ),
  }),
  single("usd_rate", "units of the currency for one dollar", (row) => row.usdRate, "{currency} per USD"),
  traced("usd_rate_year", "year of that rate", {
    kind: "year",
    cell: (row) => row.usdRateYear,
    trace: (row) => yearTrace(row.usdRate, row.usdRateYear),
  }),
  ...ends<IntensityRow>(
    "commitment_usd",
    "commitment in dollars at the market average",
    (row) => row.commitmentUsd,
    "USD",
  ),
  ...ends<IntensityRow>(
    "commitment_cny",
    "commitment in yuan at the market average",
    (row) => row.commitmentCny,
    "CNY",
  ),
  single("population", "residents within the boundary of the city", (row) => row.population, "persons"),
  traced("population_year", "year of the residents", {
    kind: "year",
    cell: (row) => row.populationYear,
    trace: (row) => yearTrace(row.population, row.populationYear),
  }),
  single("gdp", "gross domestic product within the boundary of the city", (row) => row.gdp, "{gdp_currency}"),
  plain("gdp_currency", "currency of the product", plainGdpCurrency),
  traced("gdp_year", "year of the product", {
    kind: "year",
    cell: (row) => row.gdpYear,
    trace: (row) => yearTrace(row.gdp, row.gdpYear),
  }),
  ...ends<IntensityRow>(
    "per_resident",
    "commitment for each resident, in the currency of the pots",
    (row) => row.perResident,
    "{currency} per resident",
  ),
  ...ends<IntensityRow>(
    "per_resident_usd",
    "commitment for each resident, in dollars",
    (row) => row.perResidentUsd,
    "USD per resident",
  ),
  ...ends<IntensityRow>(
    "per_resident_ppp",
    "commitment for each resident, in international dollars",
    (row) => row.perResidentPpp,
    "international dollars per resident",
  ),
  ...ends<IntensityRow>(
    "gdp_share",
    "commitment in percent of gross domestic product",
    (row) => row.gdpShare,
    "percent of GDP",
  ),
  ...range<IntensityRow>("rank_gdp_share", "rank by percent of product", (row) => row.rankGdpShare),
  ...range<IntensityRow>("rank_per_resident_usd", "rank by dollars for each resident", (row) => row.rankPerResidentUsd),
  plain("marks", "what must be said of the figures, words separated by ;", (row) => row.marks.join(";")),
];

export const intensity: View<IntensityRow> = {
  name: "intensity",
  says: "one row a city with a counted pot, a total without a term, or an undated pot",
  key: ["city_id"],
  counts: true,
  cityOf: (row) => row.city.city_id,
  columns: [
    plain("city_id", "the city", (row) => row.city.city_id, naming("cities")),
    plain("year", "the reference year", (row) => row.year, calendar),
    ...intensityColumns,
  ],
};
