import { comparedPerResident } from "../../derive/compared.ts";
import type { Derived } from "../../derive/derived.ts";
import type { Parameters } from "../../derive/parameters.ts";
import type { ComparisonRow } from "../../derive/views/comparison-row.ts";
import { bestSeenWords } from "../../derive/views/comparison-row.ts";
import type { IntensityRow } from "../../derive/views/intensity-row.ts";
import { type Edge, edgeAbove } from "../../model/bounds.ts";
import type { Figure } from "../../model/figure.ts";
import type { RankRange } from "../../model/rank-range.ts";
import { formatFigure } from "../../text/format-bounds.ts";
import { formatList, mostNamed } from "../../text/format-list.ts";
import { formatCount, formatNumber } from "../../text/format-number.ts";
import { sayLeader } from "../../text/headlines.ts";
import { sayMark, sayMarks } from "../../text/say-mark.ts";
import { saySeen } from "../../text/say-seen.ts";
import { cityCell, figureCell, sourcesBehind, textCell } from "../cells.ts";
import type { Chart, DataTable } from "../chart.ts";
import type { Options } from "../chart-option.ts";
import { type Crowd, crowdOptions } from "../crowd.ts";
import { columnTitle, type Layer, ofCity, words } from "../layer.ts";
import { type Across, gridLines, whiskers } from "../range-marks.ts";
import { color } from "../roles.ts";
import { noteOfIntensity } from "../row-note.ts";
import { sayChoices } from "../say-choices.ts";
import { fitText } from "../text-width.ts";
import { toAcross, toRange } from "../to-range.ts";

/** A ranked city, a heading over those that cannot be ranked, or one of these with what was seen instead. */
type Row =
  | {
      readonly kind: "ranked";
      readonly row: string;
      readonly of: IntensityRow;
      readonly figure: Figure;
      readonly rank: RankRange;
    }
  | { readonly kind: "heading"; readonly row: string; readonly text: string }
  | { readonly kind: "other"; readonly row: string; readonly of: ComparisonRow; readonly text: string };

interface Measure {
  readonly figure: (row: IntensityRow) => Figure | undefined;
  readonly rank: (row: IntensityRow) => RankRange | undefined;
  readonly what: string;
  readonly denominator: (row: IntensityRow) => Figure | undefined;
}

const byGdp: Measure = {
  figure: (row) => row.gdpShare,
  rank: (row) => row.rankGdpShare,
  what: "share of its GDP",
  denominator: (row) => row.gdp,
};

const byResident = (parameters: Parameters): Measure => ({
  figure: (row) => comparedPerResident(row, parameters).figure,
  rank: (row) => comparedPerResident(row, parameters).rank,
  what: "sum for each resident",
  denominator: (row) => row.population,
});

/** The axis of the ranked figures, whose unit says what they are compared in. */
function axisOf(figure: Figure | undefined): { readonly title: string; readonly label: (value: number) => string } {
  if (figure?.unit.measure !== "per-resident") {
    return { title: "Annual commitment, percent of GDP", label: (value) => `${formatNumber(value)}%` };
  }
  const ppp = figure.unit.kind === "ppp";
  const dollars = ppp ? "international dollars, at purchasing-power parity" : "US dollars at the market rate";
  return {
    title: `Annual commitment for each resident, ${dollars}`,
    label: (value) => `${ppp ? "Int$" : "$"}${formatNumber(value)}`,
  };
}

const measureOf = ({ by }: Options, { parameters }: Derived): Measure =>
  by === "resident" ? byResident(parameters) : byGdp;

function compareRanked(a: { rank: RankRange; figure: Figure; of: IntensityRow }, b: typeof a): number {
  if (a.rank.best !== b.rank.best) return a.rank.best - b.rank.best;
  if (a.rank.worst !== b.rank.worst) return a.rank.worst - b.rank.worst;
  if (edgeAbove(a.figure.bounds.high, b.figure.bounds.high)) return -1;
  if (edgeAbove(b.figure.bounds.high, a.figure.bounds.high)) return 1;
  return a.of.city.city_id < b.of.city.city_id ? -1 : 1;
}

function rankedRows({ intensity }: Derived, { figure, rank }: Measure) {
  return intensity
    .flatMap((of) => {
      const [value, range] = [figure(of), rank(of)];
      return value === undefined || range === undefined ? [] : [{ of, figure: value, rank: range }];
    })
    .sort(compareRanked)
    .map((found): Row & { kind: "ranked" } => ({ kind: "ranked", row: found.of.city.city_id, ...found }));
}

function otherText(row: ComparisonRow): string {
  if (row.bestSeen === "counted-pot") {
    const missing =
      row.intensity?.marks.filter((mark) => /^(no|gdp|population)-(gdp|population|boundary|rate)/.test(mark)) ?? [];
    const commitment = row.intensity?.commitment;
    return [commitment && formatFigure(commitment), ...missing.map(sayMark)].filter(Boolean).join(": ");
  }
  return row.seen === undefined ? row.why : `${formatFigure(row.seen)}: ${row.why}`;
}

