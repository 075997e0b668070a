import type { Table } from "../../check/define-table.ts";

/** Columns whose option has a shorter name than the column. */
const shorter: Readonly<Record<string, string>> = {
  country_code: "country",
  country: "country-name",
  latitude: "lat",
  longitude: "lon",
  name_local: "local-name",
  title_local: "local-title",
};

/** The option of a column, without dashes: --id for the row's own id, --city for city_id, else the column's name. */
export function flagOf(column: string, table: Table): string {
  const declared = table.columns[column];
  if (table.key.length === 1 && table.key[0] === column && declared?.references === undefined) return "id";
  const plain = declared?.references === undefined ? column : column.replace(/_id$/, "");
  return (shorter[plain] ?? plain).replaceAll("_", "-");
}

/** The name by which commander hands over an option: "published-on" is publishedOn. */
export const optionName = (flag: string): string => flag.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

/** The cells that the options of a command give. */
export function givenBy(
  options: Readonly<Record<string, unknown>>,
  flags: readonly { readonly name: string; readonly flag: string }[],
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    flags.flatMap(({ name, flag }) => {
      const text = options[optionName(flag)];
      return typeof text === "string" ? [[name, text]] : [];
    }),
  );
}
