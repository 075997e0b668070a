import type { Derived } from "../../derive/derived.ts";
import { mattering } from "../../derive/mattering.ts";
import { newestWorldwide } from "../../derive/newest-editions.ts";
import type { StandingRow } from "../../derive/views/standing-row.ts";
import { citedBy } from "../../model/cited.ts";
import { remembered } from "../../model/remember.ts";
import { formatList } from "../../text/format-list.ts";
import { formatCount } from "../../text/format-number.ts";
import { cityCell, textCell } from "../cells.ts";
import type { Chart, TableCell } from "../chart.ts";
import type { Options } from "../chart-option.ts";
import { columnHeads, headLine } from "../column-heads.ts";
import { crowdOptions, idsIn } from "../crowd.ts";
import { bands, type Layer, labelExpression, ofCity, words } from "../layer.ts";
import { color, type Role } from "../roles.ts";
import { columnWidth, fitText } from "../text-width.ts";

/** One city in the newest edition of one index. */
type Row = StandingRow;

const step = 20;

const mostCities = 30;

/** How long the title of an index may be, in px: enough to tell those apart that begin alike. */
const longestTitle = 330;
const shortTitle = 210;
const bins: readonly { readonly from: number; readonly role: Role; readonly text: Role; readonly says: string }[] = [
  { from: 0.98, role: "step5", text: "onDark", says: "first 2 percent" },
  { from: 0.95, role: "step4", text: "onDark", says: "first 5 percent" },
  { from: 0.9, role: "step3", text: "onLight", says: "first 10 percent" },
  { from: 0.75, role: "step2", text: "onLight", says: "first quarter" },
  { from: 0, role: "step1", text: "onLight", says: "below the first quarter" },
];

const newestIn = remembered((standings: readonly StandingRow[]): readonly StandingRow[] => {
  const newest = newestWorldwide(standings);
  return standings.filter((row) => row.scope === "global" && newest.get(row.index.index_id) === row.edition.edition);
});

const newestStandings = ({ standings }: Derived): readonly StandingRow[] => newestIn(standings);

/** Those that are asked for, then those with counted money, those that commit most first, then those seen in most indices. */
function chosenCities(derived: Derived, rows: readonly StandingRow[], options: Options): ReadonlySet<string> {
  const counts = countBy(rows, ({ city }) => city.city_id);
  const place = mattering(derived);
  const committed = new Set(
    derived.intensity
      .filter(({ commitment, city }) => commitment !== undefined && counts.has(city.city_id))
      .map(({ city }) => city.city_id),
  );
  const order = [...counts].toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([id]) => id);
  const first = [...committed].toSorted((a, b) => (place.get(a) ?? 0) - (place.get(b) ?? 0));
  const most = [...first, ...order.filter((id) => !committed.has(id))].slice(0, Number(options["most"] ?? mostCities));
  return new Set([...most, ...idsIn(options["keep"]).filter((id) => counts.has(id))]);
}

function countBy(rows: readonly Row[], key: (row: Row) => string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(key(row), (counts.get(key(row)) ?? 0) + 1);
  return counts;
}

const by = <Of>(rows: readonly Row[], key: (row: Row) => Of): readonly Of[] => [...new Set(rows.map(key))];

const more = (counts: ReadonlyMap<string, number>, a: string, b: string): number =>
  (counts.get(b) ?? 0) - (counts.get(a) ?? 0) || (a < b ? -1 : 1);

function orders(rows: readonly Row[]) {
  const [ofCity, ofIndex] = [countBy(rows, (row) => row.city.city_id), countBy(rows, (row) => row.index.index_id)];
  const cities = by(rows, (row) => row.city).toSorted((a, b) => more(ofCity, a.city_id, b.city_id));
  const indices = by(rows, (row) => row.index).toSorted(
    (a, b) => Number(b.topic === "ai") - Number(a.topic === "ai") || more(ofIndex, a.index_id, b.index_id),
  );
  return { cities, indices };
}

const binOf = ({ percentile }: Row) => bins.find(({ from }) => percentile !== undefined && percentile >= from);

const marked = ({ rank, ranking }: Row): string =>
  `${rank}${ranking.shared_unit === "yes" ? "*" : ""}${ranking.certainty === "list-order" ? "°" : ""}`;

interface Cells {
  readonly x: (field: string) => object;
  readonly fontSize: number;
}

