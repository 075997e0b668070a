import type { Pot } from "../../derive/pots.ts";
import { endYear, packageYears, startYear } from "../../derive/span.ts";
import { lookUp, lookUpOr } from "./formula.ts";
import { type Material, nearestAround } from "./material.ts";
import {
  annualOf,
  countsByPackageYears,
  divisorOf,
  factorOf,
  hasNoPeriod,
  hasNoTerm,
  inYears,
  type PotRow,
  standsOf,
  whyOf,
} from "./pot-row.ts";
import { leads, leadsAlways, live, type SheetColumn, type Value, written } from "./sheet.ts";
import { edgeValue, flag } from "./values.ts";

const none = "not stated";
const noReading = "no reading is preferred";

const ofAmount = (
  [column, says, format]: readonly [string, string, "text" | "money" | "year" | "whole"],
  cell: (pot: Pot) => Value,
): SheetColumn<PotRow> => live([column, says, format], lookUp("amounts", column, "amount_row"), ({ pot }) => cell(pot));

const ofAmountOr = (
  [name, says, format]: readonly [string, string, "money" | "year" | "whole"],
  column: string,
  cell: (pot: Pot) => Value | undefined,
): SheetColumn<PotRow> =>
  live([name, says, format], lookUpOr("amounts", column, { row: "amount_row", none }), ({ pot }) => cell(pot) ?? none);

const ofPackage = (column: string, says: string, cell: (pot: Pot) => Value): SheetColumn<PotRow> =>
  live(
    [column, says, column === "status" ? "text" : "year"],
    lookUp("package_years", column, "package_row"),
    ({ pot }) => cell(pot),
  );

const stated = (edge: Parameters<typeof edgeValue>[0] | undefined): Value | undefined =>
  edge === undefined ? undefined : edgeValue(edge);

const startFormula = 'IF([@year]<>"not stated",[@year],IF([@period_by_package]=1,[@first_year],[@start_year]))';
const endFormula =
  'IF([@year]<>"not stated",[@year],IF([@period]="one-off",[@start_year],IF([@period]="unstated",[@end_year],IF(AND([@period]="total",[@years]<>"not stated"),IF([@start_year]="undated","undated",[@start_year]+[@years]-1),[@last_year]))))';

/** Which sum it is, and the rows of other sheets that it rests on. */
const keyColumns: readonly SheetColumn<PotRow>[] = [
  written("measure_id", "the measure", "text", ({ pot }) => pot.measure.measure_id),
  written("item", "what the sum is for", "text", ({ pot }) => pot.amount.item),
  live(
    ["source_id", "the source of the preferred reading", "text"],
    lookUp("amounts", "source_id", "amount_row"),
    ({ pot }) => pot.amount.source_id,
  ),
  live(
    ["reading_rule", "why this reading is preferred to others", "words"],
    lookUp("amounts", "preferred_rule", "amount_row"),
    ({ rule }) => rule,
  ),
  live(
    ["amount_row", "the row in amounts of its citywide reading that is preferred there", "row"],
    `IFERROR(MATCH([@measure_id]&"|"&[@item]&"|citywide|yes",amounts[lookup_key],0),"${noReading}")`,
    ({ amountRow }) => amountRow,
  ),
  leads(["amount_link", "amounts"], "[@amount_row]", ({ amountRow }) => amountRow),
  live(
    ["measure_row", "the row of the measure in measures_counted", "row"],
    "MATCH([@measure_id],measures_counted[measure_id],0)",
    ({ measureRow }) => measureRow,
  ),
  leadsAlways(["measure_link", "measures_counted"], "[@measure_row]", ({ measureRow }) => measureRow),
  live(
    ["package_row", "the row of the package in package_years", "row"],
    lookUp("measures_counted", "package_row", "measure_row"),
    ({ packageRow }) => packageRow,
  ),
  leadsAlways(["package_link", "package_years"], "[@package_row]", ({ packageRow }) => packageRow),
  live(
    ["city_id", "the city", "text"],
    lookUp("measures_counted", "city_id", "measure_row"),
    ({ pot }) => pot.package.city_id,
  ),
];

