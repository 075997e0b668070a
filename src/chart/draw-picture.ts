import type { TopLevelSpec } from "vega-lite";
import type { Named } from "./named.ts";

/** Draws a spec as SVG text, wherever that is done: the same bytes for the same spec. */
export type DrawPicture = (spec: TopLevelSpec, named: Named) => Promise<string>;
