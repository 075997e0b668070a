import type { Parameters } from "../../derive/parameters.ts";
import { toNumber } from "../../model/exact.ts";
import { countIn, lookUp, lookUpOr } from "./formula.ts";
import { type Line, notes, shareOf, single, sourceOf, whyMissing } from "./intensity-rows.ts";
import type { Material } from "./material.ts";
import { leads, live, type SheetColumn, type Value, written } from "./sheet.ts";
import { edgeValue, flag } from "./values.ts";

type Column = SheetColumn<Line>;

const { noRate, notNeeded } = notes;

const ofRow = { city_id: "[@city_id]", currency: "[@currency]" } as const;

const whichRows: readonly Column[] = [
  live(
    ["in_view", "whether a sum of it counts, is listed or is undated under the choices", "flag"],
    `IF(${countIn("pots", { ...ofRow, present: "1" })}>0,1,0)`,
    ({ inView }) => flag(inView),
  ),
  live(
    ["lookup_key", "by what other sheets find the first row of a city in the view", "text"],
    '[@city_id]&"|"&[@in_view]',
    ({ row, inView }) => `${row.city.city_id}|${flag(inView)}`,
  ),
  live(
    ["several_currencies", "whether its sums are in several currencies, which are never added (rule 5)", "flag"],
    `IF(AND([@in_view]=1,${countIn("intensity", { city_id: "[@city_id]", in_view: "1" })}>1),1,0)`,
    ({ several }) => flag(several),
  ),
  live(
    ["listed", "totals without a term that stand by themselves", "count"],
    countIn("pots", { ...ofRow, stands: '"listed"' }),
    ({ listed }) => listed,
  ),
];

const ranked = ({ ranked_from }: Parameters): readonly Column[] => [
  written("measures_seen", "how many measures of the city were seen; written", "count", (line) => line.measuresSeen),
  written(
    "measures_explained",
    "how many of them have a sum that was seen, or name none; written",
    "count",
    ({ measuresExplained }) => measuresExplained,
  ),
  live(
    ["explained_share", "the share of these", "share"],
    "IF([@measures_seen]=0,0,[@measures_explained]/[@measures_seen])",
    shareOf,
  ),
  live(
    ["rankable", "whether that is enough, and all sums are of one currency (rule 7)", "flag"],
    "IF(AND([@several_currencies]=0,[@explained_share]>=ranked_from),1,0)",
    (line) => flag(!line.several && shareOf(line) >= ranked_from),
  ),
];

const yuan = (column: string): string => `INDEX(rates_used[${column}],MATCH("CNY",rates_used[currency],0))`;

const rates: readonly Column[] = [
  live(
    ["rate_row", "the row of the currency in rates_used", "row"],
    "MATCH([@currency],rates_used[currency],0)",
    ({ rateRow }) => rateRow,
  ),
  leads(["rate_link", "rates_used"], "[@rate_row]", ({ rateRow }) => rateRow),
  live(
    ["yuan_rate", "yuan for one dollar; 1 where the sums are in yuan already", "rate"],
    `IF([@currency]="CNY",1,IF(ISNUMBER([@usd_rate]),${yuan("usd_rate")},"${noRate}"))`,
    ({ row, cny }) => {
      if (row.currency === "CNY") return 1;
      return row.usdRate === undefined ? noRate : single(cny?.figure, noRate);
    },
  ),
  live(
    ["cny_rate_year", "year of the rate of the yuan", "year"],
    yuan("usd_rate_year"),
    ({ cny }) => cny?.year ?? noRate,
  ),
  live(
    ["ppp_rate", "units of the currency for one international dollar", "rate"],
    lookUp("rates_used", "ppp_rate", "rate_row"),
    ({ ppp }) => single(ppp?.figure, noRate),
  ),
  live(
    ["ppp_rate_year", "year of that parity", "year"],
    lookUp("rates_used", "ppp_rate_year", "rate_row"),
    ({ ppp }) => ppp?.year ?? noRate,
  ),
];

