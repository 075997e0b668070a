import { edgeAbove } from "../../model/bounds.ts";
import type { Mark } from "../../model/mark.ts";
import { sumIn } from "./formula.ts";
import { hasNoPeriod } from "./pot-row.ts";
import { live, type SheetColumn } from "./sheet.ts";
import { flag } from "./values.ts";
import { parts } from "./whole-cells.ts";
import { hasParts, ownBounds, type WholeRow } from "./whole-row.ts";

/** The marks that a whole takes over from parts which raise it. */
export const marked: readonly (readonly [name: string, mark: Mark, says: string])[] = [
  ["no_period", "unstated-period", "a sum without a period"],
  ["inferred", "inferred", "a sum whose period, basis or year was inferred"],
  ["raised_low", "parts-raise-low", "parts that raise its low end"],
  ["raised_high", "parts-raise-high", "parts that raise its high end"],
];

/** Whether the counted sums of the measure itself give a mark. */
export const ownMarks: Readonly<Record<string, (row: WholeRow) => boolean>> = {
  no_period: ({ counted, node }) => node !== undefined && counted.some(hasNoPeriod),
  inferred: ({ counted, node }) => node !== undefined && counted.some(({ amount }) => amount.certainty === "inferred"),
  raised_low: () => false,
  raised_high: () => false,
};

const isLifted = (row: WholeRow, end: "low" | "high"): boolean => {
  const bounds = ownBounds(row);
  return row.node !== undefined && bounds !== undefined && edgeAbove(row.node.annual.bounds[end], bounds[end]);
};

/** Whether a row is worked out at a step: a whole that so many measures contain, with parts. */
export const isAt = (row: WholeRow, step: number): boolean => row.generation === step && hasParts(row);

/** Whether the parts lift an end at a step, low or high. */
export function liftColumns(step: number, prior: string): readonly SheetColumn<WholeRow>[] {
  const now = `step${step}`;
  const ifHere = (formula: string) => `IF(ISNUMBER([@${now}_parts_low]),${formula},0)`;
  const above = (end: string) => `IF([@${now}_${end}]>[@${prior}_${end}]*(1+tie_tolerance),1,0)`;
  return [
    live(
      [`${now}_lifts_low`, "whether the parts raise the low end at this step", "flag"],
      ifHere(above("low")),
      (row) => flag(isAt(row, step) && isLifted(row, "low")),
    ),
    live(
      [`${now}_lifts_high`, "whether the parts raise the high end at this step", "flag"],
      ifHere(`IF([@${prior}_high]="unknown",0,IF([@${now}_high]="unknown",1,${above("high")}))`),
      (row) => flag(isAt(row, step) && isLifted(row, "high")),
    ),
  ];
}

/** The marks of a whole after a step: its own, and those of parts that raise it. */
export const markColumns = (step: number, prior: string): readonly SheetColumn<WholeRow>[] =>
  marked.map(([name, mark, says]) => {
    const now = `step${step}`;
    const lift = name.startsWith("raised") ? `+[@${now}_lifts_${name.slice(7)}]` : "";
    const isFirst = prior === "own" && name.startsWith("raised");
    const found = `[@${prior}_${name}]${lift}+${sumIn("wholes", `${prior}_${name}`, parts)}`;
    return live(
      [`${now}_${name}`, `whether it rests on ${says}`, "flag"],
      isFirst
        ? `[@${now}_lifts_${name.slice(7)}]`
        : `IF([@${now}_lifts_low]+[@${now}_lifts_high]=0,[@${prior}_${name}],IF(${found}>0,1,0))`,
      (row) => {
        const done = row.generation >= step;
        return flag(done ? (row.node?.annual.marks.includes(mark) ?? false) : (ownMarks[name]?.(row) ?? false));
      },
    );
  });
