import type { Derived } from "../derive/derived.ts";
import type { PageFile } from "./page-source.ts";

/** Every page of a workbook lists so many cities; of more, a page of its own lists them all. */
const mostListed = 250;

/** So many cities stand on one page of the list. */
export const citiesOfPart = 5000;

type Known = Pick<Derived, "tables">;

/** Whether a workbook has more cities than each of its pages can list. */
export const hasAllCities = ({ tables }: Known): boolean => tables.cities.length > mostListed;

/** Where the list of all cities stands, below the output folder. */
export const allCitiesPath = "cities.html";

/** Where a part of the list stands; the first is the page that all others lead to. */
export const pathOfPart = (part: number): string => (part === 1 ? allCitiesPath : `cities-${part}.html`);

/** How many pages the list takes. */
export const partsOf = ({ tables }: Known): number => Math.ceil(tables.cities.length / citiesOfPart);

/** The pages that list all cities of a large workbook, as if its author had written them. */
export function allCitiesPages(derived: Known): readonly PageFile[] {
  if (!hasAllCities(derived)) return [];
  const parts = partsOf(derived);
  return Array.from({ length: parts }, (_, at) => {
    const which = parts === 1 ? "" : `, part ${at + 1} of ${parts}`;
    const text = `---\ntitle: All cities${which}\ndescription: Every city of the workbook, by country, with the way to its page.\n---\n\n# All cities${which}\n\n{% finder part: "${at + 1}" %}\n`;
    return { path: pathOfPart(at + 1).replace(/html$/, "md"), folder: "citybook", text };
  });
}
