import type { TopLevelSpec } from "vega-lite";
import { color } from "./roles.ts";

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
}

/** A column of words beside the bands. */
export const words = ({ rows, ids, field, x, align = "left", role, bold = false }: TextLayer): Layer => ({
  data: { values: [...rows] },
  mark: { type: "text", align, ...(role === undefined ? {} : { color: role }), fontWeight: bold ? "bold" : "normal" },
  encoding: { y: bands(ids), x: { value: x }, text: { field, type: "nominal" } },
});

/** The title of a column of words, level with the labels of the axis at the top. */
export const columnTitle = (text: string, x: number, align: "left" | "right"): Layer => ({
  data: { values: [{ text }] },
  mark: { type: "text", align, color: color("muted") },
  encoding: { x: { value: x }, y: { value: -12 }, text: { field: "text", type: "nominal" } },
});

/** Whether a layer has anything to draw; Vega-Lite warns of a layer whose data are empty. */
export const hasRows = ({ data }: Layer): boolean =>
  data != null && "values" in data && Array.isArray(data.values) && data.values.length > 0;
