import type { City } from "../../check/tables/cities.ts";
import type { Figure } from "../../model/figure.ts";
import type { ReadingRow } from "./reading-row.ts";

/** A reading that is not used, beside the one that is, and what the city's figures come to with either. */
export interface ConflictRow {
  readonly city: City | undefined;
  readonly used: ReadingRow;
  readonly other: ReadingRow;
  /** Whether the two state different values. */
  readonly differs: boolean;
  readonly commitment: Figure | undefined;
  readonly gdpShare: Figure | undefined;
  /** The same with the other source's side taken in all that it states; nothing where no figure changes. */
  readonly moved: { readonly commitment: Figure | undefined; readonly gdpShare: Figure | undefined } | undefined;
}
