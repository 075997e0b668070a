import type { Amount } from "../../src/check/tables/amounts.ts";
import type { Measure } from "../../src/check/tables/measures.ts";
import type { PolicyPackage } from "../../src/check/tables/policy-packages.ts";
import type { Tables } from "../../src/check/tables.ts";
import { toNumber } from "../../src/model/exact.ts";

/** From a low to a high end in floats; an unknown high is infinite. */
export type Span = readonly [number, number];

/** What the rules give for one city, written down a second time in the plainest way. */
export interface NaiveCity {
  readonly counted: Span | undefined;
  readonly listed: Span | undefined;
}

const add = (spans: readonly Span[]): Span => spans.reduce<Span>(([low, high], [l, h]) => [low + l, high + h], [0, 0]);

const stated = ({ low, high, qualifier }: Amount): Span => [
  qualifier === "up-to" || low === undefined ? 0 : toNumber(low),
  qualifier === "at-least" || high === undefined ? Number.POSITIVE_INFINITY : toNumber(high),
];

type Judged = { readonly kind: "counted" | "listed"; readonly span: Span } | undefined;

/** Rules 1 to 3 for packages whose dates are bare years. */
function judge(amount: Amount, measure: Measure, plan: PolicyPackage, year: number): Judged {
  if (measure.level !== "city") return undefined;
  const [low, high] = stated(amount);
  const first = Number(plan.announced_on);
  const last = plan.effective_to === undefined ? Number.POSITIVE_INFINITY : Number(plan.effective_to);
  const counted = (span: Span): Judged => ({ kind: "counted", span });
  if (amount.year !== undefined) return amount.year === year ? counted([low, high]) : undefined;
  if (year < first) return undefined;
  if (amount.period === "total") {
    const years = amount.years ?? (last === Number.POSITIVE_INFINITY ? undefined : last - first + 1);
    if (years === undefined) return { kind: "listed", span: [low, high] };
    return year < first + years ? counted([low / years, high / years]) : undefined;
  }
  if (amount.period === "one-off") return year === first ? counted([low, high]) : undefined;
  if (year > last) return undefined;
  return counted([amount.period === "unstated" ? 0 : low, high]);
}

/** Rules 1 to 5 for one city whose sums are of one currency, each measure with one sum. */
export function naiveCity(tables: Tables, cityId: string, year: number): NaiveCity {
  const plans = tables.policy_packages.filter((plan) => plan.city_id === cityId);
  const measures = tables.measures.filter(({ package_id }) => plans.some((plan) => plan.package_id === package_id));
  const judged = new Map<string, NonNullable<Judged>>();
  for (const measure of measures) {
    const plan = plans.find((one) => one.package_id === measure.package_id);
    const amount = tables.amounts.find((one) => one.measure_id === measure.measure_id);
    const found = plan && amount && judge(amount, measure, plan, year);
    if (found !== undefined) judged.set(measure.measure_id, found);
  }
  const container = (measure: Measure, kinds: readonly string[]): string | undefined => {
    const parent = measures.find((one) => one.measure_id === measure.part_of);
    if (parent === undefined) return undefined;
    return kinds.includes(judged.get(parent.measure_id)?.kind ?? "") ? parent.measure_id : container(parent, kinds);
  };
  const of = (kind: string) => measures.filter((one) => judged.get(one.measure_id)?.kind === kind);
  const worth = (measure: Measure): Span => {
    const own = judged.get(measure.measure_id)?.span ?? [0, 0];
    const parts = of("counted").filter((one) => container(one, ["counted"]) === measure.measure_id);
    if (parts.length === 0) return own;
    const [low, high] = add(parts.map(worth));
    const open = high === Number.POSITIVE_INFINITY && low <= own[1];
    return [Math.max(own[0], low), open ? own[1] : Math.max(own[1], high)];
  };
  const tops = of("counted").filter((one) => container(one, ["counted"]) === undefined);
  const lists = of("listed").filter((one) => container(one, ["counted", "listed"]) === undefined);
  return {
    counted: tops.length === 0 ? undefined : add(tops.map(worth)),
    listed: lists.length === 0 ? undefined : add(lists.map((one) => judged.get(one.measure_id)?.span ?? [0, 0])),
  };
}

/** Rule 7: the best and the worst place of each span. */
export const naivePlaces = (spans: readonly Span[]): readonly Span[] =>
  spans.map(([low, high], at) => [
    1 + spans.filter(([l]) => l > high).length,
    1 + spans.filter(([, h], other) => other !== at && h > low).length,
  ]);