function cellLayers(rows: readonly Row[], ids: readonly string[], { x, fontSize }: Cells): readonly Layer[] {
  const values = (test: (row: Row) => boolean) =>
    rows.filter(test).map((row) => ({ row: row.city.city_id, index: row.index.index_id, text: marked(row) }));
  const filled = bins.flatMap((bin): Layer[] => {
    const found = values((row) => binOf(row) === bin);
    if (found.length === 0) return [];
    return [
      {
        data: { values: found },
        mark: { type: "rect", color: color(bin.role), stroke: color("paper"), strokeWidth: 1 },
        encoding: { y: bands(ids), x: x("index") },
      },
      {
        data: { values: found },
        mark: { type: "text", fontSize, color: color(bin.text) },
        encoding: { y: bands(ids), x: x("index"), text: { field: "text", type: "nominal" } },
      },
    ];
  });
  const unknown = values((row) => binOf(row) === undefined);
  if (unknown.length === 0) return filled;
  return [
    ...filled,
    {
      data: { values: unknown },
      mark: { type: "rect", color: "transparent", stroke: color("faint"), strokeDash: [2, 2], strokeWidth: 1 },
      encoding: { y: bands(ids), x: x("index") },
    },
    {
      data: { values: unknown },
      mark: { type: "text", fontSize, color: color("ink") },
      encoding: { y: bands(ids), x: x("index"), text: { field: "text", type: "nominal" } },
    },
  ];
}

/** Columns that a narrow screen shows beside each other. */
const mostColumns = 12;

/** The list in as few parts as may be, all about equally long. */
function chunks<Of>(list: readonly Of[], most: number): readonly (readonly Of[])[] {
  const size = Math.ceil(list.length / Math.ceil(list.length / most));
  return Array.from({ length: Math.ceil(list.length / size) }, (_, at) => list.slice(at * size, (at + 1) * size));
}

interface Room {
  readonly width: number;
  /** How long the titles of indices may be, in px. */
  readonly titles: number;
}

/** Between a head and the cells below it, in px. */
const padding = 6;

/** Where heads stand: lines run down from the first, so that heads of several lines begin that much further away. */
function headPlaces(titles: Readonly<Record<string, readonly string[]>>, upright: boolean) {
  const counts = [...new Set(Object.values(titles).map(({ length }) => length))].filter((count) => count > 1);
  const ofCount = (count: number) => Object.keys(titles).filter((id) => titles[id]?.length === count);
  const byCount = (first: number, further: number) => ({
    condition: counts.map((count) => ({
      test: `indexof(${JSON.stringify(ofCount(count))}, datum.value) >= 0`,
      value: first + (count - 1) * further,
    })),
    value: first,
  });
  return upright
    ? {
        labelAngle: -90,
        labelAlign: "left" as const,
        ...(counts.length === 0 ? {} : { labelLineHeight: headLine, labelOffset: byCount(0, -headLine / 2) }),
      }
    : {
        labelAngle: 0,
        labelAlign: "center" as const,
        labelBaseline: "bottom" as const,
        labelLineHeight: headLine,
        labelPadding: byCount(padding, headLine),
      };
}

/** Cities in rows, indices in columns. */
function block(rows: readonly Row[], { width, titles: longest }: Room) {
  const { cities, indices } = orders(rows);
  const ids = cities.map((city) => city.city_id);
  const plot = columnWidth(
    cities.map((city) => city.name),
    118,
  );
  const heads = columnHeads(
    indices.map(({ title }) => title),
    { column: (width - plot) / Math.max(1, indices.length), longest },
  );
  const titles = Object.fromEntries(indices.map((index, at) => [index.index_id, heads.titles[at] ?? []]));
  const x = (field: string) => ({
    field,
    type: "ordinal" as const,
    scale: { domain: indices.map((index) => index.index_id), range: [plot, width] },
    axis: {
      orient: "top" as const,
      ...headPlaces(titles, heads.upright),
      labelLimit: longest + 50,
      grid: false,
      title: null,
      labelExpr: labelExpression(titles),
    },
  });
  const names = cities.map((city) => ({
    row: city.city_id,
    text: fitText(city.name, plot - 8),
    of: ofCity(city.city_id),
  }));
  const fontSize = (width - plot) / indices.length < 18 ? 9 : 11;
  return {
    height: { step },
    layer: [...cellLayers(rows, ids, { x, fontSize }), words({ rows: names, ids, field: "text", x: 0 })],
  };
}

/** Who is first, and whether such a place is shared. */
function sayFirsts(firsts: readonly Row[]): string {
  const [first] = firsts;
  if (first === undefined) return "";
  const shared = firsts.filter(({ ranking }) => ranking.shared_unit === "yes").length;
  if (firsts.length === 1)
    return ` ${first.city.name} is first in one of them${shared === 1 ? ", a place that it shares" : ""}.`;
  const names = formatList(by(firsts, (row) => row.city.name).toSorted(), 6);
  const how = shared === 0 ? "" : shared === firsts.length ? ", all of them shared" : ", some of them shared";
  return ` First places go to ${names}${how}.`;
}

