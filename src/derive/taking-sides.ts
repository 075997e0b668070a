import { cellText } from "../model/cell.ts";
import type { Figure } from "../model/figure.ts";
import type { Derived } from "./derived.ts";
import type { IntensityRow } from "./views/intensity-row.ts";
import type { ReadingRow } from "./views/reading-row.ts";

/** What a city's figures come to when a reader takes the side of another source. */
export interface OtherSide {
  readonly commitment: Figure | undefined;
  readonly gdpShare: Figure | undefined;
}

const rowOf = ({ intensity }: Derived, cityId: string): IntensityRow | undefined =>
  intensity.find((row) => row.city.city_id === cityId);

const same = (a: Figure | undefined, b: Figure | undefined): boolean =>
  cellText(a?.bounds.low) === cellText(b?.bounds.low) && cellText(a?.bounds.high) === cellText(b?.bounds.high);

/** Only sums and denominators move an intensity. */
const canMove = ({ table, key }: ReadingRow): boolean =>
  table === "amounts" || (table === "indicators" && /;indicator=(?:population|gdp);/.test(key));

/** Remembers what each source's side comes to, since one source states many facts. */
export function openSides(derived: Derived): (row: ReadingRow) => OtherSide | undefined {
  const sides = new Map<string, Derived>();
  const sideOf = (sourceId: string): Derived => {
    const found = sides.get(sourceId) ?? derived.under({ prefer: sourceId });
    sides.set(sourceId, found);
    return found;
  };
  return (row) => {
    const cityId = row.city?.city_id;
    if (row.preferred || cityId === undefined || !canMove(row)) return undefined;
    const [own, other] = [rowOf(derived, cityId), rowOf(sideOf(row.sourceId), cityId)];
    if (same(own?.commitment, other?.commitment) && same(own?.gdpShare, other?.gdpShare)) return undefined;
    return { commitment: other?.commitment, gdpShare: other?.gdpShare };
  };
}
