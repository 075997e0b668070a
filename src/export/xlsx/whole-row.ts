import type { Pot } from "../../derive/pots.ts";
import { type Bounds, sumBounds } from "../../model/bounds.ts";
import { countAround, type Material, nearestAround, type Whole } from "./material.ts";
import { hasNoPeriod } from "./pot-row.ts";

/** A measure's citywide sums of one currency, with what of them counts and what is around and inside them. */
export interface WholeRow extends Whole {
  readonly measureRow: number;
  readonly counted: readonly (Pot & { readonly state: "counted" })[];
  readonly inside: string;
  readonly around: number;
  readonly aroundSame: number;
}

const isCounted = (pot: Pot): pot is Pot & { readonly state: "counted" } => pot.state === "counted";

const total = (all: readonly Bounds[]): Bounds | undefined => {
  const [first, ...rest] = all;
  return first && rest.reduce(sumBounds, first);
};

/** What the sums of the measure itself come to in the reference year. */
export const ownBounds = ({ counted, node }: WholeRow): Bounds | undefined =>
  node === undefined ? undefined : total(counted.map(({ annual }) => annual.bounds));

/** Sums as they are stated. */
export const faceBounds = (pots: readonly Pot[]): Bounds | undefined => total(pots.map(({ face }) => face.bounds));

/** What the parts of a whole come to, with their own parts inside. */
export const partBounds = ({ node }: WholeRow): Bounds | undefined =>
  total((node?.parts ?? []).map(({ annual }) => annual.bounds));

/** The sums of the parts as they are stated. */
export const partFaces = ({ node }: WholeRow): Bounds | undefined =>
  total((node?.parts ?? []).flatMap(({ pots }) => pots.map(({ face }) => face.bounds)));

export const hasParts = ({ node }: WholeRow): boolean => (node?.parts.length ?? 0) > 0;

/** Whether what is left is worked out from the sums as stated: no period is stated for the whole or any part (rule 4). */
export const fromFace = ({ node }: WholeRow): boolean =>
  node !== undefined &&
  node.parts.length > 0 &&
  node.pots.every(hasNoPeriod) &&
  node.parts.every((part) => part.pots.every(hasNoPeriod));

/** A whole as a row, with the row of its measure in measures_counted. */
export function toWholeRow(whole: Whole, measureRow: number, material: Material): WholeRow {
  const around = countAround(whole.measure, ["counted"], material);
  const inCurrency = (id: string) =>
    material.potsOfMeasure.get(id)?.some((pot) => isCounted(pot) && pot.face.unit.currency === whole.currency);
  return {
    ...whole,
    measureRow,
    counted: whole.pots.filter(isCounted),
    inside: nearestAround(whole.measure, ["counted"], material)?.measure_id ?? "none",
    around: around.length,
    aroundSame: around.filter(({ measure_id }) => inCurrency(measure_id)).length,
  };
}
