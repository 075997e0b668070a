import type { PolicyPackage } from "../../check/tables/policy-packages.ts";
import { dayAfter, endYear, firstDay, packageYears, startYear } from "../../derive/span.ts";
import { lookUp } from "./formula.ts";
import type { Material } from "./material.ts";
import { leadsAlways, live, type Sheet, type SheetColumn, toSheet, type Value, written } from "./sheet.ts";
import { dateValue, flag, serial } from "./values.ts";

const table = "policy_packages";

/** A package with the days that its first and its last calendar year hold of it. */
interface Spanned {
  readonly row: PolicyPackage;
  readonly at: number;
  readonly start: number | undefined;
  readonly end: number | undefined;
  readonly from: number | undefined;
  readonly after: number | undefined;
}

const firstOf = (year: number): number => firstDay(String(year));

function toSpanned(row: PolicyPackage, at: number): Spanned {
  const start = startYear(row);
  return {
    row,
    at,
    start,
    end: endYear(row),
    from: start === undefined ? undefined : firstDay(row.effective_from ?? String(start)),
    after: row.effective_to === undefined ? undefined : dayAfter(row.effective_to),
  };
}

function daysInStart({ start, from, after }: Spanned): number | undefined {
  if (start === undefined || from === undefined) return undefined;
  return Math.min(after ?? Number.POSITIVE_INFINITY, firstOf(start + 1)) - from;
}

function daysInEnd({ end, from, after }: Spanned): number | undefined {
  if (end === undefined || from === undefined || after === undefined) return undefined;
  return after - Math.max(from, firstOf(end));
}

const isHalf = (days: number | undefined, year: number | undefined): boolean =>
  days !== undefined && year !== undefined && 2 * days >= firstOf(year + 1) - firstOf(year);

const date = (text: string | undefined, none: string): Value => (text === undefined ? none : dateValue(text));

/** The year that a date at any precision begins with, as a formula. */
const yearOf = (cell: string): string => `IF(ISNUMBER(${cell}),YEAR(${cell}),VALUE(LEFT(${cell},4)))`;

const month = (cell: string): string => `VALUE(MID(${cell},6,2))`;

const dateOr = (column: string, none: string): string => {
  const cell = lookUp(table, column, "package_row");
  return `IF(${cell}="","${none}",${cell})`;
};

const firstDayOf = (cell: string, year: string): string =>
  `IF(ISNUMBER(${cell}),${cell},DATE(${year},IF(LEN(${cell})>4,${month(cell)},1),IF(LEN(${cell})>7,VALUE(MID(${cell},9,2)),1)))`;

const dayAfterOf = (cell: string, year: string): string =>
  `IF(ISNUMBER(${cell}),${cell}+1,IF(LEN(${cell})=4,DATE(${year}+1,1,1),IF(LEN(${cell})=7,DATE(${year},${month(cell)}+1,1),DATE(${year},${month(cell)},VALUE(MID(${cell},9,2)))+1)))`;

const daysOf = (year: string): string => `DATE(${year}+1,1,1)-DATE(${year},1,1)`;

