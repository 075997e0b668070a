import type { Tables } from "../check/tables.ts";
import { gather } from "../model/gather.ts";
import type { Place } from "../model/problem.ts";
import { remembered } from "../model/remember.ts";
import type { StandingRow } from "./views/standing-row.ts";

type Amount = Tables["amounts"][number];
type Measure = Tables["measures"][number];

/** The measures by their ids. */
export const measuresById = remembered(
  (measures: Tables["measures"]): ReadonlyMap<string, Measure> =>
    new Map(measures.map((measure) => [measure.measure_id, measure])),
);

/** The amounts by the place of their row. */
export const amountsByPlace = remembered(
  (amounts: Tables["amounts"]): ReadonlyMap<Place, Amount> => new Map(amounts.map((amount) => [amount.at, amount])),
);

/** The amounts by their measure, in the order of the table. */
export const amountsByMeasure = remembered((amounts: Tables["amounts"]) =>
  gather(amounts, ({ measure_id }) => measure_id),
);

/** The standings by their index, in their order. */
export const standingsByIndex = remembered((standings: readonly StandingRow[]) =>
  gather(standings, ({ index }) => index.index_id),
);
