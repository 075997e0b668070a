import { foldLetters } from "../../text/fold-letters.ts";
import { didYouMean } from "../../text/nearest.ts";

const names = new Intl.DisplayNames("en", { type: "region", fallback: "none" });
const letters = Array.from({ length: 26 }, (_, at) => String.fromCharCode(65 + at));
/** Codes that Unicode names and ISO 3166-1 gives to no country. */
const noCountries = ["AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "QO", "TA", "UN", "XA", "XB", "ZZ"];

/** Whether a code is itself the code of today, as GB is and UK is not. */
const isCanonical = (code: string): boolean => new Intl.Locale(`und-${code}`).region === code;

/** ISO 3166-1 codes with their names in English. */
const countries: ReadonlyMap<string, string> = new Map(
  letters
    .flatMap((first) => letters.map((second) => `${first}${second}`))
    .flatMap((code) => {
      const name = noCountries.includes(code) || !isCanonical(code) ? undefined : names.of(code);
      return name === undefined ? [] : [[code, name] as const];
    }),
);

/** The name of a country in English; nothing for a code that no country has. */
export const countryName = (code: string): string | undefined => countries.get(code);

/** The code of a country that was written as its code or its English name; another text stays as it is. */
export function toCountryCode(text: string): string {
  const folded = foldLetters(text);
  const found = [...countries].find(([code, name]) => foldLetters(name) === folded || code.toLowerCase() === folded);
  return found?.[0] ?? text;
}

/** What is wrong with a country, with the one that was most likely meant. */
export function countryFault(code: string): { readonly message: string; readonly hint: string } | undefined {
  if (countries.has(code)) return undefined;
  const today = /^[A-Z]{2}$/.test(code) ? new Intl.Locale(`und-${code}`).region : undefined;
  const meant =
    today !== undefined && today !== code && countries.has(today)
      ? `Did you mean "${today}"? `
      : didYouMean(code, code.length === 2 ? [] : [...countries.values()]);
  return {
    message: `"${code}" is no country`,
    hint: `${meant}Write its two letters of ISO 3166-1, such as EE, or its name in English, such as Estonia.`,
  };
}

/** The language that most people of a country write, by Unicode's list; a proposal, no more. */
export const likelyLanguage = (code: string): string | undefined =>
  countries.has(code) ? new Intl.Locale(`und-${code}`).maximize().language : undefined;
