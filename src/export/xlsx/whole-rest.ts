import type { Bounds } from "../../model/bounds.ts";
import { countIn, highIn, sumIn } from "./formula.ts";
import { hasNoPeriod } from "./pot-row.ts";
import { live, type SheetColumn } from "./sheet.ts";
import { flag } from "./values.ts";
import { endsOf, ifParts, inTree, noParts, out, parts } from "./whole-cells.ts";
import { faceBounds, fromFace, hasParts, partBounds, partFaces, type WholeRow } from "./whole-row.ts";

/** What the parts leave of a whole (rule 4): from the sums as stated where no period is stated for any of them. */
export const unallocatedColumns: readonly SheetColumn<WholeRow>[] = [
  live(
    ["parts_with_period", "how many of its parts have a sum with a period", "count"],
    countIn("wholes", { ...parts, all_no_period: "0" }),
    ({ node }) => (node?.parts ?? []).filter(({ pots }) => !pots.every(hasNoPeriod)).length,
  ),
  live(
    [
      "from_stated",
      "whether what is left is worked out from the sums as stated: no period is stated for the whole or any part",
      "flag",
    ],
    "IF(AND([@parts]>0,[@all_no_period]=1,[@parts_with_period]=0),1,0)",
    (row) => flag(fromFace(row)),
  ),
  ...endsOf(
    ["whole", "what the parts are taken from"],
    [
      ifParts("IF([@from_stated]=1,[@stated_low],[@annual_low])"),
      ifParts("IF([@from_stated]=1,[@stated_high],[@annual_high])"),
    ],
    (row) => ({
      bounds: !hasParts(row) ? undefined : fromFace(row) ? faceBounds(row.counted) : row.node?.annual.bounds,
      otherwise: noParts,
    }),
  ),
  ...endsOf(
    ["taken", "what the parts take"],
    [
      ifParts(`IF([@from_stated]=1,${sumIn("wholes", "stated_low", parts)},${sumIn("wholes", "annual_low", parts)})`),
      ifParts(
        `IF([@from_stated]=1,${highIn("wholes", "stated_high", parts)},${highIn("wholes", "annual_high", parts)})`,
      ),
    ],
    (row) => ({
      bounds: !hasParts(row) ? undefined : fromFace(row) ? partFaces(row) : partBounds(row),
      otherwise: noParts,
    }),
  ),
  ...endsOf(
    ["unallocated", "what no part explains, never below 0"],
    [
      ifParts('IF([@taken_high]="unknown",0,MAX(0,[@whole_low]-[@taken_high]))'),
      ifParts('IF([@whole_high]="unknown","unknown",MAX(0,[@whole_high]-[@taken_low]))'),
    ],
    ({ node }) => ({ bounds: node?.unallocated?.bounds, otherwise: noParts }),
  ),
];

const sliceOf = ({ node }: WholeRow): Bounds | undefined => node?.unallocated?.bounds ?? node?.annual.bounds;

/** To which category a whole gives what: all of it, or what its parts leave. */
export const sliceColumns: readonly SheetColumn<WholeRow>[] = [
  live(
    ["slice_category", "the category that it gives to: its own, or unallocated where it has parts", "text"],
    inTree('IF([@parts]>0,"unallocated",[@category])'),
    (row) => (row.node === undefined ? out : hasParts(row) ? "unallocated" : row.measure.category),
  ),
  ...endsOf(
    ["slice", "what it gives to that category"],
    [
      inTree("IF([@parts]>0,[@unallocated_low],[@annual_low])"),
      inTree("IF([@parts]>0,[@unallocated_high],[@annual_high])"),
    ],
    (row) => ({ bounds: sliceOf(row), otherwise: out }),
  ),
];
