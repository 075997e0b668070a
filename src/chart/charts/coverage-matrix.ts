import type { City } from "../../check/tables/cities.ts";
import { rowsOfCity } from "../../derive/rows-of-city.ts";
import { aspects, type CoverageRow } from "../../derive/views/coverage-row.ts";
import { formatCount } from "../../text/format-number.ts";
import { cityCell, textCell } from "../cells.ts";
import type { Chart } from "../chart.ts";
import { type Crowd, crowdOptions } from "../crowd.ts";
import { bands, type Layer, ofCity, words } from "../layer.ts";
import { color } from "../roles.ts";
import { columnWidth, fitText } from "../text-width.ts";

const step = 18;

const looks = {
  yes: { mark: { type: "point", filled: true, size: 70, color: color("firm") }, says: "there" },
  partly: {
    mark: { type: "point", filled: true, size: 60, color: color("paper"), stroke: color("upto"), strokeWidth: 2 },
    says: "partly",
  },
  no: { mark: { type: "point", shape: "stroke", size: 40, stroke: color("faint"), strokeWidth: 1.5 }, says: "missing" },
} as const;

const states = ["yes", "partly", "no"] as const;

const citiesOf = (rows: readonly CoverageRow[]) => [...new Set(rows.map((row) => row.city))];

/** From so many cities on, a wide picture has them in two blocks beside each other. */
const leastForTwo = 24;
const between = 32;

/** Cities in rows, aspects in columns. */
function block(rows: readonly CoverageRow[], cities: readonly City[], width: number) {
  const ids = cities.map((city) => city.city_id);
  const plot = columnWidth(
    cities.map((city) => city.name),
    130,
  );
  const upright = (width - plot) / aspects.length >= 70;
  const x = {
    field: "aspect",
    type: "ordinal" as const,
    scale: { domain: [...aspects], range: [plot, width] },
    axis: {
      orient: "top" as const,
      title: null,
      grid: false,
      labelAngle: upright ? 0 : -60,
      ...(upright ? {} : { labelAlign: "left" as const }),
    },
  };
  const names = cities.map((city) => ({
    row: city.city_id,
    text: fitText(city.name, plot - 8),
    of: ofCity(city.city_id),
  }));
  const signs = states.flatMap((state): Layer[] => {
    const values = rows
      .filter((row) => row.state === state)
      .map((row) => ({ row: row.city.city_id, aspect: row.aspect }));
    if (values.length === 0) return [];
    return [{ data: { values }, mark: looks[state].mark, encoding: { y: bands(ids), x } }];
  });
  return { height: { step }, layer: [...signs, words({ rows: names, ids, field: "text", x: 0 })] };
}

const crowd: Crowd<CoverageRow> = {
  most: 80,
  ofMore: 80,
  noun: ["city", "cities"],
  unitOf: ({ city }) => city.city_id,
  cityOf: ({ city }) => city.city_id,
  first: "matter",
};

/** How much of what a figure needs is there, city by city. */
export const coverageMatrix: Chart<CoverageRow> = {
  name: "coverage-matrix",
  says: "City by aspect: whether what a figure needs was seen, seen in part, or is missing.",
  options: { city: { says: "the city_id, for one city", kind: "city" }, ...crowdOptions(crowd) },
  crowd,
  rows: (derived, { city }) => {
    if (city !== undefined) return rowsOfCity.coverage(derived, city);
    const seen = new Set(derived.comparison.filter((row) => row.measuresRows > 0).map((row) => row.city));
    return derived.coverage.filter((row) => seen.has(row.city));
  },
  spec: (rows, { width }) => {
    const cities = citiesOf(rows);
    if (width < 560 || cities.length < leastForTwo) return { width, ...block(rows, cities, width) };
    const half = Math.ceil(cities.length / 2);
    const parts = [cities.slice(0, half), cities.slice(half)];
    const each = (width - between) / 2;
    return {
      hconcat: parts.map((part) => ({
        width: each,
        ...block(
          rows.filter(({ city }) => part.includes(city)),
          part,
          each,
        ),
      })),
      spacing: between,
    };
  },
  headline: (rows) => {
    const cities = citiesOf(rows);
    const lacking = new Set(rows.filter(({ state }) => state === "no").map(({ city }) => city));
    if (cities.length === 0) return "No city with a measure was seen.";
    if (cities.length === 1) {
      const missing = rows.filter((row) => row.state === "no").map((row) => row.aspect);
      return missing.length === 0
        ? `Nothing that a figure needs is missing for ${cities[0]?.name}.`
        : `Missing for ${cities[0]?.name}: ${missing.join(", ")}.`;
    }
    return `For ${cities.length - lacking.size} of ${formatCount(cities.length, "city", "cities")} with a measure, nothing that a figure needs is wholly missing.`;
  },
  description: () =>
    `A filled dot: ${looks.yes.says}. A hollow dot: ${looks.partly.says}. A dash: ${looks.no.says}. The table has the reason for each.`,
  table: (rows) => ({
    caption: "What is there and what is missing",
    columns: [{ title: "City" }, { title: "Aspect" }, { title: "State" }, { title: "Why" }],
    rows: rows.map((row) => [
      cityCell(row.city),
      textCell(row.aspect),
      textCell(looks[row.state].says),
      textCell(row.why),
    ]),
  }),
  notes: () => ["What was not seen may exist: often only the beginning of a document was at hand."],
  sources: () => [],
};
