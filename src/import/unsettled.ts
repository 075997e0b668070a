import { type Problem, problem } from "../model/problem.ts";
import type { Mapped } from "./column-map.ts";
import type { NamedCity } from "./make-rows.ts";
import type { Suggestion } from "./suggest-cities.ts";

const percent = (score: number): string => `${Math.round(score * 100)} %`;

const addIt = "add the city, or its name to city_aliases.csv, or leave such lines out with --skip-unmatched.";

/** How to confirm what is nearest; a name that several cities share is that of a unit. */
function howToConfirm(name: string, suggestions: readonly Suggestion[]): string {
  const [best] = suggestions;
  const unit = suggestions.filter((one) => one.name === best?.name).map(({ city }) => city);
  const one = `If it is one of them, say so: --confirm "${name}=${best?.city}".`;
  return unit.length < 2 ? one : `If the list counts them as one unit, say so: --confirm "${name}=${unit.join("+")}".`;
}

function unknown(name: string, suggestions: readonly Suggestion[]) {
  const near = suggestions.map((one) => `${one.city} ("${one.name}", ${percent(one.score)} alike)`).join(", ");
  return {
    message: `"${name}" is not a known name of a city`,
    hint:
      suggestions.length === 0
        ? `No known name is near: ${addIt}`
        : `Near are ${near}. ${howToConfirm(name, suggestions)} Otherwise ${addIt}`,
  };
}

function ambiguous(name: string, cities: readonly string[]) {
  return {
    message: `"${name}" is a name of ${cities.join(" and ")}`,
    hint: `Say which one it is: --confirm "${name}=${cities[0]}"; or that the list counts them as one unit: --confirm "${name}=${cities.join("+")}".`,
  };
}

/** The names that only a person can settle, each told once, where it stands first. */
export function unsettled(
  names: readonly NamedCity[],
  { file, from }: { file: string; from: Mapped },
): readonly Problem[] {
  const column = { name: from.foreign, letter: from.letter };
  return names.flatMap(({ name, line, match }): readonly Problem[] => {
    const place = { file, line };
    if (match.how !== "unknown" && match.how !== "ambiguous") return [];
    if (name === "") {
      const hint = "Write the name of the city, or take the line out.";
      return [problem("missing-cell", { place, column, message: "the cell is empty", hint })];
    }
    return match.how === "unknown"
      ? [problem("unmatched-city", { place, column, ...unknown(name, match.suggestions) })]
      : [problem("ambiguous-city", { place, column, ...ambiguous(name, match.cities) })];
  });
}
