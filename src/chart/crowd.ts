import type { Derived } from "../derive/derived.ts";
import { mattering } from "../derive/mattering.ts";
import { formatList } from "../text/format-list.ts";
import { groupDigits } from "../text/format-number.ts";
import type { ChartOption, Options } from "./chart-option.ts";

/** How many are shown where nobody says how many: all up to a number, and of more so many that the page stays small. */
export interface Cap {
  readonly most: number;
  readonly ofMore: number;
}

/** How a chart stays readable where a workbook has more than a picture can show. */
export interface Crowd<Row> extends Cap {
  /** What is counted, one and several. */
  readonly noun: readonly [string, string];
  /** What a row belongs to that is drawn whole or not at all; nothing for a heading, which stays above what is left of its rows. */
  readonly unitOf: (row: Row) => string | undefined;
  readonly cityOf: (row: Row) => string | undefined;
  /** "order": the first of the chart; "matter": those whose cities commit most and stand best. */
  readonly first: "order" | "matter";
}

/** What a picture leaves out, in words. */
export interface LeftOut {
  readonly drawn: number;
  readonly of: number;
  readonly says: string;
}

const sayCap = ({ most, ofMore }: Cap): string =>
  most === ofMore ? String(most) : `up to ${most} all of them, and of more the first ${ofMore}`;

/** The options of a chart that draws so many at most. */
export const crowdOptions = <Row>({ most, ofMore, noun: [, many] }: Pick<Crowd<Row>, keyof Cap | "noun">) =>
  ({
    most: {
      says: `how many ${many} are drawn at most; where it is not given, ${sayCap({ most, ofMore })}`,
      kind: "count",
    },
    keep: { says: "cities that are drawn whatever their place", kind: "cities" },
  }) as const satisfies Readonly<Record<string, ChartOption>>;

/** The ids in a list with commas between. */
export const idsIn = (list: string | undefined): readonly string[] =>
  (list ?? "").split(",").flatMap((part) => (part.trim() === "" ? [] : [part.trim()]));

interface Unit {
  readonly id: string;
  readonly city: string | undefined;
}

function unitsOf<Row>(rows: readonly Row[], { unitOf, cityOf }: Crowd<Row>): readonly Unit[] {
  const units = new Map<string, Unit>();
  for (const row of rows) {
    const id = unitOf(row);
    if (id !== undefined && !units.has(id)) units.set(id, { id, city: cityOf(row) });
  }
  return [...units.values()];
}

function inOrder(units: readonly Unit[], first: Crowd<never>["first"], derived: Derived): readonly Unit[] {
  if (first === "order") return units;
  const place = mattering(derived);
  const placeOf = ({ city }: Unit): number => place.get(city ?? "") ?? Number.MAX_VALUE;
  return units.toSorted((a, b) => placeOf(a) - placeOf(b));
}

/** The rows of what is drawn, each heading only where a row stands below it. */
function rowsOf<Row>(rows: readonly Row[], drawn: ReadonlySet<string>, { unitOf }: Crowd<Row>): readonly Row[] {
  const kept: Row[] = [];
  let heading: Row | undefined;
  for (const row of rows) {
    const unit = unitOf(row);
    if (unit === undefined) heading = row;
    else if (drawn.has(unit)) {
      if (heading !== undefined) kept.push(heading);
      heading = undefined;
      kept.push(row);
    }
  }
  return kept;
}

function sayHow({ noun: [one], first }: Told["crowd"]): string {
  if (first === "order") return "in the order of the figure";
  return one === "city"
    ? "by what they commit and where they stand"
    : "by what their cities commit and where these stand";
}

interface Told {
  readonly crowd: Pick<Crowd<never>, "noun" | "first">;
  readonly first: number;
  readonly left: number;
  readonly of: number;
  /** The cities that are drawn although they are not among the first. */
  readonly beside: readonly string[];
}

function say({ crowd, first, left, of, beside }: Told): string {
  const { noun } = crowd;
  const whose = noun[0] === "city" ? "" : "those of ";
  const kept = beside.length === 0 ? "" : `, and ${whose}${formatList(beside, 6)}`;
  const rest = `${groupDigits(String(left))} ${left === 1 ? `${noun[0]} is` : `${noun[1]} are`}`;
  return `Drawn: the first ${groupDigits(String(first))} of ${groupDigits(String(of))} ${noun[1]}, ${sayHow(crowd)}${kept}. ${rest} left out of the picture.`;
}

/** The rows that are drawn, and what is said of those that are not. */
export function drawnRows<Row>(
  rows: readonly Row[],
  crowd: Crowd<Row> | undefined,
  { options, derived }: { readonly options: Options; readonly derived: Derived },
): { readonly rows: readonly Row[]; readonly left: LeftOut | undefined } {
  const units = crowd === undefined ? [] : unitsOf(rows, crowd);
  const given = options["most"];
  if (crowd === undefined || units.length <= Number(given ?? crowd.most)) return { rows, left: undefined };
  const most = Number(given ?? crowd.ofMore);
  const wanted = new Set(idsIn(options["keep"]));
  const ordered = inOrder(units, crowd.first, derived);
  const first = ordered.slice(0, most);
  const beside = ordered.slice(most).filter(({ city }) => city !== undefined && wanted.has(city));
  const drawn = new Set([...first, ...beside].map(({ id }) => id));
  if (drawn.size === units.length) return { rows, left: undefined };
  const names = [...new Set(beside.map(({ city = "" }) => derived.city(city)?.name ?? city))];
  const says = say({
    crowd,
    first: first.length,
    left: units.length - drawn.size,
    of: units.length,
    beside: names,
  });
  return { rows: rowsOf(rows, drawn, crowd), left: { drawn: drawn.size, of: units.length, says } };
}
