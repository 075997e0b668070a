import { code, integer, number, optional, reference, slug, text, word } from "../column.ts";
import { defineTable, type RowOf } from "../define-table.ts";

/** What the figures of a city cover. */
export const boundaries = ["municipality", "metropolitan area", "city proper", "territory", "region"] as const;

export const cities = defineTable({
  name: "cities",
  says: "one city, the unit that is compared",
  key: ["city_id"],
  columns: {
    city_id: slug({ says: "the short name used everywhere, such as shenzhen" }),
    name: text({ says: "the name in English" }),
    name_local: optional(text({ says: "the name in the city's own script" })),
    country_code: code(2, { says: "ISO 3166-1 alpha-2, two capital letters" }),
    country: text({ says: "the country in English" }),
    subdivision: optional(text({ says: "the province, state or Land" })),
    latitude: number({ min: -90, max: 90, unit: "degrees", says: "degrees north" }),
    longitude: number({ min: -180, max: 180, unit: "degrees", says: "degrees east" }),
    wikidata_id: optional(text({ says: "the Wikidata item, such as Q15174" })),
    geonames_id: optional(integer({ min: 1, says: "the GeoNames number" })),
    boundary: word(boundaries, { says: "what the figures of this city cover" }),
    source_id: reference("sources", { says: "the source of the coordinates and ids" }),
    note: optional(text({ says: "anything a reader should know" })),
  },
});

export type City = RowOf<typeof cities>;
