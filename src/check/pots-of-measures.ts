import { gather } from "../model/gather.ts";
import { mostOf } from "./amount-sizes.ts";
import type { Amount } from "./tables/amounts.ts";
import type { Measure } from "./tables/measures.ts";
import type { Tables } from "./tables.ts";

/** The pots of the measures that have one, and the nearest measure above another that has one. */
export interface PotsOfMeasures {
  /** The readings of the citywide sums of a measure, by item. */
  readonly of: (measureId: string) => ReadonlyMap<string, readonly Amount[]>;
  readonly above: (measure: Measure) => Measure | undefined;
}

const none: ReadonlyMap<string, readonly Amount[]> = new Map();

export function potsOfMeasures({ amounts, measures }: Tables): PotsOfMeasures {
  const pots = gather(
    amounts.filter(({ basis }) => basis === "citywide"),
    ({ measure_id }) => measure_id,
  );
  const byId = new Map(measures.map((row) => [row.measure_id, row]));
  const items = new Map([...pots].map(([id, rows]) => [id, gather(rows, ({ item }) => item)]));
  const above = (measure: Measure): Measure | undefined => {
    const seen = new Set([measure.measure_id]);
    let next = byId.get(measure.part_of ?? "");
    while (next !== undefined && !seen.has(next.measure_id)) {
      if (pots.has(next.measure_id)) return next;
      seen.add(next.measure_id);
      next = byId.get(next.part_of ?? "");
    }
    return undefined;
  };
  return { of: (id) => items.get(id) ?? none, above };
}

/** The most that the pots of a measure can hold by any of their readings; nothing where one is open or in another currency. */
export function mostInPots(items: ReadonlyMap<string, readonly Amount[]>, currency: string): number | undefined {
  let most = 0;
  for (const readings of items.values()) {
    for (const row of readings) if (row.currency !== currency || mostOf(row) === undefined) return undefined;
    most += Math.max(...readings.map((row) => mostOf(row) ?? 0));
  }
  return items.size === 0 ? undefined : most;
}
