import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { derive } from "../../src/derive/derive.ts";
import type { Derived } from "../../src/derive/derived.ts";
import { once } from "../../src/derive/once.ts";
import { allPublicMoney, cityMoney } from "../../src/derive/parameters.ts";
import { type PrintedRow, type PrintedView, views } from "../../src/derive/views.ts";
import { cellText } from "../../src/model/cell.ts";
import type { Trace } from "../../src/model/figure.ts";
import { fiveCities } from "../chart/five-cities.ts";
import { oddCities } from "./odd-cities.ts";
import { recompute } from "./recompute.ts";

const derived = once(fiveCities);
const golden = (name: string) => join(import.meta.dirname, "golden", name);
const all: readonly PrintedView[] = Object.values(views);

/** A row as it is printed, its city first, and after a bar what a reader is told instead of words or beside a cell. */
function lineOf({ cityId, cells, words, remark }: PrintedRow): string {
  const told = cells.flatMap((_, at) => [words?.(at), remark?.(at)].filter((text) => text !== undefined));
  return `${cityId}: ${cells.map(cellText).join(",")}${told.length === 0 ? "" : ` | ${told.join(" | ")}`}`;
}

const print = (view: PrintedView, under: Derived): string =>
  [view.columns.map(({ name }) => name).join(","), ...view.print(under).map(lineOf), ""].join("\n");

/** The views that depend on what is counted. */
const counting = ["intensity", "commitments", "comparison", "conflicts", "gaps", "left-out", "coverage", "years"];

const choices = [
  ["the shipped choices", {}, "", Object.keys(views)],
  ["all public money of the year after", { ...allPublicMoney, year: 2026 }, "-2026", counting],
  [
    "the words of one source alone, and no sums beside",
    { ...cityMoney, as_reported_by: "yicai-2024-12-19", beside: [] },
    "-yicai",
    [...counting, "readings"],
  ],
] as const;

describe.each(choices)("the views of five cities under %s", (_, changed, suffix, names) => {
  it.each(names)("%s are as they were looked at", async (name) => {
    const view = all.find((one) => one.name === name);
    if (view === undefined) throw new Error(`no view ${name}`);
    await expect(print(view, derived().under(changed))).toMatchFileSnapshot(golden(`${name}${suffix}.txt`));
  });
});

/** Every number that has a way is what the way gives. */
function expectWays({ name: view, columns, print: rows }: PrintedView, under: Derived): void {
  for (const row of rows(under)) {
    for (const [at, { name, end }] of columns.entries()) {
      const trace = row.trace(at);
      if (trace === undefined) continue;
      const { low, high } = recompute(trace);
      expect(cellText(end === "high" ? high : low), `${view}.${name} of ${row.cityId}`).toBe(cellText(row.cells[at]));
    }
  }
}

/** What there is to do, with the columns to fill in and the rows that wait. */
const printTasks = ({ tasks }: Derived): string =>
  tasks
    .map(({ city, places, cells, ...task }) =>
      [
        `${city.city_id}: ${JSON.stringify(task)}`,
        `  ${cells.map(({ column, value }) => `${column}=${value ?? ""}`).join(";")}`,
        ...places.map(({ at, id, what, why }) => `  ${at.file}:${at.line} ${id} "${what ?? ""}": ${why}`),
        "",
      ].join("\n"),
    )
    .join("");

describe("what there is to do for five cities", () => {
  it("is as it was looked at", async () => {
    await expect(printTasks(derived())).toMatchFileSnapshot(golden("tasks.txt"));
  });
});

/** All that follows from a workbook. */
function printAll(under: Derived): string {
  const joined = under.joined.standings.map(({ city, index, edition }) => [
    city.city_id,
    index.index_id,
    edition.edition,
  ]);
  const places = [...under.places].map(([city, { best, worst }]) => [city.city_id, best, worst]);
  const lists = Object.entries({ joined, places }).map(([name, rows]) => `# ${name}\n${rows.join("\n")}\n`);
  return [...all.map((view) => `# ${view.name}\n${print(view, under)}`), ...lists, "# tasks", printTasks(under)].join(
    "\n",
  );
}

describe("a workbook of oddities", () => {
  const oddities = once(() => derive(oddCities()));

  it("gives what was looked at", async () => {
    await expect(printAll(oddities())).toMatchFileSnapshot(golden("odd.txt"));
  });

  it.each([
    ["in-full", { unstated_period: "in-full", currency: "usd-ppp" }],
    ["left-out-explained", { unstated_period: "left-out", ranked_from: 1 }],
    [
      "more-payers",
      { payers: ["public", "public-private"], scopes: ["ai", "broader"], purposes: ["support", "own-services"] },
    ],
    ["paper-preferred", { prefer: "paper" }],
    ["paper-alone", { as_reported_by: "paper", beside: ["fund"] }],
    ["2027", { year: 2027 }],
  ] as const)("gives other rows under %s", async (name, changed) => {
    const usual = new Set(printAll(oddities()).split("\n"));
    const others = printAll(oddities().under(changed))
      .split("\n")
      .map((line) => line.replaceAll("2027", "2025"))
      .filter((line) => line.startsWith("# ") || !usual.has(line));
    await expect(`${others.join("\n")}\n`).toMatchFileSnapshot(golden(`odd-${name}.txt`));
  });

  it.each(all)("has a way for each number that gives it again, in %s", (view) => {
    expectWays(view, oddities());
    expectWays(view, oddities().under({ unstated_period: "in-full", payers: ["public", "public-private"] }));
  });
});

/** A way in words: what each step does, and which column of which table the facts are. */
function wayOf(trace: Trace): readonly string[] {
  const unit = Object.values(trace.unit).join(" ");
  if (trace.kind === "fact") return [`${trace.table}: ${trace.says} (${unit})`];
  return [`${trace.operation}: ${trace.says} (${unit})`, ...trace.inputs.flatMap(wayOf)];
}

describe("the way of every number of five cities", () => {
  const ways = (view: PrintedView): readonly string[] => {
    const traces = view.print(derived()).flatMap((row) => view.columns.flatMap((_, at) => row.trace(at) ?? []));
    return [`${view.name}:`, ...[...new Set(traces.flatMap(wayOf))].toSorted().map((way) => `  ${way}`)];
  };

  it("is told in the same words", async () => {
    await expect(`${all.flatMap(ways).join("\n")}\n`).toMatchFileSnapshot(golden("ways.txt"));
  });

  it.each(all)("gives it again, in %s", (view) => expectWays(view, derived()));
});
