// Writes the generated facts of examples/award-level: cities that do not exist, and sixty thousand awards of theirs.
// The same program writes the same bytes; a test compares them.
import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parquetWriteBuffer } from "hyparquet-writer";
import { uniformInt } from "pure-rand/distribution/uniformInt";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { csvLine } from "../src/text/csv-line.ts";

const cities = 12;
const years = [2021, 2022, 2023, 2024, 2025];
const kinds = [
  { name: "vouchers", title: "Vouchers for computing power", category: "compute", instrument: "voucher", most: 40_000 },
  { name: "grants", title: "Grants for research", category: "research", instrument: "grant", most: 250_000 },
  { name: "prizes", title: "Prizes for models", category: "models", instrument: "reward", most: 90_000 },
];
const awards = 60_000;

const random = xoroshiro128plus(20_250_101);
const upTo = (most: number): number => uniformInt(random, 1, most);

const ids = Array.from({ length: cities }, (_, at) => `example-${String(at + 1).padStart(2, "0")}`);
const currencyOf = (at: number): string => (at % 3 === 2 ? "EUR" : "USD");
const note = "generated";

type Lines = readonly (readonly (string | number)[])[];

/** The tables that stand beside the awards, each with its header. */
function tables(): Readonly<Record<string, Lines>> {
  return {
    cities: [
      ["city_id", "name", "country_code", "country", "latitude", "longitude", "boundary", "source_id", "note"],
      ...ids.map((id, at) => [
        id,
        `Example City ${at + 1}`,
        "AA",
        "Exampleland",
        at,
        at,
        "municipality",
        "example-register",
        note,
      ]),
    ],
    indicators: [
      ["city_id", "indicator", "year", "boundary", "source_id", "value", "unit", "locator", "note"],
      ...ids.flatMap((id, at) => {
        const residents = upTo(40) * 100_000;
        return [
          [id, "population", 2024, "municipality", "example-register", residents, "persons", "table 1", note],
          [
            id,
            "gdp",
            2024,
            "municipality",
            "example-register",
            residents * (30_000 + upTo(50) * 1000),
            currencyOf(at),
            "table 1",
            note,
          ],
        ];
      }),
    ],
    indicator_types: [
      ["indicator", "label", "unit", "direction", "format"],
      ["gdp", "Gross domestic product", "currency", "neither", "integer"],
      ["population", "Residents", "persons", "neither", "integer"],
    ],
    exchange_rates: [
      ["currency", "year", "kind", "source_id", "locator", "per_usd", "note"],
      ...years.map((year) => ["EUR", year, "market-average", "example-register", "table 2", 0.9, note]),
    ],
    policy_packages: [
      [
        "package_id",
        "city_id",
        "title",
        "issuer",
        "status",
        "announced_on",
        "effective_from",
        "source_id",
        "locator",
        "note",
      ],
      ...ids.map((id, at) => [
        `${id}-plan`,
        id,
        `Plan of Example City ${at + 1}`,
        `Example City ${at + 1}`,
        "in-force",
        2021,
        2021,
        "example-register",
        "table 3",
        note,
      ]),
    ],
    measures: [
      [
        "measure_id",
        "package_id",
        "number",
        "title",
        "category",
        "instrument",
        "level",
        "scope",
        "payer",
        "purpose",
        "money",
        "note",
      ],
      ...ids.flatMap((id) =>
        kinds.map(({ name, title, category, instrument }, at) => [
          `${id}-${name}`,
          `${id}-plan`,
          at + 1,
          title,
          category,
          instrument,
          "city",
          "ai",
          "public",
          "support",
          "named",
          note,
        ]),
      ),
    ],
    sources: [
      ["source_id", "title", "publisher", "published_on", "language", "kind", "note"],
      ["example-register", "Register of awards that were never made", "Nobody", "2026-01-15", "en", "dataset", note],
    ],
  };
}

/** The awards: many small ones, few large ones, more in later years. */
function awardRows() {
  return Array.from({ length: awards }, (_, at) => {
    const kind = kinds[upTo(kinds.length) - 1];
    const city = Math.min(upTo(cities), upTo(cities)) - 1;
    const year = Math.max(upTo(years.length), upTo(years.length)) - 1;
    const most = kind?.most ?? 1;
    return {
      award_id: at + 1,
      measure_id: `${ids[city]}-${kind?.name}`,
      awarded_on: `${years[year]}-${String(upTo(12)).padStart(2, "0")}-${String(upTo(28)).padStart(2, "0")}`,
      value: Math.ceil((upTo(most) * upTo(most)) / most),
      currency: currencyOf(city),
    };
  });
}

const folder = process.argv[2] ?? fileURLToPath(new URL("../examples/award-level/datasets/generated", import.meta.url));
mkdirSync(folder, { recursive: true });
for (const [name, lines] of Object.entries(tables()))
  writeFileSync(`${folder}/${name}.csv`, lines.map((cells) => csvLine(cells.map(String))).join(""));
const rows = awardRows();
const buffer = parquetWriteBuffer({
  createdBy: "citybook, scripts/make-awards.ts",
  kvMetadata: [{ key: "note", value: "generated: no such city, measure or award exists" }],
  columnData: [
    { name: "award_id", type: "INT32", data: rows.map((row) => row.award_id) },
    { name: "measure_id", type: "STRING", data: rows.map((row) => row.measure_id) },
    { name: "awarded_on", type: "STRING", data: rows.map((row) => row.awarded_on) },
    { name: "value", type: "INT64", data: rows.map((row) => BigInt(row.value)) },
    { name: "currency", type: "STRING", data: rows.map((row) => row.currency) },
  ],
});
writeFileSync(`${folder}/awards.parquet`, new Uint8Array(buffer));
