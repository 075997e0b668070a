import type { Tables } from "../check/tables.ts";
import type { MadeRow, NamedCity } from "./make-rows.ts";

/** Rows of city_aliases for the names that a person confirmed, so that no later list needs to be told again. */
export function aliasRows(
  names: readonly NamedCity[],
  { city_aliases }: Pick<Tables, "city_aliases">,
  { language, note }: { language: string; note: string },
): readonly MadeRow[] {
  const known = new Set(city_aliases.map(({ alias, city_id }) => `${alias}\u001f${city_id}`));
  return names.flatMap(({ name, line, match }) =>
    match.how !== "confirmed"
      ? []
      : match.cities
          .filter((city_id) => !known.has(`${name}\u001f${city_id}`))
          .map((city_id) => ({ line, cells: { alias: name, city_id, language, ...(note === "" ? {} : { note }) } })),
  );
}
