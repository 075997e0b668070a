import { createHash } from "node:crypto";
import type { DrawPicture } from "./draw-picture.ts";
import type { DrawSpec } from "./spec/spec-job.ts";
import type { SpecText } from "./spec-text.ts";

/** Where finished pictures are kept by what they are made of: in memory, or wherever else a build keeps them. */
export interface DrawingStore {
  /** What else decides how a picture looks: all code that draws. It is part of every key. */
  readonly edition: string;
  readonly find: (key: string) => string | undefined;
  readonly keep: (key: string, svg: string) => void;
}

/** A key that changes with all that the texts say, and with whatever else decides how a picture looks. */
const keyOf = (edition: string, ...texts: readonly string[]): string =>
  createHash("sha256")
    .update(JSON.stringify([edition, ...texts]))
    .digest("hex");

/** The pictures that are being drawn for a store, by their keys: a spec that is asked for meanwhile is not drawn again. */
const underWay = new WeakMap<DrawingStore, Map<string, Promise<string>>>();

function underWayFor(drawings: DrawingStore): Map<string, Promise<string>> {
  const known = underWay.get(drawings) ?? new Map<string, Promise<string>>();
  underWay.set(drawings, known);
  return known;
}

/**
 * Draws a spec, or gives what was drawn of the same spec and edition before. What is drawn is what the text says, so that
 * nothing that the key does not know can be in the picture.
 */
export async function drawKept(text: SpecText, draw: DrawPicture, drawings: DrawingStore): Promise<string> {
  const key = keyOf(drawings.edition, "chart", text.brief);
  const found = drawings.find(key);
  if (found !== undefined) return found;
  const drawing = underWayFor(drawings);
  const begun = drawing.get(key) ?? draw(text.whole()).finally(() => drawing.delete(key));
  drawing.set(key, begun);
  const svg = await begun;
  drawings.keep(key, svg);
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
