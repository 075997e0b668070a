import { type Bounds, type Edge, edgeAbove } from "../model/bounds.ts";
import type { RankRange } from "../model/rank-range.ts";

const byEdge = (a: Edge, b: Edge): number => (edgeAbove(a, b) ? 1 : edgeAbove(b, a) ? -1 : 0);

/** How many of the sorted edges lie above `edge`. */
function countAbove(sorted: readonly Edge[], edge: Edge): number {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    const at = sorted[middle];
    if (at !== undefined && edgeAbove(at, edge)) to = middle;
    else from = middle + 1;
  }
  return sorted.length - from;
}

/** How many of the sorted edges lie below `edge`. */
function countBelow(sorted: readonly Edge[], edge: Edge): number {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    const at = sorted[middle];
    if (at !== undefined && edgeAbove(edge, at)) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** A rank range, and how many others' bounds overlap with one's own. */
export interface CountedRange extends RankRange {
  readonly apart: number;
}

/**
 * The best and the worst place of each of the given bounds among them all (rule 7): best = 1 + those whose low is
 * above one's high; worst = 1 + the others whose high is above one's low, an unknown high being above all.
 */
export function rankRanges(all: readonly Bounds[]): readonly CountedRange[] {
  const lows = all.map(({ low }): Edge => low).sort(byEdge);
  const highs = all.map(({ high }) => high).sort(byEdge);
  return all.map(({ low, high }) => {
    const itself = edgeAbove(high, low) ? 1 : 0;
    const above = countAbove(lows, high);
    return {
      best: 1 + above,
      worst: 1 + countAbove(highs, low) - itself,
      of: all.length,
      apart: all.length - 1 - above - countBelow(highs, low),
    };
  });
}
