import type { Parameters } from "../../derive/parameters.ts";
import { rowsOfCity } from "../../derive/rows-of-city.ts";
import type { CapRow } from "../../derive/views/cap-row.ts";
import { toNumber } from "../../model/exact.ts";
import { formatFigure } from "../../text/format-bounds.ts";
import { formatList } from "../../text/format-list.ts";
import { formatCompact, formatCount, groupDigits } from "../../text/format-number.ts";
import { cityCell, figureCell, textCell } from "../cells.ts";
import type { Chart } from "../chart.ts";
import type { Options } from "../chart-option.ts";
import { type Crowd, crowdOptions } from "../crowd.ts";
import { bands, dots, hasRows, type Layer, labelExpression, ofCity, words } from "../layer.ts";
import { color } from "../roles.ts";
import { columnWidth, fitText } from "../text-width.ts";

const step = 20;

/** On a narrow screen the words of a row stand above its dot. */
const tallStep = 44;
const above = -14;

const basisOf = ({ per }: Options): string => (per === "project" ? "per-project" : "per-recipient");
const nounOf = ({ per }: Options): string => (per === "project" ? "project" : "firm or other recipient");

/** Where a cap stands on the dollar axis: its ceiling, or its floor where no ceiling is stated. */
const inDollars = ({ usd }: CapRow): boolean => usd !== undefined;

function dollars({ usd }: CapRow): number {
  if (usd === undefined) return 0;
  return toNumber(usd.bounds.high === "unknown" ? usd.bounds.low : usd.bounds.high);
}

const compareCaps = (a: CapRow, b: CapRow): number =>
  dollars(b) - dollars(a) ||
  (`${a.measure.measure_id} ${a.amount.item}` < `${b.measure.measure_id} ${b.amount.item}` ? -1 : 1);

/** Of a package that runs in the reference year, for what the comparison is about. */
function isCompared({ package: row, measure }: CapRow, { year, scopes, purposes }: Parameters): boolean {
  const runs = row.effective_to === undefined || Number(row.effective_to.slice(0, 4)) >= year;
  const counts = row.status === "in-force" || row.status === "announced";
  return runs && counts && scopes.includes(measure.scope) && purposes.includes(measure.purpose);
}

/** The largest cap of each measure, so that one long list does not hide the rest. */
function largestOfMeasure(rows: readonly CapRow[]): readonly CapRow[] {
  const seen = new Set<string>();
  return rows.filter(({ measure }) => !seen.has(measure.measure_id) && seen.add(measure.measure_id));
}

const idOf = ({ measure, amount }: CapRow): string => `${measure.measure_id} ${amount.item}`;

/** Whole powers of ten in dollars around the caps, for a logarithmic axis. */
function decades(rows: readonly CapRow[]): readonly number[] {
  const values = rows.map(dollars).filter((value) => value > 0);
  const [from, to] = [Math.floor(Math.log10(Math.min(...values))), Math.ceil(Math.log10(Math.max(...values)))];
  return Array.from({ length: Math.max(to, from + 1) - from + 1 }, (_, at) => 10 ** (from + at));
}

interface Plot {
  readonly from: number;
  readonly to: number;
  readonly title: string;
}

function ceilings(rows: readonly CapRow[], ids: readonly string[], { from, to, title }: Plot): readonly Layer[] {
  const drawn = rows.filter(inDollars);
  if (drawn.length === 0) return [];
  const ticks = decades(drawn);
  const x = {
    field: "usd",
    type: "quantitative" as const,
    scale: { type: "log" as const, domain: [ticks[0] ?? 1, ticks.at(-1) ?? 10], range: [from, to], nice: false },
    axis: {
      title,
      titleX: from,
      titleAnchor: "start" as const,
      titleAlign: "left" as const,
      values: [...ticks],
      labelExpr: labelExpression(Object.fromEntries(ticks.map((tick) => [tick, `$${formatCompact(tick)}`]))),
      labelOverlap: to - from < 46 * ticks.length ? ("parity" as const) : false,
      orient: "top" as const,
      labelFlush: false,
    },
  };
  const isCeiling = ({ amount }: CapRow) => amount.qualifier === "up-to";
  const values = (of: readonly CapRow[]) => of.map((row) => ({ row: idOf(row), usd: dollars(row) }));
  const look = { encoding: { y: bands(ids), x }, size: 60 } as const;
  return [
    dots({ rows: values(drawn.filter(isCeiling)), ...look, role: "upto", hollow: true }),
    dots({ rows: values(drawn.filter((row) => !isCeiling(row))), ...look, role: "firm" }),
  ].filter(hasRows);
}

const crowd: Crowd<CapRow> = {
  most: 40,
  ofMore: 40,
  noun: ["sum", "sums"],
  unitOf: idOf,
  cityOf: ({ city }) => city.city_id,
  first: "order",
};

