import { highIn, sumIn } from "./formula.ts";
import { live, type SheetColumn } from "./sheet.ts";
import { flag } from "./values.ts";
import { endsOf, noParts, out, parts } from "./whole-cells.ts";
import { isAt, liftColumns, markColumns, marked } from "./whole-marks.ts";
import { ownBounds, partBounds, type WholeRow } from "./whole-row.ts";

/** What a whole is called before a step: after the step of its parts, or by its own sums. */
const before = (step: number, depth: number): string => (step === depth - 1 ? "own" : `step${step + 1}`);

/** One step upwards: wholes that so many measures contain are set against what their parts came to before (rule 4). */
export function stepColumns(step: number, depth: number): readonly SheetColumn<WholeRow>[] {
  const [now, prior] = [`step${step}`, before(step, depth)];
  const here = (formula: string) => `IF(AND([@generation]=${step},[@parts]>0),${formula},"${noParts}")`;
  const ifHere = (formula: string, end: string) => `IF(ISNUMBER([@${now}_parts_low]),${formula},[@${prior}_${end}])`;
  const [whole, inside] = [`[@${prior}_high]`, `[@${now}_parts_high]`];
  const says =
    step === 0 ? "that no other contains" : step === 1 ? "that one other contains" : `that ${step} others contain`;
  return [
    ...endsOf(
      [`${now}_parts`, `of a measure ${says}: what its parts come to`],
      [here(sumIn("wholes", `${prior}_low`, parts)), here(highIn("wholes", `${prior}_high`, parts))],
      (row) => ({ bounds: isAt(row, step) ? partBounds(row) : undefined, otherwise: noParts }),
    ),
    ...endsOf(
      [now, `of a measure ${says}: never below its parts (rule 4); of all others as before`],
      [
        ifHere(`MAX([@${prior}_low],[@${now}_parts_low])`, "low"),
        ifHere(
          `IF(${whole}="unknown","unknown",IF(${inside}<>"unknown",MAX(${whole},${inside}),IF([@${now}_parts_low]>${whole},"unknown",${whole})))`,
          "high",
        ),
      ],
      (row) => ({ bounds: row.generation >= step ? row.node?.annual.bounds : ownBounds(row), otherwise: out }),
    ),
    ...liftColumns(step, prior),
    ...markColumns(step, prior),
  ];
}

/** What stands after the last step, under the names that other sheets use. */
export function annualColumns(depth: number): readonly SheetColumn<WholeRow>[] {
  const last = depth === 0 ? "own" : "step0";
  return [
    ...endsOf(
      ["annual", "what the measure comes to in the reference year, with its parts inside"],
      [`[@${last}_low]`, `[@${last}_high]`],
      ({ node }) => ({ bounds: node?.annual.bounds, otherwise: out }),
    ),
    ...marked.map(([name, mark, says]) =>
      live<WholeRow>([name, `whether it rests on ${says}`, "flag"], `[@${last}_${name}]`, ({ node }) =>
        flag(node?.annual.marks.includes(mark) ?? false),
      ),
    ),
  ];
}
