import { toDecimal } from "../../model/exact.ts";
import { type Problem, problem } from "../../model/problem.ts";
import type { Rule } from "../rule.ts";

/** Persons are counted whole: 139.875 is 139,875 written with the wrong sign, or thousands of persons. */
export const personsAreWhole: Rule = ({ indicators }, layout) =>
  indicators
    .filter(({ unit, value }) => unit === "persons" && value.d !== 1n)
    .map(
      ({ at, value }): Problem =>
        problem("not-whole", {
          place: at,
          ...layout(at, "value"),
          message: `"${toDecimal(value)}" is not a whole number of persons`,
          hint: "Write all digits of the count without a sign between them, such as 139875.",
        }),
    );
