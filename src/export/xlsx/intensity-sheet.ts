import type { Figure } from "../../model/figure.ts";
import { bothEnds } from "./both-ends.ts";
import { countIn, highIn, lookUp, sumIn } from "./formula.ts";
import { intensityLines, type Line, notes, single, whyMissing } from "./intensity-rows.ts";
import { intensitySteps } from "./intensity-steps.ts";
import { lacking, lacks } from "./lacking.ts";
import { markColumns, marksColumn, standingWholes } from "./mark-columns.ts";
import type { Material } from "./material.ts";
import { orderColumns } from "./order-columns.ts";
import { byPpp, byShare, byUsd, placeColumns, rankingColumns } from "./rank-columns.ts";
import { readingColumns } from "./reading-columns.ts";
import { live, type Sheet, type SheetColumn, toSheet, written } from "./sheet.ts";
import { endOf } from "./values.ts";

type Column = SheetColumn<Line>;

const { noPot, noRate } = notes;

const ofRow = { city_id: "[@city_id]", currency: "[@currency]" } as const;
const listed = { ...ofRow, stands: '"listed"' } as const;

const sums: readonly Column[] = [
  live(
    ["pots", "counted pots that are not inside another", "count"],
    countIn("pots", { ...ofRow, stands: '"counted"' }),
    ({ row }) => row.pots,
  ),
  live(
    ["commitment_low", "what the counted pots come to in the year, low end", "money"],
    `IF([@pots]=0,"${noPot}",${sumIn("wholes", "annual_low", standingWholes)})`,
    ({ row }) => endOf(row.commitment, "low", noPot),
  ),
  live(
    ["commitment_high", "what the counted pots come to in the year, high end", "money"],
    `IF([@pots]=0,"${noPot}",${highIn("wholes", "annual_high", standingWholes)})`,
    ({ row }) => endOf(row.commitment, "high", noPot),
  ),
  live(
    ["no_term_low", "totals without a term, beside the commitment, low end", "money"],
    `IF([@listed]=0,"none",${sumIn("pots", "low", listed)})`,
    ({ row }) => endOf(row.noTerm, "low", "none"),
  ),
  live(
    ["no_term_high", "totals without a term, beside the commitment, high end", "money"],
    `IF([@listed]=0,"none",${highIn("pots", "high", listed)})`,
    ({ row }) => endOf(row.noTerm, "high", "none"),
  ),
  live(
    ["undated", "pots without a date, not counted", "count"],
    countIn("pots", { ...ofRow, stands: '"undated"' }),
    ({ row }) => row.undated,
  ),
];

const conversions: readonly Column[] = [
  live(
    ["usd_rate", "units of the currency for one dollar", "rate"],
    lookUp("rates_used", "usd_rate", "rate_row"),
    ({ row }) => single(row.usdRate, noRate),
  ),
  live(
    ["usd_rate_year", "year of that rate", "year"],
    lookUp("rates_used", "usd_rate_year", "rate_row"),
    ({ row }) => row.usdRateYear ?? noRate,
  ),
  ...bothEnds(
    ["commitment_usd", "commitment in dollars at the market average", "usd"],
    { from: "commitment", formula: (end) => `[@commitment_${end}]/[@usd_rate]`, needs: ["usd_rate", `"${noRate}"`] },
    { figure: ({ row }) => row.commitmentUsd, lacks: lacks.usd },
  ),
  ...bothEnds(
    ["commitment_cny", "commitment in yuan at the market average", "cny"],
    {
      from: "commitment",
      formula: (end) => `IF([@currency]="CNY",[@commitment_${end}],[@commitment_usd_${end}]*[@yuan_rate])`,
      needs: ["yuan_rate", `"${noRate}"`],
    },
    { figure: ({ row }) => row.commitmentCny, lacks: lacking(() => noRate) },
  ),
];

/** The newest value not after the reference year whose boundary is that of the city (rule 6). */
function newestYear(name: string): string {
  const known = { city_id: "[@city_id]", indicator: `"${name}"`, preferred: '"yes"', year: '"<="&ref_year' };
  const fitting = { ...known, boundary: "[@boundary]" };
  const years = `(indicators[city_id]=[@city_id])*(indicators[indicator]="${name}")*(indicators[boundary]=[@boundary])*(indicators[preferred]="yes")*(indicators[year]<=ref_year)*indicators[year]`;
  return `IF(${countIn("indicators", known)}=0,"none seen",IF(${countIn("indicators", fitting)}=0,"other boundary",SUMPRODUCT(MAX(${years}))))`;
}

