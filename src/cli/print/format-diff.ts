import type { Difference } from "../../diff/difference.ts";
import type { FactChange } from "../../diff/fact-changes.ts";
import type { FigureChange } from "../../diff/figure-changes.ts";
import type { RankChange } from "../../diff/rank-changes.ts";
import { figuresToShow, sayDifference, sayFigure, sayFigureCause, sayRankCause } from "../../diff/say-difference.ts";
import { formatRankRange } from "../../text/format-bounds.ts";
import { formatCount } from "../../text/format-number.ts";

/** More changed rows of one table than these are counted; the page and the JSON have all. */
const mostRows = 40;

const signs = { added: "+", removed: "-", changed: "~" } as const;

function factLines(change: FactChange): readonly string[] {
  const { kind, key, at, columns } = change;
  const head = `  ${signs[kind]} ${key}  ${at.file}:${at.line ?? ""}`;
  if (kind !== "changed") return [head];
  return [head, ...columns.map((one) => `      ${one.name}: ${one.old || "(empty)"} -> ${one.new || "(empty)"}`)];
}

function tableLines(table: string, changes: readonly FactChange[]): readonly string[] {
  const left = changes.length - mostRows;
  return [
    `${table}: ${formatCount(changes.length, "row")}`,
    ...changes.slice(0, mostRows).flatMap(factLines),
    ...(left > 0 ? [`  ... and ${left} more: --json and --html have all`] : []),
  ];
}

function figureLines(figures: readonly FigureChange[], { nameOf }: Difference): readonly string[] {
  let city = "";
  return figures.flatMap((one) => {
    const head = one.city === city ? [] : [nameOf(one.city)];
    city = one.city;
    return [
      ...head,
      `  ${sayFigure(one)}: ${one.old ?? "none"} -> ${one.new ?? "none"}`,
      `      from ${sayFigureCause(one)}`,
    ];
  });
}

const place = (rank: RankChange["old"]): string => (rank === undefined ? "not ranked" : formatRankRange(rank));

function rankLines(one: RankChange, difference: Difference): readonly string[] {
  return [
    `  ${difference.nameOf(one.city)}, by ${one.by}: ${place(one.old)} -> ${place(one.new)}`,
    `      ${sayRankCause(one, difference)}`,
  ];
}

const section = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : ["", `${title}`, ...lines];

/** What moved, for a person at a terminal: in a few sentences, then facts, figures and ranks. */
export function formatDiff(difference: Difference): string {
  const { facts, ranks, fields } = difference;
  const tables = [...new Set(facts.map(({ table }) => table))];
  const lines = [
    ...sayDifference(difference),
    ...section(
      "FACTS",
      tables.flatMap((table) =>
        tableLines(
          table,
          facts.filter((one) => one.table === table),
        ),
      ),
    ),
    ...section("FIGURES", figureLines(figuresToShow(difference), difference)),
    ...section("RANKS", [
      ...ranks.flatMap((one) => rankLines(one, difference)),
      ...fields.map((one) => `  ranked by ${one.by}: ${formatCount(one.old, "city", "cities")} -> ${one.new}`),
    ]),
  ];
  return `${lines.join("\n")}\n`;
}

const factName = ({ table, key }: FactChange): object => ({ table, key });

/** The same as data. */
export const diffData = (difference: Difference): object => ({
  moved: sayDifference(difference),
  cities: difference.cities,
  facts: difference.facts.map(({ kind, table, key, city, at, columns }) => ({
    kind,
    table,
    key,
    city_id: city ?? null,
    file: at.file,
    line: at.line ?? null,
    columns,
  })),
  figures: difference.figures.map(({ city, view, row, column, old, because, ...one }) => ({
    city_id: city,
    view,
    row,
    column,
    old: old ?? null,
    new: one.new ?? null,
    because: because.map(factName),
  })),
  ranks: difference.ranks.map(({ city, by, old, because, ...one }) => ({
    city_id: city,
    by,
    old: old ?? null,
    new: one.new ?? null,
    because: because.map((mover) => ({
      city_id: mover.city,
      did: mover.did,
      old: mover.old ?? null,
      new: mover.new ?? null,
    })),
  })),
  ranked: difference.fields,
});
