import { formatList } from "../../text/format-list.ts";
import type { Alias } from "./aliases.ts";
import type { Cells } from "./field.ts";

interface Told {
  readonly cells: Cells;
  readonly names: readonly Alias[];
  /** Names that are another city's too. */
  readonly shared: readonly { readonly alias: string; readonly city: string }[];
  readonly folder: string;
  readonly sourceIsMissing: boolean;
  /** The folder that the workbook does not name, so that every command must. */
  readonly laidOn: string | undefined;
}

const filled: readonly (readonly [file: string, what: string, noun: string])[] = [
  ["sources.csv", "every document that you cite; first, since all others name it", "source --pack"],
  ["policy_packages.csv", "each published set of measures", "package --city"],
  ["measures.csv", "each item of a package", "measure --package <package_id>"],
  ["amounts.csv", "each sum that an item names", "amount --measure <measure_id>"],
  ["indicators.csv", "residents (population) and product (gdp)", "indicator --city"],
  ["rankings.csv", "places in indices", "ranking --city"],
];

/** What was written for a city, which files are to be filled in, and the next command. */
export function tellCity({ cells, names, shared, folder, sourceIsMissing, laidOn }: Told): string {
  const { city_id: id = "", source_id = "" } = cells;
  const laid = laidOn === undefined ? "" : ` --datasets ${laidOn}`;
  const aliases = names.map(({ alias, language }) => `${alias} (${language})`);
  const files = filled.map(([file, what, noun]) => {
    const command = noun.endsWith("--pack") || noun.endsWith("--city") ? `${noun} ${id}` : noun;
    return `  ${`${folder}/${file}`.padEnd(folder.length + 21)} ${what}\n      npx citybook add ${command}${laid}\n`;
  });
  const doubles = shared.map(({ alias, city }) =>
    names.some((one) => one.alias === alias)
      ? `"${alias}" is also a name of ${city}: right only where an index ranks both as one.\n`
      : `"${alias}" is a name of ${city}, so it was not written as a name of ${id}.\n`,
  );
  const source = sourceIsMissing
    ? [`The source "${source_id}" has no row yet: npx citybook add source --pack ${id} --id ${source_id}${laid}\n`]
    : [];
  return [
    `Written: ${folder}/ with cities.csv (${cells["name"]}, ${cells["country"]}, ${cells["boundary"]}; ${cells["latitude"]}, ${cells["longitude"]}), city_aliases.csv (${aliases.length === 0 ? "empty" : formatList(aliases)}), and the files below with their header rows.\n`,
    ...doubles,
    ...source,
    "Fill in, in a spreadsheet or by these commands:\n",
    ...files,
    `Next: npx citybook check --city ${id}${laid}\n`,
  ].join("");
}