const ofIndicator = (name: "population" | "gdp", column: string): string =>
  `IF(ISNUMBER([@${name}_row]),${lookUp("indicators", column, `${name}_row`)},[@${name}_row])`;

const denominators: readonly Column[] = [
  live(
    ["population", "residents within the boundary of the city", "count"],
    ofIndicator("population", "value"),
    ({ row }) => single(row.population, whyMissing(row, "population")),
  ),
  live(
    ["population_year", "year of the residents: the newest not after the reference year (rule 6)", "year"],
    newestYear("population"),
    ({ row }) => row.populationYear ?? whyMissing(row, "population"),
  ),
  {
    ...live<Line>(
      ["gdp", "gross domestic product within the boundary of the city", "money"],
      ofIndicator("gdp", "value"),
      ({ row }) => single(row.gdp, whyMissing(row, "gdp")),
    ),
    unit: "units of the currency in gdp_currency",
  },
  live(
    ["gdp_currency", "currency of the product", "text"],
    ofIndicator("gdp", "unit"),
    ({ row }) => row.gdp?.unit.currency ?? whyMissing(row, "gdp"),
  ),
  live(
    ["gdp_year", "year of the product: the newest not after the reference year (rule 6)", "year"],
    newestYear("gdp"),
    ({ row }) => row.gdpYear ?? whyMissing(row, "gdp"),
  ),
];

const figureOf =
  (name: "perResident" | "perResidentUsd" | "perResidentPpp" | "gdpShare") =>
  ({ row }: Line): Figure | undefined =>
    row[name];

const figures: readonly Column[] = [
  ...bothEnds(
    ["per_resident", "commitment for each resident, in the currency of the pots", "each"],
    {
      from: "commitment",
      formula: (end) => `[@commitment_${end}]/[@population]`,
      needs: ["population", "[@population]"],
    },
    { figure: figureOf("perResident"), lacks: lacks.perResident },
  ),
  ...bothEnds(
    ["per_resident_usd", "commitment for each resident, in dollars", "eachUsd"],
    {
      from: "commitment_usd",
      formula: (end) => `[@commitment_usd_${end}]/[@population]`,
      needs: ["population", "[@population]"],
    },
    { figure: figureOf("perResidentUsd"), lacks: lacks.perResidentUsd },
  ),
  ...bothEnds(
    ["per_resident_ppp", "commitment for each resident, in international dollars", "eachPpp"],
    {
      from: "per_resident",
      formula: (end) => `[@per_resident_${end}]/[@ppp_rate]`,
      needs: ["ppp_rate", `"${noRate}"`],
    },
    { figure: figureOf("perResidentPpp"), lacks: lacks.perResidentPpp },
  ),
  ...bothEnds(
    ["gdp_share", "commitment in percent of gross domestic product", "percent"],
    {
      from: "commitment",
      formula: (end) => `100*[@commitment_${end}]/[@gdp_in_currency]`,
      needs: ["gdp_in_currency", "[@gdp_in_currency]"],
    },
    { figure: figureOf("gdpShare"), lacks: lacks.gdpShare },
  ),
];

const columnsOf = (material: Material, lines: readonly Line[], { choices } = material): readonly Column[] => [
  written("city_id", "the city", "text", ({ row }) => row.city.city_id),
  live(["year", "the reference year", "year"], "ref_year", ({ row }) => row.year),
  written("currency", "currency of the pots", "text", ({ row }) => row.currency),
  ...sums,
  ...conversions,
  ...denominators,
  ...figures,
  ...placeColumns(byShare, choices),
  ...placeColumns(byUsd, choices),
  marksColumn,
  ...placeColumns(byPpp, choices),
  ...intensitySteps(material),
  ...[byShare, byUsd, byPpp].flatMap((ranking) => rankingColumns(ranking, choices)),
  ...markColumns,
  ...readingColumns,
  ...orderColumns(lines),
];

/** What each city commits in the reference year, against its residents and its product, and where that ranks it. */
export const intensitySheet = (material: Material, lines = intensityLines(material)): Sheet =>
  toSheet(
    {
      name: "intensity",
      title: "Funding intensity and rank ranges",
      says: "One row a city and currency of its citywide sums: the annual commitment, against residents and product, and the rank ranges (rules 5 to 7).",
      notes: [
        'Cities whose sums do not count in the reference year have a row too, since another year or preset may bring them in: in_view is 0 there. Where there is no number, the cell says why; "unknown" is a high end that no source states.',
      ],
      kind: "live",
      frozen: 3,
    },
    columnsOf(material, lines),
    lines,
  );
