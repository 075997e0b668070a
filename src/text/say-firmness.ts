import { isExact } from "../model/bounds.ts";
import type { Figure } from "../model/figure.ts";

/** How sure a sum is, in a few words: what its source leaves open. */
export function sayFirmness({ bounds, marks }: Figure): string {
  const read = marks.includes("inferred") ? "; in part read into the source" : "";
  if (bounds.high === "unknown") return `at least this; no upper end seen${read}`;
  if (marks.includes("unstated-period")) return `no period stated, so from 0${read}`;
  if (isExact(bounds)) return `a stated sum${read}`;
  return bounds.low.n === 0n ? `a ceiling ("up to")${read}` : `a range${read}`;
}
