import type { Bounds } from "../model/bounds.ts";
import { isExact } from "../model/bounds.ts";
import type { Exact } from "../model/exact.ts";
import type { Figure } from "../model/figure.ts";
import type { RankRange } from "../model/rank-range.ts";
import { formatCompact, formatNumber, formatOrdinal } from "./format-number.ts";

/**
 * Bounds in words: "4.5bn", "0 to 1bn", "3.4bn to 4.5bn", "at least 400m". A range stays a range: "up to 1bn" is
 * written "0 to 1bn". `unit` stands before ("CNY ") or after ("%") the numbers.
 */
export function formatBounds(value: Bounds, format: (edge: Exact) => string, unit = { before: "", after: "" }): string {
  const write = (text: string) => `${unit.before}${text}${unit.after}`;
  if (value.high === "unknown") {
    return value.low.n === 0n ? "an unknown sum" : `at least ${write(format(value.low))}`;
  }
  const [low, high] = [format(value.low), format(value.high)];
  if (isExact(value) || low === high) return write(low);
  return write(`${low} to ${high}`);
}

const around = (figure: Figure): { before: string; after: string } => {
  const { unit } = figure;
  if (unit.measure === "money" || unit.measure === "rate") return { before: `${unit.currency} `, after: "" };
  if (unit.measure === "per-resident") {
    return { before: unit.kind === "ppp" ? "Int$ " : `${unit.currency} `, after: "" };
  }
  if (unit.measure === "percent-of-gdp") return { before: "", after: "%" };
  return { before: "", after: "" };
};

/**
 * A figure with its unit: "CNY 3.4bn to 4.5bn", "0.122%", "at least SGD 66.3". A ceiling as its source states it is
 * "up to CNY 300m"; what a calculation made of it is a range, "CNY 0 to 300m".
 */
export function formatFigure(figure: Figure): string {
  const format = figure.unit.measure === "money" || figure.unit.measure === "persons" ? formatCompact : formatNumber;
  const { bounds, unit } = figure;
  const isStated = unit.measure === "money" && unit.kind === "face";
  if (isStated && bounds.low.n === 0n && bounds.high !== "unknown")
    return `up to ${unit.currency} ${format(bounds.high)}`;
  return formatBounds(bounds, format, around(figure));
}

/** "1st", "1st to 6th"; the number ranked is said by the caller. */
export function formatRankRange(range: RankRange): string {
  return range.best === range.worst
    ? formatOrdinal(range.best)
    : `${formatOrdinal(range.best)} to ${formatOrdinal(range.worst)}`;
}