const ofDenominator = (
  name: "population" | "gdp",
  rowOf: (line: Line) => number | undefined,
  { derived }: Material,
): readonly Column[] => [
  live(
    [`${name}_row`, "its row in indicators", "row"],
    `IF(ISNUMBER([@${name}_year]),MATCH([@city_id]&"|${name}|"&[@${name}_year]&"|"&[@boundary]&"|yes",indicators[lookup_key],0),[@${name}_year])`,
    (line) => rowOf(line) ?? whyMissing(line.row, name),
  ),
  leads([`${name}_link`, "indicators"], `[@${name}_row]`, (line) => rowOf(line) ?? whyMissing(line.row, name)),
  live(
    [`${name}_source_id`, "who states it", "text"],
    `IF(ISNUMBER([@${name}_row]),${lookUp("indicators", "source_id", `${name}_row`)},[@${name}_row])`,
    ({ row }) => sourceOf(row[name]) ?? whyMissing(row, name),
  ),
  live(
    [`${name}_note`, "what is noted beside it, such as that it is preliminary", "words"],
    `IF(ISNUMBER([@${name}_row]),${lookUpOr("indicators", "note", { row: `${name}_row`, none: "no note" })},[@${name}_row])`,
    (line) => {
      const row = rowOf(line);
      return row === undefined ? whyMissing(line.row, name) : (derived.tables.indicators[row - 1]?.note ?? "no note");
    },
  ),
];

/** The market average of a currency in the product's own year; needed only where the two currencies differ. */
const rateOf = (currency: string): string =>
  `IF(OR(NOT(ISNUMBER([@gdp_year])),[@gdp_currency]=[@currency]),"${notNeeded}",IF([@${currency}]="USD",1,IFERROR(INDEX(exchange_rates[per_usd],MATCH([@${currency}]&"|"&[@gdp_year]&"|market-average|yes",exchange_rates[lookup_key],0)),"${noRate}")))`;

const rateValue = (line: Line, which: "from" | "to"): Value =>
  line.gdpRates === undefined ? notNeeded : single(line.gdpRates[which]?.figure, noRate);

/** The product in the currency of the pots, worked out once more for its own cell. */
function productValue(line: Line): Value {
  const { gdp } = line.row;
  if (gdp === undefined) return whyMissing(line.row, "gdp");
  if (line.gdpRates === undefined) return edgeValue(gdp.bounds.low);
  const [from, to] = [rateValue(line, "from"), rateValue(line, "to")];
  return typeof from === "number" && typeof to === "number" ? (toNumber(gdp.bounds.low) / from) * to : noRate;
}

const product: readonly Column[] = [
  live(
    ["gdp_rate", "market average of the currency of the product, of exactly its own year", "rate"],
    rateOf("gdp_currency"),
    (line) => rateValue(line, "from"),
  ),
  live(["own_rate", "market average of the currency of the pots in that year", "rate"], rateOf("currency"), (line) =>
    rateValue(line, "to"),
  ),
  live(
    ["gdp_in_currency", "the product in the currency of the pots", "money"],
    `IF(OR(NOT(ISNUMBER([@gdp])),[@gdp_currency]=[@currency]),[@gdp],IF(AND(ISNUMBER([@gdp_rate]),ISNUMBER([@own_rate])),[@gdp]/[@gdp_rate]*[@own_rate],"${noRate}"))`,
    productValue,
  ),
];

/** The steps from the facts to the figures of the intensity sheet, each in a column beside the view. */
export const intensitySteps = (material: Material): readonly Column[] => [
  ...whichRows,
  ...ranked(material.choices),
  ...rates,
  live(
    ["boundary", "what the figures of the city cover", "text"],
    "INDEX(cities[boundary],MATCH([@city_id],cities[city_id],0))",
    ({ row }) => row.city.boundary,
  ),
  ...ofDenominator("population", ({ populationRow }) => populationRow, material),
  ...ofDenominator("gdp", ({ gdpRow }) => gdpRow, material),
  ...product,
];
