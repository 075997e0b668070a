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

/**
 * The best and the worst place of each of the given bounds among them all (rule 7): best = 1 + those whose low is
 * above one's high; worst = 1 + the others whose high is above one's low, an unknown high being above all.
 */
export function rankRanges(all: readonly Bounds[]): readonly RankRange[] {
  const lows = all.map(({ low }): Edge => low).sort(byEdge);
  const highs = all.map(({ high }) => high).sort(byEdge);
  return all.map(({ low, high }) => {
    const itself = edgeAbove(high, low) ? 1 : 0;
    return { best: 1 + countAbove(lows, high), worst: 1 + countAbove(highs, low) - itself, of: all.length };
  });
}
