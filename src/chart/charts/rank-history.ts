import { compareEditions } from "../../derive/standings.ts";
import type { StandingRow } from "../../derive/views/standing-row.ts";
import { citedBy } from "../../model/cited.ts";
import { formatCount, formatOrdinal } from "../../text/format-number.ts";
import { cityCell, textCell } from "../cells.ts";
import type { Chart } from "../chart.ts";
import { textSize } from "../house.ts";
import { dots, hasRows, type Layer, ofCity, placedWords } from "../layer.ts";
import { color } from "../roles.ts";
import { spreadLabels } from "../spread-labels.ts";
import { fitText, textWidth } from "../text-width.ts";

/** One city's place in one edition. */
type Row = StandingRow;

const most = 12;
const left = 34;
const labelWidth = 110;

const isHollow = ({ ranking }: Row): boolean => ranking.shared_unit === "yes" || ranking.certainty === "list-order";

const editionsOf = (rows: readonly Row[]) =>
  [...new Map(rows.map((row) => [row.edition.edition, row.edition])).values()].toSorted(compareEditions);

/** The cities seen in most editions, then those that stand best in the newest. */
function chosen(rows: readonly Row[]): ReadonlySet<string> {
  const cities = new Map<string, { count: number; best: number }>();
  for (const { city, rank } of rows) {
    const sofar = cities.get(city.city_id) ?? { count: 0, best: Number.POSITIVE_INFINITY };
    cities.set(city.city_id, { count: sofar.count + 1, best: Math.min(sofar.best, rank) });
  }
  const order = [...cities].sort(([a, x], [b, y]) => y.count - x.count || x.best - y.best || (a < b ? -1 : 1));
  return new Set(order.slice(0, most).map(([id]) => id));
}

interface Segment {
  readonly city: string;
  readonly from: string;
  readonly to: string;
  readonly rank: number;
  readonly rankTo: number;
  readonly isStated: boolean;
}

/** A line between two editions that follow each other: whole where they are comparable, none where they are not. */
function segmentsOf(rows: readonly Row[]): readonly Segment[] {
  const editions = editionsOf(rows);
  return editions.slice(1).flatMap((edition, at): readonly Segment[] => {
    const before = editions[at];
    if (before === undefined || edition.comparable_with_previous === "no") return [];
    return rows
      .filter((row) => row.edition === edition)
      .flatMap((row): readonly Segment[] => {
        const earlier = rows.find((one) => one.city === row.city && one.edition === before);
        if (earlier === undefined) return [];
        return [
          {
            city: row.city.city_id,
            from: before.edition,
            to: edition.edition,
            rank: earlier.rank,
            rankTo: row.rank,
            isStated: edition.comparable_with_previous === "yes",
          },
        ];
      });
  });
}

const lastOfCity = (rows: readonly Row[]): readonly Row[] => [
  ...new Map(rows.toSorted((a, b) => compareEditions(a.edition, b.edition)).map((row) => [row.city, row])).values(),
];

interface Plan {
  readonly editions: readonly string[];
  readonly worst: number;
  readonly height: number;
  readonly right: number;
  /** Where a place is drawn, in px. */
  readonly place: (row: Row) => { readonly x: number; readonly y: number };
}

function planOf(rows: readonly Row[], width: number): Plan {
  const editions = editionsOf(rows).map(({ edition }) => edition);
  const worst = Math.max(5, ...rows.map(({ rank }) => rank));
  const height = Math.min(420, Math.max(200, 16 * Math.min(worst, 26)));
  const [from, right] = [left + 14, width - labelWidth];
  const share = (edition: string) => (editions.length === 1 ? 0.5 : editions.indexOf(edition) / (editions.length - 1));
  const place = ({ edition, rank }: Row) => ({
    x: from + share(edition.edition) * (right - from),
    y: ((rank - 0.5) / worst) * height,
  });
  return { editions, worst, height, right, place };
}

function axes({ editions, worst, height, right }: Plan) {
  const ticks = new Set([1, ...[0.25, 0.5, 0.75, 1].map((part) => Math.max(2, Math.round(part * worst)))]);
  const x = {
    field: "edition",
    type: "ordinal" as const,
    scale: { domain: [...editions], range: [left + 14, right], padding: 0 },
    axis: { title: "Edition", labelAngle: 0, grid: false },
  };
  const y = {
    field: "rank",
    type: "quantitative" as const,
    scale: { domain: [0.5, worst + 0.5], range: [0, height], nice: false, zero: false },
    axis: { title: null, values: [...ticks], format: "d", offset: -left },
  };
  return { x, y };
}

