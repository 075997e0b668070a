import { noteOfIntensity, type RowNote } from "../chart/row-note.ts";
import type { Derived } from "../derive/derived.ts";
import { amountsByMeasure } from "../derive/rows-by-key.ts";
import { rowsOfCity } from "../derive/rows-of-city.ts";
import { compareEditions } from "../derive/standings.ts";
import type { PackageRow } from "../derive/views/package-row.ts";
import type { StandingRow } from "../derive/views/standing-row.ts";
import { type Cited, citedBy } from "../model/cited.ts";
import { toNumber } from "../model/exact.ts";
import { citedIn } from "../model/facts.ts";
import { gather } from "../model/gather.ts";
import type { TracedRankRange } from "../model/rank-range.ts";
import { remembered } from "../model/remember.ts";
import { formatFigure, formatRankRange } from "../text/format-bounds.ts";
import { formatDate } from "../text/format-date.ts";
import { formatFirst, formatList } from "../text/format-list.ts";
import { formatCompact, formatOrdinal } from "../text/format-number.ts";
import { sayScope } from "../text/say-scope.ts";

/** One sentence of a city's story with the footnotes that it rests on. */
export interface Sentence {
  readonly text: string;
  readonly cited: readonly Cited[];
  /** How its calculated numbers came to be. */
  readonly note?: RowNote;
}

/** The citywide sums that a package names for what the comparison is about, by their preferred readings, the largest first. */
function potsIn(row: PackageRow, derived: Derived, period: "per-year" | "total") {
  const { scopes, purposes, payers } = derived.parameters;
  const preferred = new Set(
    rowsOfCity
      .readings(derived, row.city.city_id)
      .filter((one) => one.table === "amounts" && one.preferred)
      .map((one) => one.at),
  );
  const compared = row.measures.filter(
    ({ scope, purpose, payer }) => scopes.includes(scope) && purposes.includes(purpose) && payers.includes(payer),
  );
  const ids = new Set(compared.map((measure) => measure.measure_id));
  // A part beside its whole in one sentence would read like a sum.
  const alone = compared.filter(({ part_of }) => part_of === undefined || !ids.has(part_of));
  const titles = new Map(alone.map((measure) => [measure.measure_id, measure.title]));
  const amounts = amountsByMeasure(derived.tables.amounts);
  return alone
    .flatMap(({ measure_id }) => amounts.get(measure_id) ?? [])
    .filter((amount) => amount.basis === "citywide" && preferred.has(amount.at) && amount.period === period)
    .map((amount) => ({
      amount,
      title: titles.get(amount.measure_id) ?? "",
      size: toNumber(amount.high ?? amount.low ?? { n: 0n, d: 1n }),
    }))
    .toSorted((a, b) => b.size - a.size || (a.title < b.title ? -1 : 1));
}

const lowerFirst = (text: string): string =>
  /^[A-Z][a-z]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;

function saySums(when: string, pots: ReturnType<typeof potsIn>): readonly Sentence[] {
  if (pots.length === 0) return [];
  const sums = pots.map(({ amount, title: what, size }) => {
    const upTo = amount.qualifier === "up-to" ? "up to " : amount.qualifier === "at-least" ? "at least " : "";
    return `${upTo}${amount.currency} ${formatCompact(size)} for ${lowerFirst(what)}`;
  });
  return [{ text: `It names, ${when}, ${formatList(sums)}.`, cited: pots.map(({ amount }) => citedBy(amount)) }];
}

function packageStory(row: PackageRow, derived: Derived): readonly Sentence[] {
  const { title, announced_on, measures_stated, measures_funded_stated } = row.package;
  const date = announced_on === undefined ? "" : ` (${formatDate(announced_on)})`;
  const funded = measures_funded_stated === undefined ? "" : `, ${measures_funded_stated} of which involve money`;
  const first = { text: `"${title}"${date} has ${measures_stated} measures${funded}.`, cited: [citedBy(row.package)] };
  return [
    first,
    ...saySums("for each year", potsIn(row, derived, "per-year")),
    ...saySums("in all", potsIn(row, derived, "total")),
  ];
}

/** The packages that state how many measures they have and how many carry money, the newest first. */
const toldPackages = (derived: Derived, city: string): readonly PackageRow[] =>
  rowsOfCity
    .packages(derived, city)
    .filter((row) => row.package.measures_stated !== undefined && row.package.measures_funded_stated !== undefined)
    .toSorted((a, b) => ((a.package.announced_on ?? "") < (b.package.announced_on ?? "") ? 1 : -1));

/** Finds the places of one edition in one scope. */
const listOf = ({ index, edition, scope }: StandingRow): string => `${index.index_id} ${edition.edition} ${scope}`;

