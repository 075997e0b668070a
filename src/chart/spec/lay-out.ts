import { isObject, listOf } from "./spec-mistake.ts";

type Spec = Readonly<Record<string, unknown>>;

/** What a picture inside of a picture needs beside its plot, in px: the labels of an axis and the gap to the next. */
const beside = 90;

/** A page that is this narrow shows pictures below each other instead of side by side. */
const narrowBelow = 500;

/** Pictures of a facet share their axes: what all of them need, and the gap between two. */
const shared = { axis: 70, gap: 20 };

const leastPlot = 80;

/** The plot of each of several pictures side by side. */
const plotOf = (width: number, columns: number, sharesAxes: boolean): number =>
  sharesAxes ? (width - shared.axis) / columns - shared.gap : width / columns - beside;

const isFree = ({ width }: Spec): boolean => width === undefined || width === "container";

/** How many pictures stand side by side in a list of them, or in a facet or repeat. */
function columnsOf({ hconcat, concat, columns, facet, repeat }: Spec, width: number): number {
  if (width < narrowBelow) return 1;
  const count = listOf(hconcat).length || listOf(concat).length;
  const repeated = isObject(repeat) ? listOf(repeat["column"]).length : listOf(repeat).length;
  const wanted = typeof columns === "number" ? columns : count || repeated || (isObject(facet) ? 3 : 1);
  return Math.max(1, wanted);
}

const isComposed = (spec: Spec): boolean =>
  ["hconcat", "vconcat", "concat", "facet", "repeat"].some((name) => spec[name] !== undefined) || hasFacet(spec);

/** A unit whose encoding makes a picture for each of a column. */
const hasFacet = ({ encoding }: Spec): boolean =>
  isObject(encoding) && ["facet", "row", "column"].some((name) => encoding[name] !== undefined);

/** A part with the width that there is for its plot, where its author has set none. */
function withPlot(part: unknown, width: number): unknown {
  if (!isObject(part)) return part;
  if (isComposed(part) && !hasFacet(part)) return inside(part, width);
  return isFree(part) ? { ...part, width: Math.max(leastPlot, Math.round(width)) } : part;
}

function inside(spec: Spec, width: number): Spec {
  const columns = columnsOf(spec, width);
  const plot = plotOf(width, columns, spec["facet"] !== undefined);
  const parts = (name: string): Spec =>
    spec[name] === undefined ? {} : { [name]: listOf(spec[name]).map((one) => withPlot(one, plot)) };
  const { hconcat, ...rest } = spec;
  const placed = hconcat !== undefined && width < narrowBelow ? { ...rest, vconcat: hconcat } : spec;
  const wrapped =
    spec["columns"] === undefined &&
    !isObject(spec["repeat"]) &&
    (spec["facet"] ?? spec["repeat"] ?? spec["concat"]) !== undefined;
  return {
    ...placed,
    ...(wrapped || (typeof spec["columns"] === "number" && width < narrowBelow) ? { columns } : {}),
    ...(hconcat !== undefined && width < narrowBelow
      ? { vconcat: listOf(hconcat).map((one) => withPlot(one, plot)) }
      : parts("hconcat")),
    ...parts("vconcat"),
    ...parts("concat"),
    ...(spec["spec"] === undefined ? {} : { spec: withPlot(spec["spec"], plot) }),
  };
}

/** A unit that makes a picture for each of a column, in as many columns as there is room for. */
function facetOf(spec: Spec, width: number): Spec {
  const encoding = isObject(spec["encoding"]) ? spec["encoding"] : {};
  const { facet, column } = encoding;
  const wanted = isObject(facet) && typeof facet["columns"] === "number" ? facet["columns"] : 3;
  const columns = facet === undefined ? (column === undefined ? 1 : 3) : width < narrowBelow ? 1 : wanted;
  const wrapped = isObject(facet) ? { encoding: { ...encoding, facet: { ...facet, columns } } } : {};
  return { ...spec, ...wrapped, width: Math.max(leastPlot, Math.round(plotOf(width, columns, true))) };
}

/** Whether the author has set the width of a picture, so that there is only one. */
export const hasOwnWidth = (spec: Spec): boolean => !isFree(spec);

/** A spec as wide as there is room for it, where its author has set no width. */
export function layOut(spec: Spec, width: number): Spec {
  if (hasFacet(spec)) {
    return isFree(spec) ? facetOf(spec, width) : spec;
  }
  if (isComposed(spec)) return inside(spec, width);
  return isFree(spec) ? { ...spec, width, autosize: { type: "fit-x", contains: "padding" } } : spec;
}
