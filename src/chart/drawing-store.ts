import { createHash } from "node:crypto";
import { version as vega } from "vega";
import { type TopLevelSpec, version as vegaLite } from "vega-lite";
import { house } from "./house.ts";
import type { Named } from "./named.ts";
import { renderSvg } from "./render-svg.ts";
import type { DrawSpec } from "./spec/spec-job.ts";
import { specText } from "./spec-text.ts";

/** Where finished pictures are kept by what they are made of: in memory, or wherever else a build keeps them. */
export interface DrawingStore {
  /** What else decides how a picture looks, such as the version of the tool; it is part of every key. */
  readonly edition: string;
  readonly find: (key: string) => string | undefined;
  readonly keep: (key: string, svg: string) => void;
}

/** A key that changes with all that the texts say, and with whatever else decides how a picture looks. */
const keyOf = (edition: string, ...texts: readonly string[]): string =>
  createHash("sha256")
    .update(JSON.stringify([edition, vega, vegaLite, house, ...texts]))
    .digest("hex");

/** Draws a spec, or gives what was drawn of the same spec, house style, name and edition before. */
export async function drawKept(
  spec: TopLevelSpec,
  named: Named,
  { edition, find, keep }: DrawingStore,
): Promise<string> {
  const text = specText(spec);
  const key = keyOf(edition, "chart", named.id, named.title, named.description, text.brief);
  const found = find(key);
  if (found !== undefined) return found;
  // What is drawn is what the text says, so that nothing that the key does not know can be in the picture.
  const svg = await renderSvg(JSON.parse(text.whole()), named);
  keep(key, svg);
  return svg;
}

/** The same way to draw specs of authors, which gives what it drew of the same before. What was not drawn is tried anew. */
export function drawingOnce(draw: DrawSpec, { edition, find, keep }: DrawingStore): DrawSpec {
  return async (job) => {
    const text = JSON.stringify(job);
    const key = keyOf(edition, "spec", text);
    const found = find(key);
    if (found !== undefined) return JSON.parse(found);
    const drawn = await draw(JSON.parse(text));
    if ("svg" in drawn) keep(key, JSON.stringify(drawn));
    return drawn;
  };
}
