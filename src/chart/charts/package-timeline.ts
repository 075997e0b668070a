import { rowsOfCity } from "../../derive/rows-of-city.ts";
import type { PackageRow } from "../../derive/views/package-row.ts";
import { citedBy } from "../../model/cited.ts";
import { formatDate } from "../../text/format-date.ts";
import { mostNamed } from "../../text/format-list.ts";
import { formatCount } from "../../text/format-number.ts";
import { cityCell, countCell, textCell } from "../cells.ts";
import type { Chart } from "../chart.ts";
import { type Crowd, crowdOptions } from "../crowd.ts";
import { arrows, bands, hasRows, type Layer, ofCity, words } from "../layer.ts";
import { color } from "../roles.ts";
import { columnWidth, fitText } from "../text-width.ts";

const step = 20;

/** On a narrow screen the words of a row stand above its bar. */
const tallStep = 42;
const above = -14;

type Dated = PackageRow & { readonly from: number };

const isDated = (row: PackageRow): row is Dated => row.from !== undefined;

const lastYear = (rows: readonly Dated[], year: number): number =>
  Math.max(year + 1, ...rows.map(({ from, to }) => to ?? from));

/** The package's years to draw: at least the start year, and to the edge where no end is stated. */
function bar({ package: row, from, to }: Dated, edge: number) {
  const end = to === undefined ? edge : Math.max(to, from);
  return { row: row.package_id, from, to: end + 1, open: to === undefined };
}

const counts = ({ status }: PackageRow["package"]): boolean => status === "in-force" || status === "announced";

interface Room {
  readonly from: number;
  readonly to: number;
  readonly wide: boolean;
}

/** Bars of the packages that count and of those that do not, and arrows where no end was seen. */
function spans(dated: readonly Dated[], ids: readonly string[], { from, to, wide }: Room): readonly Layer[] {
  const first = Math.min(...dated.map((row) => row.from));
  const edge = lastYear(dated, first);
  const years = Array.from({ length: edge + 1 - first }, (_, at) => first + at);
  const x = (field: string) => ({
    field,
    type: "quantitative" as const,
    scale: { domain: [first, edge + 1], range: [from, to], nice: false, zero: false },
    axis: {
      title: null,
      values: years
        .filter((year) => (year - first) % Math.ceil(years.length / (wide ? 10 : 4)) === 0)
        .map((year) => year + 0.5),
      labelExpr: "format(floor(datum.value), 'd')",
      grid: false,
      orient: "top" as const,
    },
  });
  const bars = dated.map((row) => ({ ...bar(row, edge), counts: counts(row.package) }));
  const layer = (solid: boolean): Layer => ({
    data: { values: bars.filter((one) => one.counts === solid) },
    mark: {
      type: "bar",
      height: wide ? { band: 0.5 } : 10,
      color: solid ? color("firm") : "transparent",
      stroke: color(solid ? "firm" : "faint"),
      ...(solid ? {} : { strokeDash: [3, 2] }),
    },
    encoding: { y: bands(ids), x: x("from"), x2: { field: "to" } },
  });
  const open = { rows: bars.filter((one) => one.open), encoding: { y: bands(ids), x: x("to") }, role: "firm" } as const;
  return [layer(true), layer(false), arrows(open, "triangle-right", 5)].filter(hasRows);
}

const crowd: Crowd<PackageRow> = {
  most: 60,
  ofMore: 60,
  noun: ["package", "packages"],
  unitOf: (row) => row.package.package_id,
  cityOf: ({ city }) => city.city_id,
  first: "matter",
};

const sayAll = (titles: readonly string[]): string => {
  const left = titles.length - mostNamed;
  return left > 0 ? `${titles.slice(0, mostNamed).join("; ")}; and ${left} others` : titles.join("; ");
};

/** When packages begin and end. */
export const packageTimeline: Chart<PackageRow> = {
  name: "package-timeline",
  says: "The years of policy packages, by city and start; an open end is an arrow, undated packages are in the notes.",
  options: {
    city: { says: "the city_id, for the packages of one city", kind: "city" },
    pots: { says: "only packages with a citywide sum, or all", words: ["only", "all"] },
    ...crowdOptions(crowd),
  },
  crowd,
  rows: (derived, { city, pots }) =>
    (city === undefined
      ? derived.packages.filter((row) => pots === "all" || row.pots > 0)
      : rowsOfCity.packages(derived, city)
    ).toSorted((a, b) => (a.from ?? 9999) - (b.from ?? 9999) || (a.package.package_id < b.package.package_id ? -1 : 1)),
  spec: (rows, { width }, { city }) => {
    const dated = rows.filter(isDated);
    const ids = dated.map((row) => row.package.package_id);
    const wide = width >= 560;
    const cities = city === undefined ? dated.map((row) => row.city.name) : [];
    const nameWidth = cities.length === 0 ? 0 : columnWidth(cities, 120);
    const plot = wide ? nameWidth + 320 : 0;
    const down = wide ? 0 : above;
    const named = dated.map((row) => ({
      row: row.package.package_id,
      of: ofCity(row.city.city_id),
      city: fitText(row.city.name, nameWidth - 6),
      title: fitText(row.package.title, (wide ? plot - 10 : width - 4) - nameWidth),
    }));
    return {
      width,
      height: { step: wide ? step : tallStep },
      layer: [
        ...spans(dated, ids, { from: plot, to: width - 12, wide }),
        ...(nameWidth > 0 ? [words({ rows: named, ids, field: "city", x: 0, down })] : []),
        words({ rows: named, ids, field: "title", x: nameWidth, role: color("muted"), down }),
      ],
    };
  },
  headline: (rows, { city }, { city: id }) => {
    const dated = rows.filter(isDated);
    const whose =
      id === undefined
        ? formatCount(new Set(rows.map((row) => row.city.city_id)).size, "city", "cities")
        : (city(id)?.name ?? id);
    if (rows.length === 0) return id === undefined ? "No package was seen." : `No package of ${whose} was seen.`;
    const [first] = dated;
    const since = first === undefined ? "none of them dated" : `the earliest from ${first.from}`;
    return `${formatCount(rows.length, "package")} of ${whose} ${rows.length === 1 ? "was" : "were"} seen, ${since}.`;
  },
  description: () =>
    "Each bar runs from the beginning of the first to the end of the last year of a package; an arrow means that no end was seen. A dashed, empty bar is a package that is planned, proposed, cancelled, superseded or disputed.",
  table: (rows) => ({
    caption: "Packages",
    columns: [
      { title: "City" },
      { title: "Package" },
      { title: "Status" },
      { title: "Announced" },
      { title: "From" },
      { title: "To" },
      { title: "Measures seen", numeric: true },
    ],
    rows: rows.map((row) => [
      cityCell(row.city),
      { text: row.package.title, cited: [citedBy(row.package)] },
      textCell(row.package.status),
      textCell(row.package.announced_on && formatDate(row.package.announced_on)),
      textCell(row.package.effective_from && formatDate(row.package.effective_from)),
      textCell(row.package.effective_to === undefined ? "no end seen" : formatDate(row.package.effective_to)),
      countCell(row.measures.length),
    ]),
  }),
  notes: (rows) => {
    const undated = rows.filter((row) => !isDated(row)).map((row) => row.package.title);
    return undated.length === 0 ? [] : [`Undated, so not drawn: ${sayAll(undated)}.`];
  },
  sources: (rows) => [...new Set(rows.map((row) => row.package.source_id))].sort(),
};
