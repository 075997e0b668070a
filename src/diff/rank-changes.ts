import type { Derived } from "../derive/derived.ts";
import type { IntensityRow } from "../derive/views/intensity-row.ts";
import { type Bounds, edgeAbove } from "../model/bounds.ts";
import { cellText } from "../model/cell.ts";
import type { Figure } from "../model/figure.ts";
import type { RankRange } from "../model/rank-range.ts";
import { formatFigure } from "../text/format-bounds.ts";

/** What cities are ranked by, in words, with the rank and the figure behind it. */
interface Ranking {
  readonly by: string;
  readonly rank: (row: IntensityRow) => RankRange | undefined;
  readonly figure: (row: IntensityRow) => Figure | undefined;
}

const rankings: readonly Ranking[] = [
  { by: "percent of product", rank: (row) => row.rankGdpShare, figure: (row) => row.gdpShare },
  { by: "dollars for each resident", rank: (row) => row.rankPerResidentUsd, figure: (row) => row.perResidentUsd },
  {
    by: "international dollars for each resident",
    rank: (row) => row.rankPerResidentPpp,
    figure: (row) => row.perResidentPpp,
  },
];

/** A city whose coming, leaving or change moved another, or the city itself. */
export interface Mover {
  readonly city: string;
  readonly did: "came-in" | "left" | "changed";
  readonly old: string | undefined;
  readonly new: string | undefined;
  /** The place that it has now. */
  readonly rank: RankRange | undefined;
}

/** A city whose best or worst place is another; a side on which it is not ranked has none. */
export interface RankChange {
  readonly city: string;
  readonly by: string;
  readonly old: RankRange | undefined;
  readonly new: RankRange | undefined;
  readonly because: readonly Mover[];
}

/** How many cities a ranking has on each side. */
export interface FieldChange {
  readonly by: string;
  readonly old: number;
  readonly new: number;
}

interface Placed {
  readonly rank: RankRange;
  readonly figure: Figure;
}

type Field = ReadonlyMap<string, Placed>;

const fieldOf = ({ intensity }: Derived, { rank, figure }: Ranking): Field =>
  new Map(
    intensity.flatMap((row): [string, Placed][] => {
      const [place, value] = [rank(row), figure(row)];
      return place === undefined || value === undefined ? [] : [[row.city.city_id, { rank: place, figure: value }]];
    }),
  );

/** Whether one city stands for certain, or perhaps, above another; nothing where one of them is not ranked. */
function standing(one: Placed | undefined, other: Placed | undefined): string {
  if (one === undefined || other === undefined) return "";
  const [a, b] = [one.figure.bounds, other.figure.bounds];
  return `${edgeAbove(a.low, b.high)} ${edgeAbove(a.high, b.low)}`;
}

const boundsText = ({ low, high }: Bounds): string => `${cellText(low)} ${cellText(high)}`;

function toMover(city: string, old: Placed | undefined, fresh: Placed | undefined): Mover | undefined {
  if (old !== undefined && fresh !== undefined && boundsText(old.figure.bounds) === boundsText(fresh.figure.bounds))
    return undefined;
  return {
    city,
    did: old === undefined ? "came-in" : fresh === undefined ? "left" : "changed",
    old: old && formatFigure(old.figure),
    new: fresh && formatFigure(fresh.figure),
    rank: fresh?.rank,
  };
}

const isPlaceSame = (a: RankRange | undefined, b: RankRange | undefined): boolean =>
  a?.best === b?.best && a?.worst === b?.worst;

/** Which other cities stand otherwise to one than before, and the city itself where its own figure changed. */
function moversOf(city: string, old: Field, fresh: Field): readonly Mover[] {
  const [before, after] = [old.get(city), fresh.get(city)];
  const all = [...new Set([...old.keys(), ...fresh.keys()])].toSorted();
  const passed = all.filter((one) => {
    if (one === city || before === undefined || after === undefined) return false;
    const [was, is] = [standing(old.get(one), before), standing(fresh.get(one), after)];
    return (was || "false false") !== (is || "false false");
  });
  return [city, ...passed].flatMap((one) => toMover(one, old.get(one), fresh.get(one)) ?? []);
}

function changesBy(by: string, old: Field, fresh: Field): readonly RankChange[] {
  const cities = [...new Set([...old.keys(), ...fresh.keys()])].toSorted();
  return cities.flatMap((city) => {
    const [before, after] = [old.get(city)?.rank, fresh.get(city)?.rank];
    if (isPlaceSame(before, after)) return [];
    return [{ city, by, old: before, new: after, because: moversOf(city, old, fresh) }];
  });
}

/** The ranks that are others, each with who moved it, and how many are ranked. */
export function rankChanges(
  old: Derived,
  fresh: Derived,
): { ranks: readonly RankChange[]; fields: readonly FieldChange[] } {
  const made = rankings.map((ranking) => {
    const [before, after] = [fieldOf(old, ranking), fieldOf(fresh, ranking)];
    const { by } = ranking;
    return { ranks: changesBy(by, before, after), field: { by, old: before.size, new: after.size } };
  });
  return {
    ranks: made.flatMap(({ ranks }) => ranks),
    fields: made.map(({ field }) => field).filter((field) => field.old !== field.new),
  };
}
