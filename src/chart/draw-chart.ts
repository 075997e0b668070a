import type { TopLevelSpec } from "vega-lite";
import type { Derived } from "../derive/derived.ts";
import type { Chart, DataTable } from "./chart.ts";
import type { Options } from "./chart-option.ts";
import { drawnRows } from "./crowd.ts";
import type { DrawPicture } from "./draw-picture.ts";
import { type DrawingStore, drawKept } from "./drawing-store.ts";
import { specText } from "./spec-text.ts";
import { nameSvg } from "./tidy-svg.ts";

/** What to draw a chart from, and for where. */
export interface Drawing {
  readonly derived: Derived;
  readonly options: Options;
  /** Unique on the page. */
  readonly id: string;
  /** Width in px of the picture, and of a second one for narrow screens where it is wanted. */
  readonly width: number;
  readonly narrow?: number;
  /** Where finished pictures are kept; without it every picture is drawn. */
  readonly drawings?: DrawingStore | undefined;
  /** What draws pictures where none is kept: this thread, or others too. */
  readonly drawPicture?: DrawPicture | undefined;
}

/** A chart with all that stands around it on a page. */
export interface Drawn {
  readonly svg: string;
  /** The same chart laid out for a narrow screen. */
  readonly narrowSvg: string | undefined;
  readonly headline: string;
  readonly description: string;
  readonly table: DataTable;
  readonly notes: readonly string[];
  readonly sources: readonly string[];
  readonly spec: TopLevelSpec;
  /** How many rows it has; nothing is drawn where there is none. */
  readonly rows: number;
  /** What the picture leaves out, in words, where it does. */
  readonly left?: string;
  /** The whole table, where picture and table show only a part of the rows. */
  readonly whole?: () => DataTable;
}

/** The options with the first allowed word where none is given. */
function withDefaults<Row>(chart: Chart<Row>, options: Options): Options {
  const defaults = Object.entries(chart.options).flatMap(([name, { words }]) =>
    words?.[0] === undefined ? [] : [[name, words[0]] as const],
  );
  return { ...Object.fromEntries(defaults), ...options };
}

/** Vega is only loaded where pictures are drawn. */
const drawHere: DrawPicture = async (spec) => (await import("./render-svg.ts")).drawPicture(spec);

/** Draws one chart, at one or two widths, with its headline, description, table, notes and sources. */
export async function drawWith<Row>(chart: Chart<Row>, drawing: Drawing): Promise<Drawn> {
  const { derived, id, width, narrow, drawings, drawPicture = drawHere } = drawing;
  const options = withDefaults(chart, drawing.options);
  const all = chart.rows(derived, options);
  const { rows, left } = drawnRows(all, chart.crowd, { options, derived });
  const headline = chart.headline(all, derived, options);
  const description = chart.description(rows, derived, options);
  const spec = chart.spec(rows, { width }, options);
  const draw = async (one: TopLevelSpec, suffix: string) => {
    if (rows.length === 0) return "";
    const text = specText(one);
    const svg = await (drawings === undefined ? drawPicture(text.whole()) : drawKept(text, drawPicture, drawings));
    return nameSvg(svg, { id: `${id}${suffix}`, title: headline, description });
  };
  const [svg, narrowSvg] = await Promise.all([
    draw(spec, ""),
    narrow === undefined ? undefined : draw(chart.spec(rows, { width: narrow }, options), "-n"),
  ]);
  return {
    svg,
    narrowSvg,
    headline,
    description,
    table: chart.table(rows, derived, options),
    notes: [...(left === undefined ? [] : [left.says]), ...chart.notes(all, derived, options)],
    sources: chart.sources(rows, derived, options),
    spec,
    rows: rows.length,
    ...(left === undefined ? {} : { left: left.says, whole: () => chart.table(all, derived, options) }),
  };
}
