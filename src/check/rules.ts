import type { Rule } from "./rule.ts";
import { amountsStateSomething } from "./rules/amounts-state-something.ts";
import { boundsFitQualifier } from "./rules/bounds-fit-qualifier.ts";
import { claimsHold } from "./rules/claims-hold.ts";
import { datesInOrder } from "./rules/dates-in-order.ts";
import { partsFitWholes } from "./rules/parts-fit-wholes.ts";
import { ranksFitEditions } from "./rules/ranks-fit-editions.ts";
import { unitsFitTypes } from "./rules/units-fit-types.ts";

/** The catalogue of rules across columns and tables. One line is one rule. */
export const rules: readonly Rule[] = [
  boundsFitQualifier,
  amountsStateSomething,
  partsFitWholes,
  datesInOrder,
  ranksFitEditions,
  unitsFitTypes,
  claimsHold,
];
