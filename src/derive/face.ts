import type { Amount } from "../check/tables/amounts.ts";
import { type Bounds, bounds, exactly } from "../model/bounds.ts";
import { zero } from "../model/exact.ts";
import type { Figure, Money } from "../model/figure.ts";
import { remembered } from "../model/remember.ts";

/** The bounds of an amount as its source states it (rule 2); nothing where it names no sum. */
export function boundsOf({ qualifier, low, high }: Amount): Bounds | undefined {
  switch (qualifier) {
    case "exact":
    case "about":
      return low === undefined ? undefined : exactly(low);
    case "range":
      return low === undefined || high === undefined ? undefined : bounds(low, high);
    case "up-to":
      return high === undefined ? undefined : bounds(zero, high);
    case "at-least":
      return low === undefined ? undefined : bounds(low, "unknown");
    case "unstated":
      return undefined;
  }
}

export type Face = Figure<Money<"face", string>>;

/** The sum of one reading as its source states it, in the currency of the row; nothing where it names no sum. */
export const faceOf = remembered((amount: Amount): Face | undefined => {
  const value = boundsOf(amount);
  if (value === undefined || amount.currency === undefined) return undefined;
  const unit = { measure: "money", kind: "face", currency: amount.currency } as const;
  return {
    bounds: value,
    unit,
    marks: amount.certainty === "inferred" ? ["inferred"] : [],
    trace: () => ({
      kind: "fact",
      table: "amounts",
      key: `measure_id=${amount.measure_id};item=${amount.item}`,
      sourceId: amount.source_id,
      locator: amount.locator ?? "",
      place: amount.at,
      says: `${amount.qualifier}, ${amount.period}`,
      bounds: value,
      unit,
    }),
  };
});
