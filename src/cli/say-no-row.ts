import { formatList } from "../text/format-list.ts";

/** What is said where a view or table has no row of some cities, which is no mistake: what their figures lack is told elsewhere. */
export function sayNoRow(
  { name, of }: { readonly name: string; readonly of: "view" | "table" },
  cities: readonly string[],
): string {
  const [city] = cities;
  if (city === undefined) return `No row in ${name}.\n`;
  const why = of === "view" && name !== "gaps" ? `: citybook table gaps --city ${city} --format csv says why` : "";
  return `No row in ${name} for ${formatList(cities)}${why}.\n`;
}
