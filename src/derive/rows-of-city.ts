import { gather } from "../model/gather.ts";
import { remembered } from "../model/remember.ts";
import type { Derived } from "./derived.ts";

/** Finds the rows of a city: a list is gone through once, however many cities are asked for. */
function finding<Row>(rowsIn: (derived: Derived) => readonly Row[], cityOf: (row: Row) => string | undefined) {
  const byCity = remembered((rows: readonly Row[]) => gather(rows, (row) => cityOf(row) ?? ""));
  return (derived: Derived, city: string | undefined): readonly Row[] =>
    city === undefined ? [] : (byCity(rowsIn(derived)).get(city) ?? []);
}

interface OfCity {
  readonly city: { readonly city_id: string } | undefined;
}

const cityOf = ({ city }: OfCity): string | undefined => city?.city_id;

/** The rows of one city in each view and table that has some, in their order. */
export const rowsOfCity = {
  intensity: finding(({ intensity }) => intensity, cityOf),
  comparison: finding(({ comparison }) => comparison, cityOf),
  standings: finding(({ standings }) => standings, cityOf),
  commitments: finding(({ commitments }) => commitments, cityOf),
  readings: finding(({ readings }) => readings, cityOf),
  packages: finding(({ packages }) => packages, cityOf),
  tasks: finding(({ tasks }) => tasks, cityOf),
  gaps: finding(({ gaps }) => gaps, cityOf),
  caps: finding(({ caps }) => caps, cityOf),
  leftOut: finding(({ leftOut }) => leftOut, cityOf),
  years: finding(({ years }) => years, cityOf),
  coverage: finding(({ coverage }) => coverage, cityOf),
  conflicts: finding(({ conflicts }) => conflicts, cityOf),
  indicators: finding(
    ({ tables }) => tables.indicators,
    ({ city_id }) => city_id,
  ),
} as const;
