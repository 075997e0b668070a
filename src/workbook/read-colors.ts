import { color as parse } from "d3-color";
import { isRole, type Role } from "../chart/roles.ts";
import { isTheme, type Palette, type Palettes, type Theme, themes } from "../chart/themes.ts";
import { type Place, type Problem, problem } from "../model/problem.ts";
import { didYouMean } from "../text/nearest.ts";
import { checkColors, fitsRules, stepsFit } from "./check-colors.ts";
import { isMap } from "./field.ts";
import { knownRoles, knownThemes } from "./house-fields.ts";
import type { PlaceOf } from "./placed.ts";

type Told = { readonly message: string; readonly hint: string };

/** A colour as #rrggbb in lower case, or what is wrong with it. */
function toColor(role: string, value: unknown): string | Told {
  const text = typeof value === "string" ? value.trim().toLowerCase() : "";
  const [, short] = /^#([0-9a-f]{3})$/.exec(text) ?? [];
  if (short !== undefined) return `#${[...short].map((digit) => digit + digit).join("")}`;
  if (/^#[0-9a-f]{6}$/.test(text)) return text;
  if (value === null || value === undefined) {
    const hint = `Write it in quotes, such as ${role}: "#0b5a8f": without them, # begins a comment.`;
    return { message: `${role} has no value`, hint };
  }
  const meant = parse(text)?.formatHex();
  return {
    message: `${role} is ${JSON.stringify(value)}`,
    hint:
      meant === undefined
        ? `Write # and six digits from 0 to f, in quotes: ${role}: "#0b5a8f".`
        : `Write the same as ${role}: "${meant}".`,
  };
}

interface Given {
  readonly colors: Readonly<Partial<Record<Role, string>>>;
  readonly places: Readonly<Partial<Record<Role, Place>>>;
}

interface Read extends Given {
  readonly problems: readonly Problem[];
}

function readTheme(theme: string, values: unknown, placeOf: PlaceOf): Read {
  const colors: Partial<Record<Role, string>> = {};
  const places: Partial<Record<Role, Place>> = {};
  const problems: Problem[] = [];
  const bad = (path: readonly string[], told: Told) =>
    problems.push(problem("bad-workbook", { place: placeOf(["colours", ...path]), ...told }));
  if (!isTheme(theme)) {
    const hint = `${didYouMean(theme, knownThemes)}Colours stand below one of ${knownThemes.join(", ")}.`;
    bad([theme], { message: `"${theme}" is not known in colours`, hint });
  } else if (!isMap(values)) {
    bad([theme], { message: `${theme} has no colours`, hint: `Write roles below it, such as accent: "#0b5a8f".` });
  } else {
    for (const [role, value] of Object.entries(values)) {
      const found = toColor(role, value);
      if (!isRole(role)) {
        const hint = `${didYouMean(role, knownRoles)}The roles are ${knownRoles.join(", ")}.`;
        bad([theme, role], { message: `"${role}" is not the role of a colour`, hint });
      } else if (typeof found !== "string") bad([theme, role], found);
      else {
        colors[role] = found;
        places[role] = placeOf(["colours", theme, role]);
      }
    }
  }
  return { colors, places, problems };
}

const steps: readonly Role[] = ["step1", "step2", "step3", "step4", "step5", "onDark", "onLight"];
const marks: readonly Role[] = ["firm", "upto", "faint", "accent"];

const pick = (roles: readonly Role[], palette: Palette): Partial<Record<Role, string>> =>
  Object.fromEntries(roles.map((role) => [role, palette[role]]));

/**
 * Paper is white: of the colours on screen it takes the marks that can be seen on it, and the steps where all of them
 * keep their order and carry words that can be read.
 */
function forPaper(light: Palette): Palette {
  const seen = marks.filter((role) => fitsRules(role, { ...themes.print, [role]: light[role] }));
  const marked = { ...themes.print, ...pick(light === themes.light ? [] : seen, light) };
  const stepped = { ...marked, ...pick(steps, light) };
  return light !== themes.light && stepsFit(stepped) ? stepped : marked;
}

/** The colours of a workbook laid over those that are shipped, with every mistake in them. */
export function readColors(
  values: unknown,
  placeOf: PlaceOf,
): { readonly palettes: Palettes; readonly problems: readonly Problem[] } {
  if (!isMap(values)) return { palettes: themes, problems: [] };
  const read = new Map(
    Object.entries(values).map(([theme, colors]) => [theme, readTheme(theme, colors, placeOf)] as const),
  );
  const over = (theme: Theme, base: Palette): Palette => {
    const { colors } = read.get(theme) ?? {};
    return colors === undefined ? base : { ...base, ...colors };
  };
  const light = over("light", themes.light);
  const palettes = { light, dark: over("dark", themes.dark), print: over("print", forPaper(light)) };
  const problems = [...read.values()].flatMap((one) => one.problems);
  const pale = [...read].flatMap(([theme, { places }]) =>
    isTheme(theme) ? checkColors({ theme, palette: palettes[theme], places }) : [],
  );
  return { palettes, problems: [...problems, ...pale] };
}
