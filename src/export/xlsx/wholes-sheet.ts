import { type Material, measuresWithPots } from "./material.ts";
import { type Sheet, toSheet } from "./sheet.ts";
import { headColumns, ownColumns } from "./whole-own.ts";
import { sliceColumns, unallocatedColumns } from "./whole-rest.ts";
import { toWholeRow } from "./whole-row.ts";
import { annualColumns, stepColumns } from "./whole-steps.ts";

/** What each measure comes to with the measures inside it, and what these leave of it. */
export function wholesSheet(material: Material): Sheet {
  const { depth, wholes } = material;
  const measureRows = new Map(measuresWithPots(material).map(({ measure_id }, at) => [measure_id, at + 1]));
  const steps = Array.from({ length: depth }, (_, at) => depth - 1 - at);
  return toSheet(
    {
      name: "wholes",
      title: "Wholes and parts",
      says: "One row a measure and currency: its sums, never below those of the measures inside it, and what these leave unallocated (rule 4).",
      notes: [
        "Parts are taken into their wholes step by step, those that the most measures contain first, so that no formula rests on itself.",
      ],
      kind: "live",
      frozen: 2,
    },
    [
      ...headColumns(depth),
      ...ownColumns(depth),
      ...steps.flatMap((step) => stepColumns(step, depth)),
      ...annualColumns(depth),
      ...unallocatedColumns,
      ...sliceColumns,
    ],
    wholes.map((whole) => toWholeRow(whole, measureRows.get(whole.measure.measure_id) ?? 0, material)),
  );
}
