import { newestRate } from "../../derive/rates.ts";
import { countIn, lookUp } from "./formula.ts";
import type { Material } from "./material.ts";
import { leads, live, type Sheet, type SheetColumn, toSheet, type Value, written } from "./sheet.ts";
import { edgeValue } from "./values.ts";

type Kind = "market-average" | "ppp";

interface Row {
  readonly currency: string;
  readonly at: (kind: Kind) => Found | undefined;
}

interface Found {
  readonly year: number;
  readonly rate: Value;
  /** The row in exchange_rates, or that a dollar needs no rate. */
  readonly row: Value;
  readonly source: string;
}

const dollar = "needs no rate";

/** The newest year with a preferred rate not after the reference year, without MAXIFS, which Excel 2016 lacks. */
const newestYear = (kind: Kind): string => {
  const rates = "exchange_rates";
  const conditions = { currency: "[@currency]", kind: `"${kind}"`, preferred: '"yes"', year: '"<="&ref_year' };
  const chosen = `(${rates}[currency]=[@currency])*(${rates}[kind]="${kind}")*(${rates}[preferred]="yes")*(${rates}[year]<=ref_year)*${rates}[year]`;
  return `IF(${countIn(rates, conditions)}=0,"no rate",SUMPRODUCT(MAX(${chosen})))`;
};

/** Only the market's dollar needs no rate: an international dollar is another thing than a dollar. */
const orDollar = (kind: Kind, formula: string, value: string): string =>
  kind === "ppp" ? formula : `IF([@currency]="USD",${value},${formula})`;

function columnsOf(kind: Kind): readonly SheetColumn<Row>[] {
  const name = kind === "ppp" ? "ppp" : "usd";
  const says = kind === "ppp" ? "purchasing-power parity" : "market average";
  const row = `MATCH([@currency]&"|"&[@${name}_rate_year]&"|${kind}|yes",exchange_rates[lookup_key],0)`;
  const rate = `IF(ISNUMBER([@${name}_rate_row]),${lookUp("exchange_rates", "per_usd", `${name}_rate_row`)},"no rate")`;
  const source = `IF(ISNUMBER([@${name}_rate_row]),${lookUp("exchange_rates", "source_id", `${name}_rate_row`)},"no rate")`;
  return [
    live(
      [`${name}_rate_year`, `the year of the ${says}: the reference year, else the newest before it (rule 6)`, "year"],
      orDollar(kind, newestYear(kind), "ref_year"),
      ({ at }) => at(kind)?.year ?? "no rate",
    ),
    live(
      [`${name}_rate_row`, "its row in exchange_rates", "row"],
      orDollar(kind, `IF([@${name}_rate_year]="no rate","no rate",${row})`, `"${dollar}"`),
      ({ at }) => at(kind)?.row ?? "no rate",
    ),
    leads([`${name}_rate_link`, "exchange_rates"], `[@${name}_rate_row]`, ({ at }) => at(kind)?.row ?? "no rate"),
    live(
      [
        `${name}_rate`,
        `the ${says}: units of the currency for one ${kind === "ppp" ? "international " : ""}dollar`,
        "rate",
      ],
      orDollar(kind, rate, "1"),
      ({ at }) => at(kind)?.rate ?? "no rate",
    ),
    live(
      [`${name}_rate_source`, "who states it", "text"],
      orDollar(kind, source, `"${dollar}"`),
      ({ at }) => at(kind)?.source ?? "no rate",
    ),
  ];
}

function find(currency: string, kind: Kind, { book, choices, derived }: Material): Found | undefined {
  const { year } = choices;
  const found = newestRate(currency, kind, { book, year });
  if (found === undefined) return undefined;
  const trace = found.figure.trace();
  const rate = edgeValue(found.figure.bounds.low);
  if (trace.kind === "step") return { year: found.year, rate, row: dollar, source: dollar };
  const { file, line } = trace.place;
  const row = derived.tables.exchange_rates.findIndex(({ at }) => at.file === file && at.line === line) + 1;
  return { year: found.year, rate, row, source: trace.sourceId };
}

/** Every currency that something is converted from or to. */
export function currenciesOf({ pots, derived }: Material): readonly string[] {
  const used = [...pots.map(({ face }) => face.unit.currency), ...derived.tables.amounts.map((row) => row.currency)];
  return [...new Set(["CNY", ...used.filter((one) => one !== undefined)])].toSorted();
}

/** By which rate each currency is converted in the reference year. */
export const ratesSheet = (material: Material): Sheet =>
  toSheet<Row>(
    {
      name: "rates_used",
      title: "Rates used",
      says: "One row a currency: the market average and the purchasing-power parity by which its sums are converted in the reference year (rule 6).",
      kind: "live",
    },
    [
      written("currency", "the currency", "text", ({ currency }) => currency),
      ...columnsOf("market-average"),
      ...columnsOf("ppp"),
    ],
    currenciesOf(material).map((currency) => ({ currency, at: (kind) => find(currency, kind, material) })),
  );
