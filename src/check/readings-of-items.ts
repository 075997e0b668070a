import { gather } from "../model/gather.ts";
import { remembered } from "../model/remember.ts";
import type { Amount } from "./tables/amounts.ts";

/** The readings of each sum: the rows of one item of one measure, in their order. */
export const readingsOfItems = remembered((amounts: readonly Amount[]): readonly (readonly Amount[])[] =>
  [...gather(amounts, ({ measure_id }) => measure_id).values()].flatMap((rows) =>
    rows.length === 1 ? [rows] : [...gather(rows, ({ item }) => item).values()],
  ),
);