/** Whole lines where comparability is stated, dotted ones where it is not. */
const lines = (segments: readonly Segment[], { x, y }: ReturnType<typeof axes>): readonly Layer[] =>
  [true, false].map((isStated) => ({
    data: { values: segments.filter((one) => one.isStated === isStated).map((one) => ({ ...one, edition: one.from })) },
    mark: {
      type: "rule",
      strokeWidth: 1.5,
      stroke: color(isStated ? "firm" : "faint"),
      ...(isStated ? {} : { strokeDash: [2, 3] }),
    },
    encoding: { x, x2: { field: "to" }, y, y2: { field: "rankTo" } },
  }));

/** Places in one index from edition to edition. */
export const rankHistory: Chart<Row> = {
  name: "rank-history",
  says: "Places in one index from edition to edition: a dotted line where comparability is not stated, a gap where editions are not comparable.",
  options: { index: { says: "the index_id", required: true } },
  rows: ({ standings }, { index }) => {
    const own = standings.filter((row) => row.index.index_id === index);
    const scope = own.some((row) => row.scope === "global") ? "global" : (own[0]?.scope ?? "global");
    const rows = own.filter((row) => row.scope === scope);
    const cities = chosen(rows);
    return rows
      .filter((row) => cities.has(row.city.city_id))
      .toSorted((a, b) => compareEditions(a.edition, b.edition) || a.rank - b.rank);
  },
  spec: (rows, { width }) => {
    const plan = planOf(rows, width);
    const points = rows.map((row) => ({
      edition: row.edition.edition,
      rank: row.rank,
      hollow: isHollow(row),
      of: ofCity(row.city.city_id),
    }));
    const { x, y } = axes(plan);
    const labels = spreadLabels(
      lastOfCity(rows).map((row) => ({
        ...plan.place(row),
        label: fitText(row.city.name, labelWidth - 14),
        of: ofCity(row.city.city_id),
      })),
      { width, height: plan.height, textWidth: ({ label }) => textWidth(label, { fontSize: textSize }) },
    );
    const look = { encoding: { x, y }, role: "firm", size: 44 } as const;
    return {
      width,
      height: plan.height,
      layer: [
        ...lines(segmentsOf(rows), { x, y }),
        dots({ rows: points.filter(({ hollow }) => !hollow), ...look }),
        dots({ rows: points.filter(({ hollow }) => hollow), ...look, hollow: true }),
        ...placedWords(labels),
      ].filter(hasRows),
    };
  },
  headline: (rows) => {
    const newest = editionsOf(rows).at(-1);
    const own = rows.filter((row) => row.edition === newest);
    const best = Math.min(...own.map(({ rank }) => rank));
    const first = own.find(({ rank }) => rank === best);
    if (newest === undefined || first === undefined) return "No place in this index was seen.";
    const others = own.filter(({ rank }) => rank === best).length - 1;
    const shared = others === 0 ? "" : ` with ${formatCount(others, "other city", "other cities")}`;
    return `In the edition ${newest.edition}, the best place seen is that of ${first.city.name}: ${formatOrdinal(best)}${shared}.`;
  },
  description: (rows) => {
    const line =
      segmentsOf(rows).length === 0
        ? ""
        : " A dotted line joins editions whose comparability is not stated; where editions are not comparable there is no line.";
    const hollow = rows.some(isHollow)
      ? " A hollow dot is a place that several cities share, or the order of a list."
      : "";
    return `Each dot is a place, 1 at the top; only places that were seen are drawn.${line}${hollow}`;
  },
  table: (rows) => ({
    caption: "Places by edition",
    columns: [
      { title: "City" },
      { title: "Edition" },
      { title: "Place", numeric: true },
      { title: "Ranked", numeric: true },
      { title: "What to know" },
    ],
    rows: rows
      .toReversed()
      .map((row) => [
        cityCell(row.city),
        textCell(row.edition.edition),
        { text: String(row.rank), sort: row.rank, cited: [citedBy(row.ranking)] },
        row.rankedCount === undefined
          ? textCell("not known")
          : { text: String(row.rankedCount), sort: row.rankedCount },
        textCell(
          [
            row.ranking.shared_unit === "yes" ? "shared place" : "",
            row.ranking.certainty === "list-order" ? "order of a list" : "",
          ]
            .filter(Boolean)
            .join(", "),
        ),
      ]),
  }),
  notes: (rows, { standings }, { index }) => {
    const all = new Set(standings.filter((row) => row.index.index_id === index).map((row) => row.city.city_id)).size;
    const shown = new Set(rows.map((row) => row.city.city_id)).size;
    const broken = editionsOf(rows).filter((edition) => edition.comparable_with_previous === "no");
    return [
      ...broken.map(({ edition }) => `The edition ${edition} is not comparable with the one before.`),
      ...(all > shown
        ? [
            `Drawn: the ${shown} cities seen in most editions, of ${all}; the table below the figure has the newest edition whole.`,
          ]
        : []),
    ];
  },
  sources: (rows) => [...new Set(rows.map((row) => row.ranking.source_id))].sort(),
};
