import { type Bounds, edgeAbove } from "../model/bounds.ts";
import type { RankRange } from "../model/rank-range.ts";

/**
 * The best and the worst place of each of the given bounds among them all (rule 7): best = 1 + those whose low is
 * above one's high; worst = 1 + the others whose high is above one's low, an unknown high being above all.
 */
export function rankRanges(all: readonly Bounds[]): readonly RankRange[] {
  return all.map((own) => ({
    best: 1 + all.filter((other) => edgeAbove(other.low, own.high)).length,
    worst: 1 + all.filter((other) => other !== own && edgeAbove(other.high, own.low)).length,
    of: all.length,
  }));
}
