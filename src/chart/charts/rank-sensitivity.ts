import type { City } from "../../check/tables/cities.ts";
import { type Variant, variantsOf } from "../../derive/sensitivity.ts";
import type { RankRange } from "../../model/rank-range.ts";
import { formatList, mostNamed } from "../../text/format-list.ts";
import { formatCount } from "../../text/format-number.ts";
import { cityCell } from "../cells.ts";
import type { Chart, TableCell } from "../chart.ts";
import { type Crowd, crowdOptions } from "../crowd.ts";
import { bands, columnTitle, hasRows, type Layer, ofCity, words } from "../layer.ts";
import { color } from "../roles.ts";
import { roundTicks } from "../round-ticks.ts";
import { sayChoices } from "../say-choices.ts";
import { columnWidth, fitText } from "../text-width.ts";

/** A city ranked under the given choices, its places there, and those over all variants that rank it. */
interface Row {
  readonly city: City;
  readonly chosen: RankRange;
  readonly best: number;
  readonly worst: number;
  readonly variants: readonly Variant[];
}

const step = 24;
const first = 3;

/** First place and every third, or all of a few; of many, those a round number apart. */
const placesUpTo = (last: number): number[] => {
  const step = last <= 6 ? 1 : last <= 60 ? 3 : (roundTicks(last, 12)[1] ?? last);
  return Array.from({ length: Math.ceil(last / step) }, (_, at) => 1 + at * step);
};

const placesOf = (city: City, variants: readonly Variant[]): readonly RankRange[] =>
  variants.flatMap(({ ranks }) => ranks.get(city) ?? []);

function toRow(city: City, chosen: RankRange, variants: readonly Variant[]): Row {
  const places = placesOf(city, variants);
  return {
    city,
    chosen,
    best: Math.min(...places.map(({ best }) => best)),
    worst: Math.max(...places.map(({ worst }) => worst)),
    variants,
  };
}

const worstOf = (rows: readonly Row[]): number => Math.max(0, ...rows.map(({ worst }) => worst));

/** Ranked under every variant, and never below this place. */
const staysAmong = ({ city, worst, variants }: Row, place: number): boolean =>
  worst <= place && variants.every(({ ranks }) => ranks.has(city));

function placeLayers(
  rows: readonly Row[],
  ids: readonly string[],
  room: { from: number; to: number },
): readonly Layer[] {
  const last = Math.max(2, ...rows.map(({ worst }) => worst));
  const x = (field: string) => ({
    field,
    type: "quantitative" as const,
    scale: { domain: [0.5, last + 0.5], range: [room.from, room.to], nice: false, zero: false },
    axis: { title: null, orient: "top" as const, values: placesUpTo(last), format: "d", grid: true },
  });
  const line = (values: object[], look: { width: number; role: "firm" | "faint" }): Layer => ({
    data: { values },
    mark: { type: "rule", strokeWidth: look.width, stroke: color(look.role), strokeCap: "round" },
    encoding: { y: bands(ids), x: x("best"), x2: { field: "worst" } },
  });
  const all = rows.map(({ city, best, worst }) => ({ row: city.city_id, best: best - 0.12, worst: worst + 0.12 }));
  const chosen = rows.map(({ city, chosen: { best, worst } }) => ({
    row: city.city_id,
    best: best - 0.06,
    worst: worst + 0.06,
  }));
  return [line(all, { width: 2, role: "faint" }), line(chosen, { width: 9, role: "firm" })].filter(hasRows);
}

const cell = (range: RankRange | undefined): TableCell =>
  range === undefined ? { text: "not ranked" } : { text: sayPlaces(range.best, range.worst), sort: range.best };

/** The cities that only a change ranks, each with the changes that do. */
function gainedIn([chosen, ...changed]: readonly Variant[]): readonly string[] {
  const cities = new Set(changed.flatMap(({ ranks }) => [...ranks.keys()]).filter((city) => !chosen?.ranks.has(city)));
  return [...cities]
    .map((city) => {
      const under = changed.filter(({ ranks }) => ranks.has(city)).map(({ says }) => says);
      return `${city.name} (${formatList(under)})`;
    })
    .sort();
}