/** What one firm or project can get at most, in dollars on a logarithmic axis. Caps are compared, never added. */
export const caps: Chart<CapRow> = {
  name: "caps",
  says: "What one firm, other recipient or project can get at most, in dollars; caps are compared, never added.",
  options: {
    per: { says: "for whom the cap is", words: ["recipient", "project"] },
    city: { says: "the city_id, for the caps of one city", kind: "city" },
    ...crowdOptions(crowd),
  },
  crowd,
  rows: (derived, options) => {
    const { city } = options;
    const all = city === undefined ? derived.caps : rowsOfCity.caps(derived, city);
    const fitting = all.filter(
      (row) => row.amount.basis === basisOf(options) && (inDollars(row) ? dollars(row) > 0 : city !== undefined),
    );
    const own = fitting.filter((row) => city !== undefined || isCompared(row, derived.parameters));
    const sorted = own.toSorted(compareCaps);
    return city === undefined ? largestOfMeasure(sorted) : sorted;
  },
  spec: (rows, { width }, options) => {
    const ids = rows.map(idOf);
    const wide = width >= 560;
    const cities = options["city"] === undefined ? rows.map((row) => row.city.name) : [];
    const city = cities.length === 0 ? 0 : columnWidth(cities, 120);
    const values = columnWidth(
      rows.map((row) => formatFigure(row.cap)),
      160,
    );
    const [plot, end] = wide ? [city + 250, width - values - 12] : [18, width - values - 12];
    const named = rows.map((row) => ({
      row: idOf(row),
      of: ofCity(row.city.city_id),
      city: fitText(row.city.name, city - 6),
      title: fitText(row.measure.title, (wide ? plot - 12 : width - 4) - city),
      value: formatFigure(row.cap),
    }));
    const title = "US dollars, each step ten times the one before";
    const down = wide ? 0 : above;
    return {
      width,
      height: { step: wide ? step : tallStep },
      layer: [
        ...ceilings(rows, ids, { from: plot, to: end, title: wide ? title : "US dollars, log scale" }),
        ...(city > 0 ? [words({ rows: named, ids, field: "city", x: 0, down })] : []),
        words({ rows: named, ids, field: "title", x: city, role: color("muted"), down }),
        words({ rows: named, ids, field: "value", x: width, align: "right" }),
      ],
    };
  },
  headline: (rows, _derived, options) => {
    const [first] = rows;
    const noun = nounOf(options);
    if (first === undefined) return `No cap for each ${noun} was seen.`;
    if (!inDollars(first)) {
      const sums = rows.map((row) => `${formatFigure(row.cap)}, for "${row.measure.title}"`);
      return `What ${first.city.name} was seen to give one ${noun}, for which no exchange rate fits: ${formatList(sums, 3)}.`;
    }
    const equal = rows.filter((row) => formatFigure(row.cap) === formatFigure(first.cap));
    const cities = [...new Set(equal.map((row) => row.city.name))];
    const whose =
      options["city"] === undefined
        ? `seen for one ${noun} is that of ${formatList(cities, 4)}`
        : `that ${first.city.name} was seen to give one ${noun}`;
    const what = [...new Set(equal.map((row) => `"${row.measure.title}"`))];
    return `The largest sum ${whose}: ${formatFigure(first.cap)}, for ${formatList(what, 3)}.`;
  },
  description: (_rows, _derived, options) =>
    `Each dot is what one ${nounOf(options)} can get. A hollow dot is a ceiling ("up to"), a filled one a stated sum. The axis is logarithmic: each step is ten times the one before.`,
  table: (rows, _derived, options) => ({
    caption: `Sums for each ${nounOf(options)}`,
    columns: [
      { title: "City" },
      { title: "Measure" },
      { title: "Sum as stated", numeric: true },
      { title: "US dollars", numeric: true },
      { title: "Share of cost", numeric: true },
    ],
    rows: rows.map((row) => [
      cityCell(row.city),
      textCell(row.measure.title),
      figureCell(row.cap),
      figureCell(row.usd),
      row.amount.share_pct === undefined
        ? textCell("")
        : { text: `${groupDigits(String(toNumber(row.amount.share_pct)))}%`, sort: toNumber(row.amount.share_pct) },
    ]),
  }),
  notes: (rows, derived, options) => {
    const { caps: all, parameters } = derived;
    const own = options["city"] === undefined ? all : rowsOfCity.caps(derived, options["city"]);
    const of = own.filter((row) => row.amount.basis === basisOf(options));
    const left = of.length - rows.length;
    return [
      "Caps are for one recipient or project each. They are never added to each other or to a city's pot.",
      `Dollars at the market average of ${parameters.year}, else of the newest year before it.`,
      ...(rows.every(inDollars) ? [] : ["A sum without a dot has no exchange rate that fits."]),
      ...(left > 0
        ? [
            `Not shown: ${formatCount(left, "further sum")}, smaller ones of the same measure, of packages that have ended, for more than AI, or without a rate.`,
          ]
        : []),
    ];
  },
  sources: (rows) => [...new Set(rows.map(({ amount }) => amount.source_id))].sort(),
};
