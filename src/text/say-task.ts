import { formatCount } from "./format-number.ts";

/** A thing to do for a city, as far as words need it. */
export interface ToldTask {
  readonly kind: string;
  readonly city: { readonly name: string };
  /** Whether the city has a counted sum that waits for it. */
  readonly hasMoney: boolean;
  /** The rows that wait. */
  readonly places: readonly unknown[];
}

const titles: Readonly<Record<string, (count: number) => string>> = {
  package: () => "a package of measures",
  "first-measures": (count) => `the measures of ${formatCount(count, "package")}`,
  pot: () => "a sum for the whole city",
  gdp: () => "the gross domestic product",
  population: () => "the number of residents",
  rate: () => "an exchange rate",
  term: (count) => `the term of ${formatCount(count, "total")}`,
  date: (count) => `the date of ${formatCount(count, "package")}`,
  sum: (count) => `the sum of ${formatCount(count, "measure")}`,
  measures: (count) => `the measures of ${formatCount(count, "package")} not seen in full`,
  standing: () => "a place in an index",
  period: (count) => `the period of ${formatCount(count, "sum")}`,
  "local-name": () => "the name in its own letters",
  alias: () => "another name",
  address: (count) => `the address of ${formatCount(count, "source")}`,
};

/** What is missing, in a few words: "the sum of 8 measures". */
export const sayTask = (task: ToldTask): string => titles[task.kind]?.(task.places.length) ?? task.kind;

interface Gainer {
  readonly name: string;
  readonly hasMoney: boolean;
  /** How the city's own page is named. */
  readonly own: string;
}

/** What a page gains, by the headings of the shipped pages. */
const gains: Readonly<Record<string, (gainer: Gainer) => string>> = {
  package: ({ name, own }) =>
    `"The packages" and "Timeline" ${own}; with a sum, the bar of ${name} in "Who commits what share" (index.html)`,
  "first-measures": ({ name, own }) =>
    `"The packages" ${own}; with a sum, the bar of ${name} in "Who commits what share" (index.html)`,
  pot: ({ name, own }) =>
    `the bar of ${name} in "Who commits what share" and "For each resident" (index.html), and "What the money is for" ${own}`,
  gdp: ({ name, hasMoney, own }) =>
    hasMoney
      ? `the bar and the rank of ${name} in "Who commits what share" (index.html)`
      : `"Residents, product and other indicators" ${own}, and the bar of ${name} in "Who commits what share" (index.html) once a sum counts`,
  population: ({ name, hasMoney, own }) =>
    hasMoney
      ? `the bar and the rank of ${name} in "For each resident" (index.html), and "How ${name} compares" ${own}`
      : `"How ${name} compares" ${own}, and the bar of ${name} in "For each resident" (index.html) once a sum counts`,
  rate: ({ name }) => `the bar of ${name} in "For each resident" (index.html)`,
  term: ({ name }) =>
    `moves the money of ${name} from "Beside the counted money" (funding.html) into "Who commits what share" (index.html)`,
  date: ({ name }) =>
    `moves the money of ${name} from "Beside the counted money" (funding.html) into "Who commits what share" (index.html)`,
  sum: ({ own }) => `"The packages" and, where they count, "What the money is for" ${own}`,
  measures: ({ own }) =>
    `"The packages" ${own}, and the row of the city in "What was seen, and what is missing" (coverage.html)`,
  standing: ({ name, own }) =>
    `the row of ${name} in "Where they stand" (index.html), and "Where ${name} stands" ${own}`,
  period: ({ name }) =>
    `a shorter bar of ${name} in "Who commits what share" (index.html): until then the sum counts from 0`,
  "local-name": () => "no figure; the name stands beside that in English wherever the city is named",
  alias: () => "no figure; tables that name the city otherwise are understood",
  address: ({ own }) => `the list of sources ${own}, so that a reader can look them up`,
};

/** Which page or figure gains from it; `own` names the page of the city itself. */
export const sayGain = ({ kind, city, hasMoney }: ToldTask, own = "on its own page"): string =>
  gains[kind]?.({ name: city.name, hasMoney, own }) ?? "";