/** The sum alone where the heading above already says why it is not counted. */
function shortText({ of, text }: Row & { readonly kind: "other" }): string {
  const told = !["counted-pot", "other-pot", "nothing", "sum-unseen"].includes(of.bestSeen);
  return told && of.seen !== undefined ? formatFigure(of.seen) : text;
}

/** Cities with at least one measure that are not ranked, under a heading for each kind of find. */
function otherRows({ comparison }: Derived, ranked: ReadonlySet<string>): readonly Row[] {
  const left = comparison.filter((row) => row.measuresRows > 0 && !ranked.has(row.city.city_id));
  return bestSeenWords.flatMap((word): readonly Row[] => {
    const found = left.filter((row) => row.bestSeen === word);
    if (found.length === 0) return [];
    const what = word === "counted-pot" ? `${saySeen(word)}, no denominator that fits` : saySeen(word);
    const heading: Row = { kind: "heading", row: `- ${word}`, text: `${what} (${found.length})` };
    return [heading, ...found.map((of): Row => ({ kind: "other", row: of.city.city_id, of, text: otherText(of) }))];
  });
}

const isLocal = ({ parameters }: Derived, { by }: Options): boolean =>
  by === "resident" && parameters.currency === "local";

/** Sums for each resident, each in the currency of its own: listed, on no common axis. */
function notComparedRows({ comparison }: Derived): readonly Row[] {
  const found = comparison.flatMap((of): Row[] => {
    const figure = of.intensity?.perResident;
    return figure === undefined
      ? []
      : [{ kind: "other", row: of.city.city_id, of, text: `${formatFigure(figure)} for each resident` }];
  });
  return found.length === 0
    ? []
    : [
        { kind: "heading", row: "- local", text: `In currencies of their own, not compared (${found.length})` },
        ...found,
      ];
}

const isRanked = (row: Row): row is Row & { kind: "ranked" } => row.kind === "ranked";

function scaleOf(ranked: readonly (Row & { kind: "ranked" })[], width: number): Across {
  const { plot, plotEnd } = columns(width);
  const figures = ranked.map(({ figure }) => figure);
  return toAcross(figures, { ...axisOf(figures[0]), range: [plot, plotEnd], width });
}

/** Height of one row in px. */
const step = 20;

/** The empty row between those that are ranked and the heading below them. */
const gap = "- gap";

const sayRange = ({ best, worst, of }: RankRange, wide: boolean): string => {
  const places = best === worst ? `${best}` : `${best} to ${worst}`;
  return wide ? `${places} of ${of}` : places;
};

function columns(width: number) {
  const wide = width >= 560;
  return {
    wide,
    name: 0,
    plot: wide ? 118 : 92,
    plotEnd: width - (wide ? 230 : 142),
    value: width - (wide ? 214 : 130),
    rank: width,
  };
}

function table(rows: readonly Row[], derived: Derived, options: Options): DataTable {
  const { denominator, what } = measureOf(options, derived);
  return {
    caption: `Cities by ${what}, ${derived.parameters.year}`,
    columns: [
      { title: "City" },
      { title: "Annual commitment", numeric: true },
      { title: options["by"] === "resident" ? "Residents" : "GDP", numeric: true },
      { title: options["by"] === "resident" ? "For each resident" : "Percent of GDP", numeric: true },
      { title: "Rank", numeric: true },
      { title: "What to know" },
    ],
    rows: rows.flatMap((row) => {
      if (row.kind === "heading") return [];
      const found = row.kind === "ranked" ? row.of : row.of.intensity;
      const of = row.of.city;
      const note = found && noteOfIntensity(found, derived.parameters.preset);
      const known = row.kind === "ranked" ? sayMarks(row.of.marks).join("; ") : row.text;
      return [
        [
          cityCell(derived.city(of.city_id) ?? of),
          figureCell(found?.commitment, note),
          figureCell(found && denominator(found)),
          figureCell(row.kind === "ranked" ? row.figure : undefined, note),
          row.kind === "ranked"
            ? { text: sayRange(row.rank, true), sort: row.rank.best, ...(note && { note }) }
            : textCell("not ranked"),
          textCell(known),
        ],
      ];
    }),
  };
}

/** A city is a row; a heading stays above the cities that are left of its kind. */
const crowd: Crowd<Row> = {
  most: 80,
  ofMore: 20,
  noun: ["city", "cities"],
  unitOf: (row) => (row.kind === "heading" ? undefined : row.row),
  cityOf: (row) => (row.kind === "heading" ? undefined : row.row),
  first: "order",
};

