import { type CodeSays, error } from "./code-says.ts";

/** What can be wrong between cells, rows and tables. */
export const rowsCodes = {
  "duplicate-key": error("Two rows of one folder have the same key."),
  "unknown-reference": error("A cell names a row that no table has."),
  "bounds-against-qualifier": error("The low and high ends of an amount do not fit its qualifier."),
  "amount-without-currency": error("An amount has a sum and no currency."),
  "nothing-stated": error("An amount states no sum, no share and no term."),
  "years-without-total": error("A number of years is given for an amount that is no total."),
  "part-of-itself": error("A measure is, over its wholes, a part of itself."),
  "part-of-another-city": error("A measure is part of a measure of another city."),
  "part-in-another-currency": error("A pot is inside a pot of another currency."),
  "ends-before-it-starts": error("A package or a term ends before it starts."),
  "unknown-edition": error("A ranking names an edition that its index does not have."),
  "rank-beyond-count": error("A rank is larger than the number ranked."),
  "unit-against-type": error("The unit of an indicator is not that of its type."),
  "claim-fails": error("A claim is not what the tables say."),
  "claim-unclear": error("A claim does not lead to exactly one cell."),
} as const satisfies Readonly<Record<string, CodeSays>>;
