import type { Role } from "../chart/roles.ts";
import type { Palette, Theme } from "../chart/themes.ts";
import { type Place, type Problem, problem } from "../model/problem.ts";
import { formatList } from "../text/format-list.ts";
import { contrast, lightness, nearestPassing } from "./contrast.ts";

/** A contrast that a role must have to the roles it stands on. */
interface Rule {
  readonly role: Role;
  readonly on: readonly Role[];
  readonly atLeast: number;
  readonly what: string;
}

/** What words need to be read, and shapes to be seen, by WCAG 2.2 (1.4.3 and 1.4.11, level AA). */
const words = { atLeast: 4.5, what: "words need" } as const;
const shapes = { atLeast: 3, what: "shapes need" } as const;

const rules: readonly Rule[] = [
  { role: "ink", on: ["paper", "panel", "mark", "land"], ...words },
  { role: "muted", on: ["paper", "panel", "mark"], ...words },
  { role: "accent", on: ["paper", "panel", "mark"], ...words },
  { role: "onLight", on: ["step1", "step2", "step3"], ...words },
  { role: "onDark", on: ["step4", "step5"], ...words },
  { role: "firm", on: ["paper", "land"], ...shapes },
  { role: "upto", on: ["paper", "land", "mark"], ...shapes },
  { role: "faint", on: ["paper", "land"], ...shapes },
];

/** A palette with the places of the roles that the workbook sets in it; problems are told of these alone. */
export interface GivenPalette {
  readonly theme: Theme;
  readonly palette: Palette;
  readonly places: Readonly<Partial<Record<Role, Place>>>;
}

const ratio = (one: string, other: string): string => (Math.floor(contrast(one, other) * 100) / 100).toFixed(2);

function hintFor({ role, on, atLeast }: Rule, { palette, places }: GivenPalette): string {
  const failing = on.filter((ground) => contrast(palette[role], palette[ground]) < atLeast);
  const own = nearestPassing(palette[role], { to: on.map((ground) => palette[ground]), atLeast });
  const isGiven = places[role] !== undefined;
  if (own !== undefined) return `${isGiven ? "Write" : `Set ${role} too, such as`} ${role}: "${own}".`;
  const ground = failing[0] ?? "paper";
  const other = nearestPassing(palette[ground], { to: [palette[role]], atLeast });
  const along = formatList([role, ...on.filter((one) => !failing.includes(one))]);
  const instead = other === undefined ? "" : `, or take ${ground}: "${other}"`;
  return `Set ${along} to go with this ${formatList(failing)}${instead}.`;
}

function checkRule(rule: Rule, given: GivenPalette): readonly Problem[] {
  const { role, on, atLeast, what } = rule;
  const { palette, places, theme } = given;
  const failing = on.filter((ground) => contrast(palette[role], palette[ground]) < atLeast);
  const place = places[role] ?? failing.map((ground) => places[ground]).find((found) => found !== undefined);
  if (failing.length === 0 || place === undefined) return [];
  const told = failing.map((ground) => `${ratio(palette[role], palette[ground])} on ${ground} ${palette[ground]}`);
  const message = `${role} ${palette[role]} of ${theme} has a contrast of ${formatList(told)}, and ${what} ${atLeast}`;
  return [problem("pale-color", { place, message, hint: hintFor(rule, given) })];
}

const steps: readonly Role[] = ["step1", "step2", "step3", "step4", "step5"];

/** Steps nearer than this in lightness, of 100, are not told apart. */
const leastStep = 5;

/** The steps lead away from the paper, each far enough from the one before. */
function checkSteps({ theme, palette, places }: GivenPalette): readonly Problem[] {
  const place = steps.map((step) => places[step]).find((found) => found !== undefined) ?? places.paper;
  if (place === undefined) return [];
  const darker = lightness(palette.paper) > 50;
  const levels = steps.map((step) => Math.round(lightness(palette[step])));
  const wrong = steps.filter((step, at) => {
    if (at === 0) return false;
    const [before, own] = [steps[at - 1] ?? step, step].map((one) => lightness(palette[one]));
    return ((before ?? 0) - (own ?? 0)) * (darker ? 1 : -1) < leastStep;
  });
  if (wrong.length === 0) return [];
  const first = wrong.map((step) => places[step]).find((found) => found !== undefined) ?? place;
  return [
    problem("pale-color", {
      place: first,
      message: `the steps of ${theme} do not grow ${darker ? "darker" : "lighter"} one by one: their lightness is ${levels.join(", ")}`,
      hint: `Write step1 to step5 from the ${darker ? "lightest to the darkest" : "darkest to the lightest"}, each at least ${leastStep} of 100 from the one before: a map and a heat map are read by them.`,
    }),
  ];
}

/** Every colour of a palette that cannot be read or seen, or does not keep its order, with what would do. */
export const checkColors = (given: GivenPalette): readonly Problem[] => [
  ...rules.flatMap((rule) => checkRule(rule, given)),
  ...checkSteps(given),
];

/** What a role must stand out from, in words: "4.5 on paper, panel and mark"; "" where nothing is asked of it. */
export function contrastOf(role: Role): string {
  const own = rules.find((rule) => rule.role === role);
  return own === undefined ? "" : `${own.atLeast} on ${formatList(own.on)}`;
}

/** Whether a role can be read or seen on all that it stands on. */
export const fitsRules = (role: Role, palette: Palette): boolean =>
  rules.every(
    (rule) => rule.role !== role || rule.on.every((ground) => contrast(palette[role], palette[ground]) >= rule.atLeast),
  );

/** Whether the steps of a palette keep their order, with words on them that can be read. */
export const stepsFit = (palette: Palette): boolean =>
  fitsRules("onLight", palette) &&
  fitsRules("onDark", palette) &&
  checkSteps({ theme: "print", palette, places: { paper: { file: "" } } }).length === 0;