/** Cities by what they commit against their GDP or their residents, with the ranges of figures and ranks. */
export const intensityRange: Chart<Row> = {
  name: "intensity-range",
  says: "Annual commitment against GDP or residents, as a range for each city, with its rank range; the cities that cannot be ranked below, by what was seen instead.",
  options: {
    by: { says: "what the commitment is set against", words: ["gdp", "resident"] },
    others: { says: "whether cities that cannot be ranked are listed", words: ["list", "leave"] },
    ...crowdOptions(crowd),
  },
  crowd,
  rows: (derived, options) => {
    const ranked = rankedRows(derived, measureOf(options, derived));
    const ids = new Set(ranked.map(({ row }) => row));
    if (isLocal(derived, options)) return notComparedRows(derived);
    return options["others"] === "leave" ? ranked : [...ranked, ...otherRows(derived, ids)];
  },
  spec: (rows, { width }) => {
    const at = columns(width);
    const ids = rows.flatMap(({ kind, row }, at) =>
      kind === "heading" && rows[at - 1]?.kind === "ranked" ? [gap, row] : [row],
    );
    const ranked = rows.filter(isRanked);
    const scale = scaleOf(ranked, width);
    const named = rows.flatMap((row) =>
      row.kind === "heading"
        ? []
        : [{ row: row.row, text: fitText(row.of.city.name, at.plot - 8), of: ofCity(row.row) }],
    );
    const headings = rows.flatMap((row) =>
      row.kind === "heading" ? [{ row: row.row, text: fitText(row.text, width, { fontWeight: "bold" }) }] : [],
    );
    const others = rows.flatMap((row) =>
      row.kind === "other"
        ? [{ row: row.row, text: fitText(at.wide ? row.text : shortText(row), width - at.plot) }]
        : [],
    );
    const values = ranked.map((row) => ({
      row: row.row,
      value: formatFigure(row.figure),
      rank: sayRange(row.rank, at.wide),
    }));
    const layers: readonly (Layer | undefined)[] = [
      ...(ranked.length > 0 ? gridLines(scale, ranked.length * step) : []),
      ...(ranked.length > 0
        ? whiskers(
            ranked.map((row) => toRange(row.row, row.figure, scale.domain[1])),
            ids,
            scale,
          )
        : []),
      ranked.length > 0 ? columnTitle("Rank", at.rank, "right") : undefined,
      words({ rows: named, ids, field: "text", x: at.name }),
      words({ rows: values, ids, field: "value", x: at.value }),
      words({ rows: values, ids, field: "rank", x: at.rank, align: "right", role: color("muted") }),
      others.length > 0 ? words({ rows: others, ids, field: "text", x: at.plot, role: color("muted") }) : undefined,
      headings.length > 0 ? words({ rows: headings, ids, field: "text", x: at.name, bold: true }) : undefined,
    ];
    return {
      width,
      height: { step },
      layer: layers.filter((layer) => layer !== undefined),
    };
  },
  headline: (rows, derived, options) => {
    const { what } = measureOf(options, derived);
    if (isLocal(derived, options) && rows.length > 0) {
      return `For ${derived.parameters.year}, sums for each resident are shown in each city's own currency and not compared.`;
    }
    const ranked = rows.filter(isRanked);
    const lows = ranked.map(({ figure }) => figure.bounds.low);
    const highest = lows.reduce<Edge | undefined>(
      (most, low) => (most && edgeAbove(most, low) ? most : low),
      undefined,
    );
    const contenders = ranked.map(({ of, figure }) => ({
      name: of.city.name,
      figure: formatFigure(figure),
      canLead: highest === undefined || !edgeAbove(highest, figure.bounds.high),
      unknownHigh: figure.bounds.high === "unknown",
    }));
    return sayLeader({ contenders, what, year: derived.parameters.year });
  },
  description: (rows, derived, options) => {
    const others = rows.filter(({ kind }) => kind === "other").length;
    const below =
      others === 0
        ? ""
        : ` Below ${others === 1 ? "is" : "are"} ${formatCount(others, "city", "cities")} that cannot be ranked, with what was seen instead.`;
    return `Each line is a city's annual commitment as ${measureOf(options, derived).what.replace("its ", "")}. A filled dot is firm money; a hollow dot is the most that a ceiling ("up to") or a sum without a stated period may come to, and the line back from it is what may or may not be paid; an arrow means that no upper bound was seen. At the right: the figure, and the best to worst place that the ranges allow.${below}`;
  },
  table,
  notes: (rows, derived, options) => {
    const ranksOnly = derived.comparison.filter((row) => row.measuresRows === 0).length;
    const listed = rows.some(({ kind }) => kind === "other");
    const older = rows
      .filter(isRanked)
      .filter(({ of }) => of.marks.some((mark) => mark === "gdp-older" || mark === "population-older"));
    return [
      sayChoices(derived),
      "Only money that was seen is counted: a city may commit more than its sources here tell.",
      ...(ranksOnly > 0 && listed
        ? [
            `Not shown: ${formatCount(ranksOnly, "city", "cities")} of which only ranks or indicators were seen, no measure.`,
          ]
        : []),
      ...(listed
        ? []
        : ["Cities that cannot be ranked are not drawn; the comparison page lists what was seen of them."]),
      ...(older.length > 0 && options["by"] === "resident"
        ? [
            `Residents are more than two years older for ${formatList(
              older.map(({ of }) => of.city.name),
              mostNamed,
            )}.`,
          ]
        : []),
    ];
  },
  sources: (rows, derived, options) => {
    const { denominator } = measureOf(options, derived);
    return sourcesBehind(
      rows.flatMap((row) => {
        if (row.kind === "heading") return [];
        return row.kind === "other" ? [row.of.seen] : [row.figure, denominator(row.of)];
      }),
    );
  },
};