const crowd: Crowd<Row> = {
  most: 60,
  ofMore: 60,
  noun: ["city", "cities"],
  unitOf: ({ city }) => city.city_id,
  cityOf: ({ city }) => city.city_id,
  first: "order",
};

/** How places by percent of GDP move when one choice at a time is changed. */
export const rankSensitivity: Chart<Row> = {
  name: "rank-sensitivity",
  says: "Places by percent of GDP under the given choices, and over all changes of one choice at a time.",
  options: crowdOptions(crowd),
  crowd,
  rows: (derived) => {
    const variants = variantsOf(derived);
    return [...(variants[0]?.ranks ?? [])]
      .map(([city, chosen]) => toRow(city, chosen, variants))
      .toSorted(
        (a, b) =>
          a.chosen.best - b.chosen.best ||
          a.chosen.worst - b.chosen.worst ||
          (a.city.city_id < b.city.city_id ? -1 : 1),
      );
  },
  spec: (rows, { width }) => {
    const ids = rows.map(({ city }) => city.city_id);
    const from = width >= 560 ? 118 : 92;
    const named = rows.map(({ city, chosen, best, worst }) => ({
      row: city.city_id,
      of: ofCity(city.city_id),
      name: fitText(city.name, from - 8),
      places: `${sayPlaces(chosen.best, chosen.worst)} (${sayPlaces(best, worst)})`,
    }));
    const room = width >= 560 ? 150 : 96;
    const widest = columnWidth(
      named.map(({ places }) => places),
      width / 2,
    );
    // Places of two digits fit into the usual room.
    const to = width - (worstOf(rows) < 100 ? room : Math.max(room, widest + 6));
    return {
      width,
      height: { step },
      layer: [
        ...placeLayers(rows, ids, { from, to }),
        columnTitle(width >= 560 ? "Rank (over all changes)" : "Rank (all)", width, "right"),
        words({ rows: named, ids, field: "name", x: 0 }),
        words({ rows: named, ids, field: "places", x: width, align: "right" }),
      ],
    };
  },
  headline: (rows, { city }) => {
    const robust = rows.filter((row) => staysAmong(row, first)).map((row) => city(row.city.city_id)?.name ?? "");
    if (rows.length === 0) return "No city can be ranked under these choices.";
    if (robust.length === 0) return `No city stays among the first ${first} whichever single choice is changed.`;
    const stay = robust.length === 1 ? "stays" : "stay";
    return `Whichever single choice is changed, ${formatList(robust, mostNamed)} ${stay} among the first ${first}.`;
  },
  description: (rows) =>
    `Each thick line is the range of places that a city can have under the given choices, 1 at the left; the thin line reaches over all places that it has under ${formatCount(Math.max(0, (rows[0]?.variants.length ?? 1) - 1), "change")} of a single choice, one at a time. Two thick lines can overlap although the order of the two cities is certain: the lines are places, and only overlapping values leave an order open.`,
  table: (rows) => ({
    caption: "Places by percent of GDP, one choice changed at a time",
    columns: [
      { title: "City" },
      ...(rows[0]?.variants ?? []).map(({ says, ranks }) => ({ title: `${says}, of ${ranks.size}`, numeric: true })),
    ],
    rows: rows.map(({ city, variants }) => [cityCell(city), ...variants.map(({ ranks }) => cell(ranks.get(city)))]),
  }),
  notes: (rows, derived) => {
    const lost = rows
      .filter(({ city, variants }) => variants.some(({ ranks }) => !ranks.has(city)))
      .map(({ city }) => city.name);
    const gained = gainedIn(rows[0]?.variants ?? []);
    return [
      sayChoices(derived),
      "How many cities are ranked changes with the choices, so a lower place can come from more cities as well as from less money.",
      ...(lost.length > 0
        ? [`Without money that counts, and so not ranked, under some of the changes: ${formatList(lost, mostNamed)}.`]
        : []),
      ...(gained.length > 0 ? [`Ranked only under a change: ${formatList(gained, mostNamed)}.`] : []),
      "These are changes of choices. What a change of sources does is told where sources disagree.",
    ];
  },
  sources: () => [],
};

function sayPlaces(best: number, worst: number): string {
  return best === worst ? String(best) : `${best} to ${worst}`;
}
