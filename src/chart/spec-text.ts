import { createHash } from "node:crypto";
import type { TopLevelSpec } from "vega-lite";
import { remembered } from "../model/remember.ts";

/** A spec as text, with its outlines of land taken out: long, and the same in every chart that shows them. */
export interface SpecText {
  /** The text with a mark for each outline; it says all that the spec says. */
  readonly brief: string;
  /** The whole text, changed before the outlines are put back. */
  readonly whole: (change?: (brief: string) => string) => string;
}

interface Outline {
  readonly mark: string;
  readonly text: string;
}

const toOutline = remembered((data: object): Outline => {
  const text = JSON.stringify(data);
  return { mark: `outline ${createHash("sha256").update(text).digest("hex")}`, text };
});

const isOutline = (value: unknown): value is object =>
  typeof value === "object" &&
  value !== null &&
  "format" in value &&
  typeof value.format === "object" &&
  value.format !== null &&
  "type" in value.format &&
  value.format.type === "topojson";

/** Writes a spec, or an object that contains one, as JSON; an outline that was written before is not written again. */
export function specText(spec: TopLevelSpec | object): SpecText {
  const outlines = new Map<string, Outline>();
  const brief = JSON.stringify(spec, (name, value: unknown) => {
    if (name !== "data" || !isOutline(value)) return value;
    const outline = toOutline(value);
    outlines.set(outline.mark, outline);
    return outline.mark;
  });
  const putBack = (text: string): string =>
    [...outlines.values()].reduce(
      (sofar, { mark, text: outline }) => sofar.replaceAll(`"${mark}"`, () => outline),
      text,
    );
  return { brief, whole: (change = (text) => text) => putBack(change(brief)) };
}
