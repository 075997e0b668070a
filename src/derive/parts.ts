import type { Measure } from "../check/tables/measures.ts";
import type { Annual, Listed } from "../model/figure.ts";
import { gather } from "../model/gather.ts";
import type { Book } from "./book.ts";
import { atLeastParts, remainderOf, restate, sum } from "./operations.ts";
import type { Pot } from "./pots.ts";

type CountedPot = Pot & { readonly state: "counted" };
type ListedPot = Pot & { readonly state: "listed" };

/** A measure whose pots count, with the counting measures inside it. All its sums are of one currency. */
export interface CountedNode {
  readonly measure: Measure;
  readonly pots: readonly CountedPot[];
  /** Never below the parts. */
  readonly annual: Annual;
  readonly parts: readonly CountedNode[];
  /** What no part explains; nothing where there are no parts. */
  readonly unallocated: Annual | undefined;
  /** The listed total that contains this one, which is therefore counted here and listed there. */
  readonly insideListed: Measure | undefined;
}

/** A total without a term that stands beside the commitment. */
export interface ListedNode {
  readonly measure: Measure;
  readonly pots: readonly ListedPot[];
  readonly listed: Listed;
}

/** What a city's pots come to in one currency. */
export interface CityPots {
  readonly currency: string;
  /** Counting measures that are not inside another. */
  readonly counted: readonly CountedNode[];
  /** Totals without a term that are not inside a counting measure or another listed total. */
  readonly listed: readonly ListedNode[];
  /** Pots without any date that are not inside a counting or listed one. */
  readonly undated: readonly Pot[];
}

/** The measures that contain this one, the nearest first. */
export function ancestorsOf(measure: Measure, book: Book): readonly Measure[] {
  const found: Measure[] = [];
  let next = measure.part_of;
  while (next !== undefined && !found.some((one) => one.measure_id === next)) {
    const parent = book.measures.get(next);
    if (parent === undefined) break;
    found.push(parent);
    next = parent.part_of;
  }
  return found;
}

/** A measure with those of its pots that count, in one currency. */
interface Counting {
  readonly measure: Measure;
  readonly pots: readonly CountedPot[];
}

interface Family {
  readonly byMeasure: ReadonlyMap<string, readonly Pot[]>;
  /** The counting measures by currency and by the nearest counting ancestor, whose name is empty where there is none. */
  readonly inside: ReadonlyMap<string, readonly Counting[]>;
  /** The nearest ancestor whose pots have one of these states. */
  readonly nearest: (measure: Measure, states: readonly Pot["state"][]) => Measure | undefined;
}

function toFamily(pots: readonly Pot[], book: Book): Family {
  const byMeasure = gather(pots, (pot) => pot.measure.measure_id);
  const has = (measure: Measure, states: readonly Pot["state"][]) =>
    byMeasure.get(measure.measure_id)?.some((pot) => states.includes(pot.state)) ?? false;
  const nearest: Family["nearest"] = (measure, states) =>
    ancestorsOf(measure, book).find((ancestor) => has(ancestor, states));
  return { byMeasure, nearest, inside: insideOf(byMeasure, nearest) };
}

const placeInside = (parent: Measure | undefined, currency: string): string =>
  `${currency} ${parent?.measure_id ?? ""}`;

function insideOf(byMeasure: Family["byMeasure"], nearest: Family["nearest"]): Family["inside"] {
  const inside = new Map<string, Counting[]>();
  for (const all of byMeasure.values()) {
    for (const [currency, pots] of gather(all.filter(isCounted), currencyOf)) {
      const measure = pots[0]?.measure;
      if (measure === undefined) continue;
      const place = placeInside(nearest(measure, ["counted"]), currency);
      const sofar = inside.get(place);
      if (sofar === undefined) inside.set(place, [{ measure, pots }]);
      else sofar.push({ measure, pots });
    }
  }
  return inside;
}

const isUnstated = (pot: CountedPot): boolean => pot.amount.period === "unstated" && pot.amount.year === undefined;

const faceSum = (pots: readonly CountedPot[]): Annual =>
  sum(
    "the sums as stated",
    pots.map(({ face }) =>
      restate(face, { ...face.unit, kind: "annual" } as const, { operation: "as-annual", says: "the sum as stated" }),
    ),
  );

/** What the parts leave of the whole (rule 4): where no period is stated for any of them, from the sums as stated. */
function leftOver(pots: readonly CountedPot[], annual: Annual, parts: readonly CountedNode[]): Annual | undefined {
  if (parts.length === 0) return undefined;
  const unstated = pots.every(isUnstated) && parts.every((part) => part.pots.every(isUnstated));
  const whole = unstated ? faceSum(pots) : annual;
  const inside = parts.map((part) => (unstated ? faceSum(part.pots) : part.annual));
  return remainderOf(whole, sum("the parts", inside), annual.unit);
}

function toNode(measure: Measure, pots: readonly CountedPot[], family: Family): CountedNode {
  const parts = partsOf(measure, pots, family);
  const own = sum(
    "the pots of the measure",
    pots.map((pot) => pot.annual),
  );
  const annual =
    parts.length === 0
      ? own
      : atLeastParts(
          own,
          sum(
            "the parts",
            parts.map((part) => part.annual),
          ),
        );
  return {
    measure,
    pots,
    annual,
    parts,
    unallocated: leftOver(pots, annual, parts),
    insideListed: family.nearest(measure, ["listed"]),
  };
}

const isCounted = (pot: Pot): pot is CountedPot => pot.state === "counted";
const isListed = (pot: Pot): pot is ListedPot => pot.state === "listed";
const currencyOf = (pot: Pot): string => pot.face.unit.currency;

/** The counting measures whose nearest counting ancestor is `parent`, or that have none. */
function nodesInside(parent: Measure | undefined, currency: string, family: Family): readonly CountedNode[] {
  const found = family.inside.get(placeInside(parent, currency)) ?? [];
  return found.map(({ measure, pots }) => toNode(measure, pots, family));
}

const partsOf = (measure: Measure, pots: readonly CountedPot[], family: Family): readonly CountedNode[] =>
  nodesInside(measure, pots[0] === undefined ? "" : currencyOf(pots[0]), family);

function listedOutside(currency: string, family: Family): readonly ListedNode[] {
  return [...family.byMeasure.values()].flatMap((all) => {
    const pots = all.filter(isListed).filter((pot) => currencyOf(pot) === currency);
    const measure = pots[0]?.measure;
    if (measure === undefined || family.nearest(measure, ["counted", "listed"]) !== undefined) return [];
    const listed = sum(
      "the totals of the measure",
      pots.map((pot) => pot.listed),
    );
    return [{ measure, pots, listed }];
  });
}

/** Sets the parts of a city's pots inside their wholes (rule 4), one result a currency, in the order of the codes. */
export function arrangePots(pots: readonly Pot[], book: Book): readonly CityPots[] {
  const family = toFamily(pots, book);
  const present = pots.filter((pot) => ["counted", "listed", "undated"].includes(pot.state));
  const currencies = [...new Set(present.map(currencyOf))].sort();
  return currencies.map((currency) => ({
    currency,
    counted: nodesInside(undefined, currency, family),
    listed: listedOutside(currency, family),
    undated: pots.filter(
      (pot) =>
        pot.state === "undated" &&
        currencyOf(pot) === currency &&
        family.nearest(pot.measure, ["counted", "listed", "undated"]) === undefined,
    ),
  }));
}
