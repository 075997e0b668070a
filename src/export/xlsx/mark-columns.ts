import type { Mark } from "../../model/mark.ts";
import { sumIn } from "./formula.ts";
import { type Line, notes } from "./intensity-rows.ts";
import { live, type SheetColumn } from "./sheet.ts";

/** The wholes of the row that stand by themselves. */
export const standingWholes = {
  city_id: "[@city_id]",
  inside_key: '"none|"&[@currency]',
} as const;

interface Group {
  readonly name: string;
  readonly says: string;
  /** Each mark with the condition under which it is said. */
  readonly marks: readonly (readonly [mark: Mark, condition: string])[];
}

const restsOn = (flagged: string): string => `${sumIn("wholes", flagged, standingWholes)}>0`;
const isOlderThan = (year: string, years: string): string =>
  `IF(ISNUMBER([@${year}]),ref_year-[@${year}]>${years},FALSE)`;

/** The marks in their order, in groups that each have a column. */
const groups: readonly Group[] = [
  {
    name: "marks_of_sums",
    says: "what must be said of the sums",
    marks: [
      ["unstated-period", restsOn("no_period")],
      ["inferred", restsOn("inferred")],
      ["unknown-high", '[@commitment_high]="unknown"'],
      ["parts-raise-low", restsOn("raised_low")],
      ["parts-raise-high", restsOn("raised_high")],
      ["no-term", "[@listed]>0"],
      ["undated", "[@undated]>0"],
      ["several-currencies", "[@several_currencies]=1"],
    ],
  },
  {
    name: "marks_of_rates",
    says: "what must be said of the rates",
    marks: [
      ["rate-older", `OR(${isOlderThan("usd_rate_year", "0")},${isOlderThan("cny_rate_year", "0")})`],
      ["no-rate", `OR([@usd_rate]="${notes.noRate}",[@gdp_in_currency]="${notes.noRate}")`],
      ["ppp-older", isOlderThan("ppp_rate_year", "0")],
      ["no-ppp", `[@ppp_rate]="${notes.noRate}"`],
    ],
  },
  {
    name: "marks_of_residents",
    says: "what must be said of the residents",
    marks: [
      ["no-population", '[@population_year]="none seen"'],
      ["population-boundary", '[@population_year]="other boundary"'],
      ["population-older", isOlderThan("population_year", "fresh_years")],
    ],
  },
  {
    name: "marks_of_product",
    says: "what must be said of the product",
    marks: [
      ["no-gdp", '[@gdp_year]="none seen"'],
      ["gdp-boundary", '[@gdp_year]="other boundary"'],
      ["gdp-older", isOlderThan("gdp_year", "fresh_years")],
      ["gdp-converted", "AND(ISNUMBER([@gdp_in_currency]),[@gdp_currency]<>[@currency])"],
    ],
  },
];

/** All marks of a row, as the view has them. */
export const marksColumn: SheetColumn<Line> = live(
  ["marks", "what must be said of the figures, words separated by semicolons", "words"],
  `IF([@in_view]=0,"${notes.outside}",MID(${groups.map(({ name }) => `[@${name}]`).join("&")},2,1000))`,
  ({ row, inView }) => (inView ? row.marks.join(";") : notes.outside),
);

/** The marks by what they are of, in columns beside the view. */
export const markColumns: readonly SheetColumn<Line>[] = groups.map(({ name, says, marks }) =>
  live(
    [name, `${says}, each word after a semicolon`, "words"],
    marks.map(([mark, condition]) => `IF(${condition},";${mark}","")`).join("&"),
    ({ row }) => marks.map(([mark]) => (row.marks.includes(mark) ? `;${mark}` : "")).join(""),
  ),
);
