import type { TopLevelSpec } from "vega-lite";
import { textSize } from "./house.ts";
import { color, type Role } from "./roles.ts";

type Layered = Extract<TopLevelSpec, { readonly layer: unknown }>;

/** One layer of a chart. */
export type Layer = Layered["layer"][number];

/** Rows from top to bottom in the given order, each on a band of its own; the same on every layer. */
export const bands = (ids: readonly string[]) => ({
  field: "row",
  type: "ordinal" as const,
  scale: { domain: [...ids] },
  axis: null,
});

interface TextLayer {
  readonly rows: readonly object[];
  readonly ids: readonly string[];
  readonly field: string;
  /** Position in px from the left edge. */
  readonly x: number;
  readonly align?: "left" | "right" | "center";
  readonly role?: string;
  readonly bold?: boolean;
  /** How far below the middle of the band, in px. */
  readonly down?: number;
}

/**
 * Says of which city a mark is, so that a page can mark the city in every figure: rows carry `of`, made by `ofCity`, and
 * a tidied picture has the city's id in the attribute data-c.
 */
export const ofCity = (cityId: string): string => `city:${cityId}`;
export const cityChannel = (rows: readonly object[]) =>
  rows.some((row) => "of" in row) ? { description: { field: "of", type: "nominal" as const } } : {};

/** A column of words beside the bands. */
export const words = ({ rows, ids, field, x, align = "left", role, bold = false, down = 0 }: TextLayer): Layer => ({
  data: { values: [...rows] },
  mark: {
    type: "text",
    align,
    ...(role === undefined ? {} : { color: role }),
    ...(down === 0 ? {} : { dy: down }),
    fontWeight: bold ? "bold" : "normal",
  },
  encoding: { y: bands(ids), x: { value: x }, text: { field, type: "nominal" }, ...cityChannel(rows) },
});

/** The title of a column of words, level with the labels of the axis at the top. */
export const columnTitle = (text: string, x: number, align: "left" | "right"): Layer => ({
  data: { values: [{ text }] },
  mark: { type: "text", align, color: color("muted") },
  encoding: { x: { value: x }, y: { value: -12 }, text: { field: "text", type: "nominal" } },
});

interface PlacedLabel {
  readonly x: number;
  readonly y: number;
  readonly label: string;
  readonly of?: string;
}

/** Labels at places in px, such as those that were moved apart, on a rim of paper that lines behind them do not cross. */
export function placedWords(labels: readonly PlacedLabel[], { fontSize = textSize } = {}): readonly Layer[] {
  const text = (look: object, channels: object): Layer => ({
    data: { values: [...labels] },
    mark: { type: "text", align: "left", fontSize, ...look },
    encoding: {
      x: { field: "x", type: "quantitative", scale: null },
      y: { field: "y", type: "quantitative", scale: null },
      text: { field: "label", type: "nominal" },
      ...channels,
    },
  });
  const rim = { color: color("paper"), stroke: color("paper"), strokeWidth: 4, strokeJoin: "round" };
  return [text(rim, {}), text({}, cityChannel(labels))];
}

interface Dots {
  readonly rows: readonly object[];
  readonly encoding: NonNullable<Extract<Layer, { readonly mark: unknown }>["encoding"]>;
  readonly role: Role;
  readonly size: number;
  /** Only an outline: a ceiling, a shared place, the order of a list. */
  readonly hollow?: boolean;
}

/** Dots of one look. */
export const dots = ({ rows, encoding, role, size, hollow = false }: Dots): Layer => ({
  data: { values: [...rows] },
  mark: {
    type: "point",
    filled: true,
    size,
    color: color(hollow ? "paper" : role),
    stroke: color(role),
    strokeWidth: 2,
  },
  encoding: { ...encoding, ...cityChannel(rows) },
});

/** Arrow heads where no source closes an end. */
export const arrows = (
  { rows, encoding, role }: Pick<Dots, "rows" | "encoding" | "role">,
  shape: "triangle-right" | "triangle-up",
  /** How far beyond the end it stands, in px. */
  beyond = 0,
): Layer => ({
  data: { values: [...rows] },
  mark: {
    type: "point",
    shape,
    filled: true,
    size: 110,
    color: color(role),
    ...(beyond === 0 ? {} : { xOffset: beyond }),
  },
  encoding,
});

/** The words of an axis by their values, or their lines, as Vega takes them; its own formats do not know them. */
export const labelExpression = (labels: Readonly<Record<string, string | readonly string[]>>): string =>
  `${JSON.stringify(labels)}[datum.value] || ''`;

/** Whether a layer has anything to draw; Vega-Lite warns of a layer whose data are empty. */
export const hasRows = ({ data }: Layer): boolean =>
  data != null && "values" in data && Array.isArray(data.values) && data.values.length > 0;
