import { toNumber } from "../../model/exact.ts";
import { gather } from "../../model/gather.ts";
import { type Problem, problem } from "../../model/problem.ts";
import { formatCompact } from "../../text/format-number.ts";
import type { Rule } from "../rule.ts";
import type { Indicator } from "../tables/indicators.ts";

/** More than a fifth within three years is told; over a longer time more is allowed. */
const [fifth, within] = [1.2, 3];

interface Step {
  readonly from: Indicator;
  readonly to: Indicator;
  /** The larger by the smaller. */
  readonly factor: number;
}

/** The pair of readings of two years that are nearest to each other, so that all of them jump where this one does. */
function stepBetween(before: readonly Indicator[], after: readonly Indicator[]): Step | undefined {
  const steps = before.flatMap((from) =>
    after.flatMap((to): Step[] => {
      const [a, b] = [toNumber(from.value), toNumber(to.value)];
      return a <= 0 || b <= 0 ? [] : [{ from, to, factor: Math.max(a, b) / Math.min(a, b) }];
    }),
  );
  return steps.toSorted((a, b) => a.factor - b.factor)[0];
}

const isJump = ({ from, to, factor }: Step): boolean => factor > fifth ** Math.max(1, (to.year - from.year) / within);

/** The residents of a city, within one boundary, do not change by more than a fifth from one year to another. */
export const residentsChangeSlowly: Rule = ({ indicators }, layout) => {
  const residents = indicators.filter(({ indicator }) => indicator === "population");
  return [...gather(residents, ({ city_id, boundary }) => `${city_id} ${boundary}`).values()].flatMap((rows) => {
    const years = [...gather(rows, ({ year }) => String(year)).values()].toSorted(
      ([a], [b]) => (a?.year ?? 0) - (b?.year ?? 0),
    );
    return years.slice(1).flatMap((after, at): Problem[] => {
      const step = stepBetween(years[at] ?? [], after);
      if (step === undefined || !isJump(step)) return [];
      const { from, to } = step;
      const say = ({ value }: Indicator) => formatCompact(value);
      const message = `residents of "${to.city_id}" (${to.boundary}) go from ${say(from)} in ${from.year} to ${say(to)} in ${to.year}`;
      const hint = "Check both values, and whether they cover the same area: an area of its own has its own boundary.";
      return [problem("population-jump", { place: to.at, ...layout(to.at, "value"), message, hint })];
    });
  });
};
