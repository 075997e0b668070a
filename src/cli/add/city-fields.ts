import { optional, text } from "../../check/column.ts";
import { toSlug } from "../../text/fold-letters.ts";
import { aliasFault } from "./aliases.ts";
import { countryFault, countryName, likelyLanguage, toCountryCode } from "./countries.ts";
import type { Cells, Field } from "./field.ts";
import { gazetteerSource, type Place } from "./gazetteer.ts";
import type { KnownRows } from "./known-rows.ts";
import { toFields } from "./to-fields.ts";

type Change = Partial<Omit<Field, "name" | "flag">>;

/** A city says where it is before anything else, so that the rest can be proposed. */
const order = [
  "name",
  "country_code",
  "city_id",
  "name_local",
  "local_language",
  "country",
  "subdivision",
  "latitude",
  "longitude",
  "boundary",
  "geonames_id",
  "wikidata_id",
  "source_id",
  "note",
  "aliases",
];

/** The country as the datasets call it already, else as Unicode does. */
const nameInUse = (code: string, known: KnownRows): string | undefined =>
  known.rows("cities").find(({ cells }) => cells["country_code"] === code)?.cells["country"] ?? countryName(code);

const hasLocal = ({ name = "", name_local = "" }: Cells): boolean => name_local !== "" && name_local !== name;

/** Whether the coordinates are those of the gazetteer, which is then their source. */
const isFrom = (place: Place | undefined, cells: Cells): boolean =>
  place !== undefined && cells["latitude"] === place.latitude && cells["longitude"] === place.longitude;

function cityThere(id: string, known: KnownRows) {
  const row = known.find("cities", { city_id: id });
  if (row === undefined) return undefined;
  return {
    message: `"${id}" is a city already: ${row.file}:${row.line}`,
    hint: `Add to it: npx citybook add package --city ${id}. Another city of that name needs another id.`,
  };
}

function changes(place: Place | undefined, known: KnownRows): Readonly<Record<string, Change>> {
  return {
    country_code: { toCell: toCountryCode, fault: countryFault, suggest: () => place?.country, follows: true },
    city_id: { suggest: ({ name = "" }) => toSlug(name) || undefined, fault: (id) => cityThere(id, known) },
    name_local: {
      suggest: ({ name = "" }) => (place?.name.toLowerCase() === name.toLowerCase() ? undefined : place?.name),
    },
    country: { suggest: ({ country_code = "" }) => nameInUse(country_code, known), follows: true },
    latitude: { suggest: () => place?.latitude },
    longitude: { suggest: () => place?.longitude },
    boundary: { suggest: () => "municipality" },
    geonames_id: {
      suggest: (cells) => (isFrom(place, cells) ? place?.geonamesId : undefined),
      follows: true,
    },
    source_id: { suggest: (cells) => (isFrom(place, cells) ? gazetteerSource : undefined), follows: true },
  };
}

const localLanguage: Field = {
  name: "local_language",
  flag: "local-language",
  column: text({ says: "the language of the local name, such as et; it becomes one of the names of the city" }),
  when: hasLocal,
  suggest: ({ country_code = "" }) => likelyLanguage(country_code),
  follows: true,
};

const aliases: Field = {
  name: "aliases",
  flag: "alias",
  column: optional(
    text({ says: "other names that indices and articles use, each with its language: Reval=de; Таллин=ru" }),
  ),
  fault: aliasFault,
};

/** What is asked for a city: the columns of its row, the language of its local name, and its other names. */
export function cityFields(known: KnownRows, place: Place | undefined): readonly Field[] {
  const changed = changes(place, known);
  const columns = toFields("cities", known).map(({ known: ids, ...field }): Field => {
    const open = field.name === "source_id" || ids === undefined ? {} : { known: ids };
    return { ...field, ...open, ...changed[field.name] };
  });
  return [...columns, localLanguage, aliases].toSorted((a, b) => order.indexOf(a.name) - order.indexOf(b.name));
}
