import { ends, plain, range, single } from "../columns.ts";
import type { View, ViewColumn } from "../view.ts";
import type { IntensityRow } from "./intensity-row.ts";

const plainGdpCurrency = (row: IntensityRow): string | undefined => row.gdp?.unit.currency;

/** The columns of `intensity` after city_id and year. */
export const intensityColumns: readonly ViewColumn<IntensityRow>[] = [
  plain("currency", "currency of the pots", (row) => row.currency),
  plain("pots", "counted pots that are not inside another", (row) => row.pots),
  ...ends<IntensityRow>("commitment", "what the counted pots come to in the year", (row) => row.commitment),
  ...ends<IntensityRow>("no_term", "totals without a term, beside the commitment", (row) => row.noTerm),
  plain("undated", "pots without a date, not counted", (row) => row.undated),
  single("usd_rate", "units of the currency for one dollar", (row) => row.usdRate),
  plain("usd_rate_year", "year of that rate", (row) => row.usdRateYear),
  ...ends<IntensityRow>("commitment_usd", "commitment in dollars at the market average", (row) => row.commitmentUsd),
  ...ends<IntensityRow>("commitment_cny", "commitment in yuan at the market average", (row) => row.commitmentCny),
  single("population", "residents within the boundary of the city", (row) => row.population),
  plain("population_year", "year of the residents", (row) => row.populationYear),
  single("gdp", "gross domestic product within the boundary of the city", (row) => row.gdp),
  plain("gdp_currency", "currency of the product", plainGdpCurrency),
  plain("gdp_year", "year of the product", (row) => row.gdpYear),
  ...ends<IntensityRow>(
    "per_resident",
    "commitment for each resident, in the currency of the pots",
    (row) => row.perResident,
  ),
  ...ends<IntensityRow>("per_resident_usd", "commitment for each resident, in dollars", (row) => row.perResidentUsd),
  ...ends<IntensityRow>(
    "per_resident_ppp",
    "commitment for each resident, in international dollars",
    (row) => row.perResidentPpp,
  ),
  ...ends<IntensityRow>("gdp_share", "commitment in percent of gross domestic product", (row) => row.gdpShare),
  ...range<IntensityRow>("rank_gdp_share", "rank by percent of product", (row) => row.rankGdpShare),
  ...range<IntensityRow>("rank_per_resident_usd", "rank by dollars for each resident", (row) => row.rankPerResidentUsd),
  plain("marks", "what must be said of the figures, words separated by ;", (row) => row.marks.join(";")),
];

export const intensity: View<IntensityRow> = {
  name: "intensity",
  says: "one row a city with a counted pot, a total without a term, or an undated pot",
  cityOf: (row) => row.city.city_id,
  columns: [
    plain("city_id", "the city", (row) => row.city.city_id),
    plain("year", "the reference year", (row) => row.year),
    ...intensityColumns,
  ],
};