const listsOf = remembered(
  (standings: readonly StandingRow[]) =>
    new Map([...gather(standings, listOf)].map(([list, rows]) => [list, rows.toSorted((a, b) => a.rank - b.rank)])),
);

/** Who stands before a city in the same scope, where every place before it is known. */
function citiesAhead(own: StandingRow, all: readonly StandingRow[]): readonly StandingRow[] {
  const listed = listsOf(all).get(listOf(own)) ?? [];
  const count = listed.findIndex(({ rank }) => rank >= own.rank);
  return count === own.rank - 1 ? listed.slice(0, count) : [];
}

/** Of so many cities ahead the places are cited, and of fewer the names told; of more, none. */
const [mostCited, mostNamed] = [30, 6];

const citedAhead = (own: StandingRow, all: readonly StandingRow[]): readonly StandingRow[] =>
  own.rank - 1 > mostCited ? [] : citiesAhead(own, all).slice(0, mostCited);

function placeWords(row: StandingRow, all: readonly StandingRow[]): string {
  const ahead = citedAhead(row, all);
  const of = row.rankedCount === undefined ? "" : ` of ${row.rankedCount}`;
  const behind =
    ahead.length === 0 || ahead.length > mostNamed ? "" : `, behind ${formatList(ahead.map(({ city }) => city.name))}`;
  return `${formatOrdinal(row.rank)}${of} in ${sayScope(row.scope)}${behind}`;
}

/** Where the city stands in the newest edition of the lead index that ranks it, in every scope. */
function leadStory(derived: Derived, city: string): readonly Sentence[] {
  const { standings, parameters } = derived;
  const own = rowsOfCity.standings(derived, city).filter((row) => row.index.index_id === parameters.lead_index);
  const newest = own
    .map((row) => row.edition)
    .toSorted(compareEditions)
    .at(-1);
  const [first, ...rest] = own.filter((row) => row.edition === newest).toSorted((a, b) => (a.scope < b.scope ? 1 : -1));
  if (first === undefined) return [];
  const note = first.index.note === undefined ? "" : ` (${first.index.note})`;
  const places = [first, ...rest].map((row) => placeWords(row, standings));
  const listOrder = [first, ...rest].some((row) => row.ranking.certainty === "list-order")
    ? " The order of a list gave a place."
    : "";
  const text = `In the ${first.edition.edition} edition of the ${first.index.title}${note}, ${first.city.name} stands ${places.join(", and ")}.${listOrder}`;
  const cited = [first, ...rest].flatMap((row) => [
    citedBy(row.ranking),
    ...citedAhead(row, standings).map(({ ranking }) => citedBy(ranking)),
  ]);
  return [{ text, cited }];
}

/** Of the cities that cannot be told apart, so many are named. */
const mostNamedApart = 20;

function sayOverlaps(range: TracedRankRange, { city }: Derived): string {
  if (range.apart === 0) return "";
  return ` and cannot be told apart from ${formatFirst(
    range.overlaps(mostNamedApart).map((id) => city(id)?.name ?? id),
    range.apart,
  )}`;
}

function moneyStory(derived: Derived, city: string): readonly Sentence[] {
  const { parameters } = derived;
  const row = rowsOfCity.intensity(derived, city).find((one) => one.commitment !== undefined);
  const [known] = rowsOfCity.comparison(derived, city);
  if (row?.commitment === undefined) {
    if (known === undefined || known.measuresRows === 0) return [];
    const sum = known.seen === undefined ? "" : ` The largest sum seen is ${formatFigure(known.seen)}.`;
    return [
      {
        text: `No citywide money of ${known.city.name} counts for ${parameters.year}: ${known.why}.${sum}`,
        cited: citedIn(known.seen),
      },
    ];
  }
  const parts = [
    row.gdpShare === undefined ? "" : `${formatFigure(row.gdpShare)} of its GDP`,
    row.perResident === undefined ? "" : `${formatFigure(row.perResident)} for each resident`,
  ].filter((part) => part !== "");
  const share = parts.length === 0 ? "" : `, which is ${formatList(parts)}`;
  const range = row.rankGdpShare;
  const rank =
    range === undefined
      ? ""
      : ` By share of GDP it stands ${formatRankRange(range)} of ${range.of}${sayOverlaps(range, derived)}.`;
  return [
    {
      text: `Of the money seen, ${row.city.name} commits ${formatFigure(row.commitment)} in ${row.year}${share}.${rank}`,
      cited: [],
      note: noteOfIntensity(row, parameters.preset),
    },
  ];
}

/** What there is to tell of a city in sentences: its money, its packages, its standing. */
export const storyOf = (derived: Derived, city: string): readonly Sentence[] => [
  ...moneyStory(derived, city),
  ...toldPackages(derived, city).flatMap((row) => packageStory(row, derived)),
  ...leadStory(derived, city),
];
