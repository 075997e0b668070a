import type { Rule } from "./rule.ts";
import { amountsStateSomething } from "./rules/amounts-state-something.ts";
import { boundsFitQualifier } from "./rules/bounds-fit-qualifier.ts";
import { capsFitPots } from "./rules/caps-fit-pots.ts";
import { citiesLieInCountries } from "./rules/cities-lie-in-countries.ts";
import { claimsHold } from "./rules/claims-hold.ts";
import { datesHaveCome } from "./rules/dates-have-come.ts";
import { datesInOrder } from "./rules/dates-in-order.ts";
import { divisorsAboveZero } from "./rules/divisors-above-zero.ts";
import { partsFitWholes } from "./rules/parts-fit-wholes.ts";
import { partsSumToWholes } from "./rules/parts-sum-to-wholes.ts";
import { personsAreWhole } from "./rules/persons-are-whole.ts";
import { productFitsResidents } from "./rules/product-fits-residents.ts";
import { ranksFitEditions } from "./rules/ranks-fit-editions.ts";
import { readingsAreOfOneSize } from "./rules/readings-are-of-one-size.ts";
import { residentsChangeSlowly } from "./rules/residents-change-slowly.ts";
import { sourcesAreCited } from "./rules/sources-are-cited.ts";
import { sumsFitTheirNotes } from "./rules/sums-fit-their-notes.ts";
import { tiesAreOpen } from "./rules/ties-are-open.ts";
import { unitsFitTypes } from "./rules/units-fit-types.ts";

/** The catalogue of rules across columns and tables. One line is one rule. */
export const rules: readonly Rule[] = [
  boundsFitQualifier,
  amountsStateSomething,
  partsFitWholes,
  datesInOrder,
  ranksFitEditions,
  unitsFitTypes,
  personsAreWhole,
  divisorsAboveZero,
  claimsHold,
  readingsAreOfOneSize,
  sumsFitTheirNotes,
  capsFitPots,
  partsSumToWholes,
  tiesAreOpen,
  residentsChangeSlowly,
  productFitsResidents,
  datesHaveCome,
  citiesLieInCountries,
  sourcesAreCited,
];