const columns: readonly SheetColumn<Spanned>[] = [
  written("package_id", "the package", "text", ({ row }) => row.package_id),
  live(
    ["package_row", "its row in policy_packages", "row"],
    "MATCH([@package_id],policy_packages[package_id],0)",
    ({ at }) => at,
  ),
  leadsAlways(["package_link", "policy_packages"], "[@package_row]", ({ at }) => at),
  live(["city_id", "its city", "text"], lookUp(table, "city_id", "package_row"), ({ row }) => row.city_id),
  live(["status", "where it stands", "text"], lookUp(table, "status", "package_row"), ({ row }) => row.status),
  live(["announced_on", "when it was made known", "date"], dateOr("announced_on", "not stated"), ({ row }) =>
    date(row.announced_on, "not stated"),
  ),
  live(["effective_from", "its first day", "date"], dateOr("effective_from", "not stated"), ({ row }) =>
    date(row.effective_from, "not stated"),
  ),
  live(["effective_to", "its last day; open: no end is stated", "date"], dateOr("effective_to", "open"), ({ row }) =>
    date(row.effective_to, "open"),
  ),
  live(
    ["starts", "its first day, else the day that it was made known", "date"],
    'IF([@effective_from]<>"not stated",[@effective_from],IF([@announced_on]<>"not stated",[@announced_on],"undated"))',
    ({ row }) => date(row.effective_from ?? row.announced_on, "undated"),
  ),
  live(
    ["start_year", "the year that it starts in", "year"],
    `IF([@starts]="undated","undated",${yearOf("[@starts]")})`,
    ({ start }) => start ?? "undated",
  ),
  live(
    ["end_year", "the last calendar year that it reaches into", "year"],
    `IF([@effective_to]="open","open",${yearOf("[@effective_to]")})`,
    ({ end }) => end ?? "open",
  ),
  live(
    ["from_day", "the first day that counts; 1 January of the start year where no first day is stated", "date"],
    `IF([@start_year]="undated","undated",IF([@effective_from]="not stated",DATE([@start_year],1,1),${firstDayOf("[@effective_from]", "[@start_year]")}))`,
    ({ from }) => (from === undefined ? "undated" : serial(from)),
  ),
  live(
    ["day_after_end", "the day after the last one; a bare month is the whole month", "date"],
    `IF([@end_year]="open","open",${dayAfterOf("[@effective_to]", "[@end_year]")})`,
    ({ after }) => (after === undefined ? "open" : serial(after)),
  ),
  live(
    ["days_in_start_year", "how many days of the start year it holds", "count"],
    'IF([@start_year]="undated","undated",IF([@end_year]="open",DATE([@start_year]+1,1,1),MIN([@day_after_end],DATE([@start_year]+1,1,1)))-[@from_day])',
    (one) => daysInStart(one) ?? "undated",
  ),
  live(
    ["half_of_start_year", "whether that is at least half of it", "flag"],
    `IF([@start_year]="undated",0,IF(2*[@days_in_start_year]>=${daysOf("[@start_year]")},1,0))`,
    (one) => flag(isHalf(daysInStart(one), one.start)),
  ),
  live(
    ["days_in_end_year", "how many days of the last year it holds", "count"],
    'IF([@start_year]="undated","undated",IF([@end_year]="open","open",[@day_after_end]-MAX([@from_day],DATE([@end_year],1,1))))',
    (one) => (one.start === undefined ? "undated" : (daysInEnd(one) ?? "open")),
  ),
  live(
    ["half_of_end_year", "whether that is at least half of it", "flag"],
    `IF(ISNUMBER([@days_in_end_year]),IF(2*[@days_in_end_year]>=${daysOf("[@end_year]")},1,0),0)`,
    (one) => flag(isHalf(daysInEnd(one), one.end)),
  ),
  live(
    ["fullest_year", "the later of the two where it holds more days, for a span that holds half of no year", "year"],
    "IF(ISNUMBER([@days_in_end_year]),IF([@days_in_end_year]>[@days_in_start_year],[@end_year],[@start_year]),[@start_year])",
    (one) => {
      const [inStart, inEnd] = [daysInStart(one), daysInEnd(one)];
      const later = inStart !== undefined && inEnd !== undefined && inEnd > inStart;
      return (later ? one.end : one.start) ?? "undated";
    },
  ),
  live(
    ["first_year", "the first of its years: of which at least half lies in it (rule 3)", "year"],
    'IF([@start_year]="undated","undated",IF([@half_of_start_year]=1,[@start_year],IF([@end_year]="open",[@start_year]+1,IF([@end_year]-[@start_year]>=2,[@start_year]+1,IF([@half_of_end_year]=1,[@end_year],[@fullest_year])))))',
    ({ row }) => packageYears(row)?.first ?? "undated",
  ),
  live(
    ["last_year", "the last of its years; open: it goes on", "year"],
    'IF([@start_year]="undated","undated",IF([@end_year]="open","open",IF([@half_of_end_year]=1,[@end_year],IF([@end_year]-[@start_year]>=2,[@end_year]-1,IF([@half_of_start_year]=1,[@start_year],[@fullest_year])))))',
    ({ row, start }) => (start === undefined ? "undated" : (packageYears(row)?.last ?? "open")),
  ),
];

/** In which calendar years each package counts. */
export const packageYearsSheet = ({ derived }: Material): Sheet =>
  toSheet(
    {
      name: "package_years",
      title: "Years of the packages",
      says: "One row a policy package: the calendar years in which its yearly sums count, from its dates (rule 3).",
      kind: "live",
    },
    columns,
    derived.tables.policy_packages.map((row, at) => toSpanned(row, at + 1)),
  );
