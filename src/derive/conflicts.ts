import type { City } from "../check/tables/cities.ts";
import { cellText } from "../model/cell.ts";
import { toNumber } from "../model/exact.ts";
import type { Figure } from "../model/figure.ts";
import { gather } from "../model/gather.ts";
import type { Derived } from "./derived.ts";
import { contradict } from "./readings.ts";
import { rowsOfCity } from "./rows-of-city.ts";
import type { ConflictRow } from "./views/conflict-row.ts";
import type { IntensityRow } from "./views/intensity-row.ts";
import type { ReadingRow } from "./views/reading-row.ts";

const rowOf = (derived: Derived, cityId: string): IntensityRow | undefined => rowsOfCity.intensity(derived, cityId)[0];

const same = (a: Figure | undefined, b: Figure | undefined): boolean =>
  cellText(a?.bounds.low) === cellText(b?.bounds.low) && cellText(a?.bounds.high) === cellText(b?.bounds.high);

/** Only sums and denominators move an intensity. */
const canMove = ({ table, key }: ReadingRow): boolean =>
  table === "amounts" || (table === "indicators" && /;indicator=(?:population|gdp);/.test(key));

/** The first row of a city where a source's readings are used before others; its ranks are not asked for. */
export type SideOf = (sourceId: string, city: City) => IntensityRow | undefined;

function movedBy(other: ReadingRow, own: IntensityRow | undefined, sideOf: SideOf): ConflictRow["moved"] {
  const row = other.city && sideOf(other.sourceId, other.city);
  if (same(own?.commitment, row?.commitment) && same(own?.gdpShare, row?.gdpShare)) return undefined;
  return { commitment: row?.commitment, gdpShare: row?.gdpShare };
}

const ends = (figure: Figure | undefined): readonly number[] =>
  figure === undefined
    ? [0, 0]
    : [figure.bounds.low, figure.bounds.high].map((end) => (end === "unknown" ? Number.MAX_VALUE : toNumber(end)));

/** By how much of itself a figure moves at most, at either end: only for the order of rows. */
const change = (own: Figure | undefined, moved: Figure | undefined): number =>
  Math.max(
    ...ends(own).map((end, at) => Math.abs(end - (ends(moved)[at] ?? 0)) / Math.max(end, ends(moved)[at] ?? 0, 1e-9)),
  );

const effect = ({ commitment, gdpShare, moved }: ConflictRow): number =>
  moved === undefined ? 0 : Math.max(change(commitment, moved.commitment), change(gdpShare, moved.gdpShare));

/**
 * Every reading that is not used, beside the one that is: first those that state different values, and of these first
 * those that would change a figure of the city, the largest change first.
 */
export function conflictsOf(derived: Derived, sideOf: SideOf): readonly ConflictRow[] {
  const facts = gather(
    derived.readings.filter(({ readings }) => readings > 1),
    (row) => `${row.table} ${row.key}`,
  );
  const rows = [...facts.values()].flatMap(([used, ...others]) =>
    used === undefined
      ? []
      : others.map((other): ConflictRow => {
          const differs = contradict([used, other]);
          const own = rowOf(derived, other.city?.city_id ?? "");
          const moved = differs && canMove(other) ? movedBy(other, own, sideOf) : undefined;
          return { city: used.city, used, other, differs, commitment: own?.commitment, gdpShare: own?.gdpShare, moved };
        }),
  );
  const weight = ({ differs, moved }: ConflictRow): number => (moved !== undefined ? 0 : differs ? 1 : 2);
  return rows.toSorted((a, b) => weight(a) - weight(b) || effect(b) - effect(a));
}
