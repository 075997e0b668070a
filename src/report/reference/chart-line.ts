import type { BoundChart } from "../../chart/catalogue.ts";

/** What stands for the id that an author puts in its place. */
const placeholders = { city: "CITY_ID", cities: "CITY_ID", index: "INDEX_ID", count: "12" } as const;

/** The options without which a chart shows nothing, each with an id or with what stands for one. */
export const neededOptions = (
  { options }: BoundChart,
  ids: Readonly<Partial<Record<"city" | "index", string | undefined>>> = {},
): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(options)
      .filter(([, { required }]) => required === true)
      .map(([name, { kind = "count", words }]) => [
        name,
        words?.[0] ?? (kind === "count" || kind === "cities" ? placeholders[kind] : (ids[kind] ?? placeholders[kind])),
      ]),
  );

/** The options that take words, each with the one that is meant where none is given. */
export const defaultOptions = ({ options }: BoundChart): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(options).flatMap(([name, { words }]) => (words?.[0] === undefined ? [] : [[name, words[0]]])),
  );

/** The line that draws a chart on a page. */
export const chartLine = (name: string, options: Readonly<Record<string, string>>): string =>
  `{% chart "${name}"${Object.entries(options)
    .map(([option, value]) => ` ${option}: "${value}"`)
    .join(",")} %}`;
