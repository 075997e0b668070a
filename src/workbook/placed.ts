import type { Place } from "../model/problem.ts";

/** A value of citybook.yaml and where it stands. */
export interface Placed<Value> {
  readonly value: Value;
  readonly place: Place;
}

/** Where the value under a path of names stands; a path leads into lists by numbers. */
export type PlaceOf = (path: readonly string[]) => Place;
