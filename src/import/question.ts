import type { NamedCity } from "./make-rows.ts";

/** What a person at the terminal can be asked of a name: the cities that it may stand for. */
export interface Question {
  readonly name: string;
  readonly text: string;
  readonly choices: readonly string[];
}

/** The questions of an import; a name that nothing is near to is not asked for. */
export const toQuestions = (names: readonly NamedCity[]): readonly Question[] =>
  names.flatMap(({ name, line, match }): Question[] => {
    const near =
      match.how === "unknown"
        ? match.suggestions.map((one) => ({
            city: one.city,
            told: `"${one.name}", ${Math.round(one.score * 100)} % alike`,
          }))
        : match.how === "ambiguous"
          ? match.cities.map((city) => ({ city, told: "has this name" }))
          : [];
    if (near.length === 0 || name === "") return [];
    const listed = near.map(({ city, told }, at) => `  ${at + 1}  ${city} (${told})\n`).join("");
    const text = `Line ${line}: what is "${name}"?\n${listed}A number, a city_id, several with + for one unit, or nothing to leave it open: `;
    return [{ name, text, choices: near.map(({ city }) => city) }];
  });

/** The cities that an answer names, none where it leaves the question open, or the word that is no answer. */
export function toAnswer(
  answer: string,
  { choices }: Question,
  known: readonly string[],
): { readonly cities: readonly string[] } | { readonly wrong: string } {
  const words = answer.split("+").map((word) => word.trim());
  const cities = words.map((word) => choices[Number(word) - 1] ?? word).filter((word) => word !== "");
  const wrong = cities.find((city) => !known.includes(city));
  return wrong === undefined ? { cities } : { wrong };
}
