import { createHash } from "node:crypto";
import { version as vega } from "vega";
import { type TopLevelSpec, version as vegaLite } from "vega-lite";
import { house } from "./house.ts";
import type { Named } from "./named.ts";
import { renderSvg } from "./render-svg.ts";
import { specText } from "./spec-text.ts";

/** Where finished pictures are kept by what they are made of: in memory, or wherever else a build keeps them. */
export interface DrawingStore {
  /** What else decides how a picture looks, such as the version of the tool; it is part of every key. */
  readonly edition: string;
  readonly find: (key: string) => string | undefined;
  readonly keep: (key: string, svg: string) => void;
}

/** Draws a spec, or gives what was drawn of the same spec, house style, name and edition before. */
export async function drawKept(
  spec: TopLevelSpec,
  named: Named,
  { edition, find, keep }: DrawingStore,
): Promise<string> {
  const text = specText(spec);
  const key = createHash("sha256")
    .update(JSON.stringify([edition, vega, vegaLite, house, named.id, named.title, named.description]))
    .update(text.brief)
    .digest("hex");
  const found = find(key);
  if (found !== undefined) return found;
  // What is drawn is what the text says, so that nothing that the key does not know can be in the picture.
  const svg = await renderSvg(JSON.parse(text.whole()), named);
  keep(key, svg);
  return svg;
}