/** What its source states, and the bounds that follow (rule 2). */
const statedColumns: readonly SheetColumn<PotRow>[] = [
  ofAmount(["qualifier", "how firmly the source states it", "text"], ({ amount }) => amount.qualifier),
  ofAmountOr(["stated_low", "the lowest sum that it states", "money"], "low", ({ amount }) => stated(amount.low)),
  ofAmountOr(["stated_high", "the highest sum that it states", "money"], "high", ({ amount }) => stated(amount.high)),
  ofAmount(["currency", "the currency", "text"], ({ amount }) => amount.currency ?? ""),
  ofAmount(["period", "what stretch of time the sum is for", "text"], ({ amount }) => amount.period),
  ofAmountOr(["years", "length of a total, in years", "whole"], "years", ({ amount }) => amount.years),
  ofAmountOr(["year", "the one year that a budget line stands for", "year"], "year", ({ amount }) => amount.year),
  ofAmount(
    ["certainty", "inferred where period, basis or year was read into the source", "text"],
    ({ amount }) => amount.certainty,
  ),
  live(
    ["low", "the low end of what is stated: 0 of a sum that is up to something (rule 2)", "money"],
    'IF([@qualifier]="up-to",0,[@stated_low])',
    ({ pot }) => edgeValue(pot.face.bounds.low),
  ),
  live(
    ["high", "the high end; unknown of a sum that is at least something (rule 2)", "money"],
    'IF([@qualifier]="at-least","unknown",IF(OR([@qualifier]="up-to",[@qualifier]="range"),[@stated_high],[@stated_low]))',
    ({ pot }) => edgeValue(pot.face.bounds.high),
  ),
];

/** The years in which it counts (rule 3). */
const yearColumns = ({ choices }: Material): readonly SheetColumn<PotRow>[] => [
  ofPackage("status", "where the package stands", ({ package: row }) => row.status),
  ofPackage("start_year", "the year that the package starts in", ({ package: row }) => startYear(row) ?? "undated"),
  ofPackage("end_year", "the last calendar year that it reaches into", ({ package: row }) => endYear(row) ?? "open"),
  ofPackage("first_year", "the first of its years", ({ package: row }) => packageYears(row)?.first ?? "undated"),
  ofPackage("last_year", "the last of its years", ({ package: row }) =>
    startYear(row) === undefined ? "undated" : (packageYears(row)?.last ?? "open"),
  ),
  live(
    [
      "period_by_package",
      "whether the sum counts in the years of its package: yearly sums, and totals over a package that ends",
      "flag",
    ],
    'IF(OR([@period]="per-year",[@period]="per-month",AND([@period]="total",[@years]="not stated",ISNUMBER([@last_year]))),1,0)',
    ({ pot }) => flag(countsByPackageYears(pot)),
  ),
  live(["counts_from", "the first year in which it counts (rule 3)", "year"], startFormula, ({ from }) => from),
  live(["counts_to", "the last one; open: no end is stated", "year"], endFormula, ({ to }) => to),
  live(
    ["no_period", "whether no period is stated", "flag"],
    'IF(AND([@period]="unstated",[@year]="not stated"),1,0)',
    ({ pot }) => flag(hasNoPeriod(pot)),
  ),
  live(
    ["no_term", "whether it is a total without a term: listed, not annualised (rule 3)", "flag"],
    'IF(AND([@period]="total",[@year]="not stated",[@counts_to]="open"),1,0)',
    (row) => flag(hasNoTerm(row)),
  ),
  live(
    ["in_years", "whether the reference year is one of its years", "flag"],
    'IF(AND([@status]="superseded",ISNUMBER([@end_year]),ref_year>[@end_year]),0,IF(OR([@counts_from]="undated",[@counts_to]="undated"),"undated",IF(ref_year<[@counts_from],0,IF([@counts_to]="open",1,IF(ref_year<=[@counts_to],1,0)))))',
    (row) => inYears(row, choices.year),
  ),
];

