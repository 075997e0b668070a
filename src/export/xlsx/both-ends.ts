import type { Figure } from "../../model/figure.ts";
import type { Line } from "./intensity-rows.ts";
import { type Format, live, type SheetColumn } from "./sheet.ts";
import { endOf } from "./values.ts";

interface Step {
  /** The figure that this one is made from, by the name of its columns. */
  readonly from: string;
  /** What becomes of an end that is known: "low" or "high". */
  readonly formula: (end: string) => string;
  /** The cell that must be a number besides, and what stands here where it is none. */
  readonly needs: readonly [cell: string, otherwise: string];
}

/**
 * The two ends of a figure that is made from another one. A word that says why there is no number goes on into the
 * figures that follow, and so does "unknown".
 */
export function bothEnds(
  [name, says, format]: readonly [name: string, says: string, format: Format],
  { from, formula, needs: [cell, otherwise] }: Step,
  { figure, lacks }: { figure: (line: Line) => Figure | undefined; lacks: (line: Line) => string },
): readonly SheetColumn<Line>[] {
  const known = { low: formula("low"), high: `IF([@${from}_high]="unknown","unknown",${formula("high")})` };
  return (["low", "high"] as const).map((end) =>
    live(
      [`${name}_${end}`, `${says}, ${end} end`, format],
      `IF(ISNUMBER([@${from}_low]),IF(ISNUMBER([@${cell}]),${known[end]},${otherwise}),[@${from}_low])`,
      (line) => endOf(figure(line), end, lacks(line)),
    ),
  );
}