/** Where cities stand in the newest edition of each index, by percentile, with the place printed. */
export const standingsHeatMap: Chart<Row> = {
  name: "standings-heat-map",
  says: "City by index: the place in the newest worldwide edition of each index, coloured by percentile.",
  options: {
    ...crowdOptions({ most: mostCities, ofMore: mostCities, noun: ["city", "cities"] }),
    indices: { says: "how many indices are shown at most, those of AI first, such as 12", kind: "count" },
  },
  rows: (derived, options) => {
    const all = newestStandings(derived);
    const indices = new Set(orders(all).indices.slice(0, Number(options["indices"] ?? all.length)));
    const rows = all.filter((row) => indices.has(row.index));
    const cities = chosenCities(derived, rows, options);
    return rows.filter((row) => cities.has(row.city.city_id));
  },
  spec: (rows, { width }) => {
    if (width >= 560) return { width, ...block(rows, { width, titles: longestTitle }) };
    const parts = chunks(orders(rows).indices, mostColumns).map((some) =>
      rows.filter((row) => some.includes(row.index)),
    );
    return { vconcat: parts.map((part) => ({ width, ...block(part, { width, titles: shortTitle }) })), spacing: 24 };
  },
  headline: (rows) => {
    const { cities, indices } = orders(rows);
    if (cities.length === 0) return "No worldwide standing was seen.";
    const counts = countBy(rows, (row) => row.city.city_id);
    const seenIn = (city: Row["city"]): number => counts.get(city.city_id) ?? 0;
    const most = cities.reduce((sofar, city) => Math.max(sofar, seenIn(city)), 0);
    const leaders = cities.filter((city) => seenIn(city) === most).map((city) => city.name);
    const lead = sayFirsts(rows.filter((row) => row.rank === 1));
    const of = most === indices.length ? "all of these" : `${most} of these`;
    return `${formatList(leaders, 3)} ${leaders.length === 1 ? "was" : "were"} seen in ${of} ${formatCount(indices.length, "index", "indices")}, more than any other city.${lead}`;
  },
  description: () =>
    `Each cell is a city's place in the newest worldwide edition of an index; the stronger its colour, the nearer to the top: ${bins.map(({ says }) => says).join(", ")}. A dashed cell is a place in an index whose number ranked is unknown. A star marks a place that several cities share, a ring the order of a list. An empty cell means that no place was seen, not that the city is last.`,
  table: (rows) => {
    const { cities, indices } = orders(rows);
    const editions = new Map(rows.map((row) => [row.index, row]));
    const titleOf = (index: Row["index"]): string => {
      const row = editions.get(index);
      const of = row?.rankedCount === undefined ? "number ranked not known" : `of ${row.rankedCount}`;
      return `${index.title}, ${row?.edition.edition ?? ""} (${of})`;
    };
    const cellOf = (row: Row | undefined): TableCell =>
      row === undefined ? textCell("") : { text: marked(row), sort: row.rank, cited: [citedBy(row.ranking)] };
    return {
      compares: 2,
      caption: "Places in the newest worldwide edition of each index",
      columns: [{ title: "City" }, ...indices.map((index) => ({ title: titleOf(index), numeric: true }))],
      rows: cities.map((city) => [
        cityCell(city),
        ...indices.map((index) => cellOf(rows.find((row) => row.city === city && row.index === index))),
      ]),
    };
  },
  notes: (rows, derived) => {
    const all = by(newestStandings(derived), (row) => row.city.city_id).length;
    const shown = by(rows, (row) => row.city.city_id).length;
    const indices = by(newestStandings(derived), (row) => row.index).length;
    const columns = by(rows, (row) => row.index).length;
    return [
      "Indices measure different things and rank different units: cities, metropolitan areas, clusters or hubs. Columns cannot be averaged.",
      ...(all > shown
        ? [
            `Cities shown: those with counted money and those in most indices, ${shown} of ${all}; each city's page has all of its places.`,
          ]
        : []),
      ...(indices > columns
        ? [
            `Indices shown: those of AI and those that rank most cities of this workbook, ${columns} of ${indices}; the rankings page has all.`,
          ]
        : []),
    ];
  },
  sources: (rows) => [...new Set(rows.map((row) => row.ranking.source_id))].sort(),
};