/** Whether it counts, and why not (rules 1 and 3). */
const stateColumns = (material: Material): readonly SheetColumn<PotRow>[] => [
  live(
    ["chosen", "whether the measure counts under the choices (rule 1)", "flag"],
    lookUp("measures_counted", "chosen", "measure_row"),
    ({ pot }) => flag(pot.state !== "not-chosen"),
  ),
  live(
    ["state", "counted, listed beside, undated, of another year, or not chosen", "text"],
    'IF(OR(NOT(ISNUMBER([@amount_row])),[@chosen]=0),"not-chosen",IF([@in_years]="undated","undated",IF([@in_years]=0,"other-year",IF([@no_term]=1,"listed",IF(AND([@no_period]=1,unstated_period="left-out"),"other-year","counted")))))',
    ({ pot }) => pot.state,
  ),
  live(
    ["counted_key", "measure and currency where it counts, by which the sheet wholes finds it; else none", "text"],
    'IF([@state]="counted",[@measure_id]&"|"&[@currency],"none")',
    ({ pot }) => (pot.state === "counted" ? `${pot.measure.measure_id}|${pot.face.unit.currency}` : "none"),
  ),
  live(
    ["state_why", "the reason", "words"],
    'IF([@state]="counted","counts",IF(NOT(ISNUMBER([@amount_row])),[@amount_row],IF([@state]="not-chosen",INDEX(measures_counted[chosen_why],[@measure_row])&" (rule 1)",IF([@state]="undated","neither a start nor an announcement is dated (rule 3)",IF([@state]="listed","a total without a term is listed, not annualised (rule 3)",IF([@in_years]=1,"no period is stated, and such sums are left out","its years are "&[@counts_from]&" to "&[@counts_to]&" (rule 3)"))))))',
    (row) => whyOf(row, material),
  ),
];

/** What it comes to in the reference year. */
const annualColumns: readonly SheetColumn<PotRow>[] = [
  live(
    ["multiplied_by", "12 for a monthly sum", "whole"],
    'IF(AND([@period]="per-month",[@year]="not stated"),12,1)',
    ({ pot }) => factorOf(pot),
  ),
  live(
    ["divided_by", "the years that a total is spread over", "whole"],
    'IF(AND([@period]="total",[@year]="not stated",ISNUMBER([@counts_from]),ISNUMBER([@counts_to])),[@counts_to]-[@counts_from]+1,1)',
    divisorOf,
  ),
  live(
    ["annual_low", "what it comes to in the reference year, low end; else why it does not", "money"],
    'IF([@state]<>"counted",[@state],IF(AND([@no_period]=1,unstated_period="from-zero"),0,[@low]*[@multiplied_by]/[@divided_by]))',
    (row) => annualOf(row, "low"),
  ),
  live(
    ["annual_high", "the same, high end", "money"],
    'IF([@state]<>"counted",[@state],IF([@high]="unknown","unknown",[@high]*[@multiplied_by]/[@divided_by]))',
    (row) => annualOf(row, "high"),
  ),
];

/** Whether it stands by itself or inside another (rule 4). */
const standingColumns = (material: Material): readonly SheetColumn<PotRow>[] => [
  live(
    ["inside", "the nearest measure around its own that counts (rule 4)", "text"],
    lookUp("measures_counted", "inside", "measure_row"),
    ({ pot }) => nearestAround(pot.measure, ["counted"], material)?.measure_id ?? "none",
  ),
  live(
    ["around", "how many measures around its own keep it from standing by itself", "count"],
    `IF([@state]="counted",0,IF([@state]="listed",${lookUp("measures_counted", "listed_around", "measure_row")},${lookUp("measures_counted", "listed_around", "measure_row")}+${lookUp("measures_counted", "undated_around", "measure_row")}))+${lookUp("measures_counted", "counted_around", "measure_row")}`,
    ({ around }) => around,
  ),
  live(
    ["stands", "counted, listed or undated where it stands by itself; inside another; or out", "text"],
    'IF(OR([@state]="other-year",[@state]="not-chosen"),"out",IF([@around]=0,[@state],"inside"))',
    standsOf,
  ),
  live(
    ["present", "whether it counts, is listed or is undated", "flag"],
    'IF(OR([@state]="other-year",[@state]="not-chosen"),0,1)',
    (row) => flag(standsOf(row) !== "out"),
  ),
];

/** The columns of a citywide sum, from what is stated to what it comes to in the reference year. */
export const potColumns = (material: Material): readonly SheetColumn<PotRow>[] => [
  ...keyColumns,
  ...statedColumns,
  ...yearColumns(material),
  ...stateColumns(material),
  ...annualColumns,
  ...standingColumns(material),
];
