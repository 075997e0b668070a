import { describe, expect, it } from "vitest";
import type { Tables } from "../../src/check/tables.ts";
import { derive } from "../../src/derive/derive.ts";
import { mattering } from "../../src/derive/mattering.ts";
import { newestWorldwide, widestIndex } from "../../src/derive/newest-editions.ts";
import { cityMoney } from "../../src/derive/parameters.ts";
import { city, exactly, indicator, measure, policyPackage, tables } from "./rows.ts";

const at = { file: "test.csv", line: 2 };
const letters = ["a", "b", "c", "d"];

const index = (index_id: string, topic: "ai" | "science" = "ai"): Tables["indices"][number] => ({
  index_id,
  title: index_id,
  title_local: undefined,
  publisher: "Nobody",
  topic,
  note: undefined,
  at,
});

const edition = (index_id: string, name: string): Tables["index_editions"][number] => ({
  index_id,
  edition: name,
  published_on: undefined,
  ranked_count: 10,
  unit_ranked: "city",
  comparable_with_previous: undefined,
  source_id: "gazette",
  note: undefined,
  at,
});

const place = (
  index_id: string,
  name: string,
  city_id: string,
  rank: number,
  scope = "global",
): Tables["rankings"][number] => ({
  index_id,
  edition: name,
  scope,
  city_id,
  source_id: "gazette",
  ranked_as: undefined,
  rank,
  score: undefined,
  certainty: "stated",
  shared_unit: "no",
  locator: undefined,
  note: undefined,
  at,
});

const cities = letters.map((city_id) => city({ city_id, name: city_id }));

/** Cities with a plan each; those with a sum commit it every year. */
const money = (sums: Readonly<Record<string, number>>, gdp: readonly string[] = []): Partial<Tables> => ({
  cities,
  policy_packages: letters.map((city_id) => policyPackage({ package_id: city_id, city_id })),
  measures: Object.keys(sums).map((id) => measure({ measure_id: id, package_id: id })),
  amounts: Object.entries(sums).flatMap(([measure_id, sum]) => (sum === 0 ? [] : [exactly(sum, { measure_id })])),
  indicators: gdp.map((city_id) => indicator("gdp", 1000, { city_id })),
});

describe("the order in which cities matter", () => {
  const order = (rows: Partial<Tables>) => {
    const places = [...mattering(derive(tables(rows)))];
    return places.toSorted(([, a], [, b]) => a - b).map(([id]) => id);
  };

  it("has those that are ranked first, then those with other money, then those with a measure", () => {
    expect(order(money({ c: 0, b: 5, d: 5 }, ["d"]))).toEqual(["d", "b", "c", "a"]);
  });

  it("has the best place first, then the better worst place, then the place in the lead index, then the name", () => {
    expect(order(money({ a: 1, b: 2, c: 3 }, letters))).toEqual(["c", "b", "a", "d"]);
    const even = { ...money({ a: 1, b: 1, c: 1 }, letters), indices: [index("ai-innovation-city")] };
    expect(order(even)).toEqual(letters);
    const led = {
      ...even,
      index_editions: [edition("ai-innovation-city", "2024")],
      rankings: [place("ai-innovation-city", "2024", "c", 1), place("ai-innovation-city", "2024", "b", 2)],
    };
    expect(order(led)).toEqual(["c", "b", "a", "d"]);
  });
});

describe("the newest edition of an index", () => {
  const standings = derive(
    tables({
      cities,
      indices: [index("one"), index("two"), index("three")],
      index_editions: [
        edition("one", "2023"),
        edition("one", "2024"),
        edition("two", "wave 10"),
        edition("two", "wave 9"),
        edition("three", "2025"),
      ],
      rankings: [
        place("one", "2023", "a", 1),
        place("one", "2023", "b", 2),
        place("one", "2024", "a", 2),
        place("two", "wave 10", "a", 3),
        place("two", "wave 10", "b", 1),
        place("two", "wave 9", "a", 1),
        place("three", "2025", "a", 1, "country:AA"),
        place("three", "2025", "b", 2, "country:AA"),
        place("three", "2025", "c", 3, "country:AA"),
      ],
    }),
  ).standings;

  it("is the newest that ranks cities of the whole world", () => {
    expect([...newestWorldwide(standings)].toSorted()).toEqual([
      ["one", "2024"],
      ["two", "wave 10"],
    ]);
  });

  it("that ranks most of some cities is found, the first by name among equals", () => {
    const widest = (ids: readonly string[]) => {
      const found = widestIndex(
        cities.filter(({ city_id }) => ids.includes(city_id)),
        standings,
      );
      return found && [...found].map(([one, row]) => `${one.city_id} ${row.index.index_id} ${row.rank}`).toSorted();
    };
    expect(widest(["a", "b", "c"])).toEqual(["a two 3", "b two 1"]);
    expect(widest(["a"])).toEqual(["a one 2"]);
    expect(widest(["c", "d"])).toBeUndefined();
  });
});

describe("the standings that money is set against", () => {
  const joined = (rows: Partial<Tables>, lead_index = "one") => {
    const { standings, lacks } = derive(tables({ ...money({ a: 1, b: 1, c: 1 }), ...rows }), {
      ...cityMoney,
      lead_index,
    }).joined;
    return [
      standings.map((row) => `${row.index.index_id} ${row.edition.edition} ${row.city.city_id}`),
      lacks.map(({ city_id }) => city_id),
    ];
  };
  const rows = {
    indices: [index("one"), index("two"), index("three", "science"), index("0th")],
    index_editions: [edition("one", "2023"), edition("one", "2024"), edition("two", "2024"), edition("three", "2024")],
  };

  it("are of the edition that ranks most of the cities with a commitment", () => {
    const rankings = [
      ...["a", "d"].map((id, rank) => place("one", "2024", id, rank + 1)),
      ...["a", "b"].map((id, rank) => place("two", "2024", id, rank + 1)),
    ];
    expect(joined({ ...rows, rankings })).toEqual([["two 2024 a", "two 2024 b"], ["c"]]);
  });

  it("are of the lead index among equals, else of the first by name, and of the newer edition", () => {
    const rankings = [place("one", "2023", "a", 1), place("one", "2024", "a", 1), place("two", "2024", "a", 1)];
    expect(joined({ ...rows, rankings })).toEqual([["one 2024 a"], ["b", "c"]]);
    expect(joined({ ...rows, rankings }, "two")).toEqual([["two 2024 a"], ["b", "c"]]);
    expect(joined({ ...rows, rankings }, "0th")).toEqual([["one 2024 a"], ["b", "c"]]);
  });

  it("are of the same topic, and of the whole world", () => {
    const rankings = [
      place("three", "2024", "a", 1),
      ...["a", "b"].map((id, rank) => place("two", "2024", id, rank + 1, "country:AA")),
    ];
    expect(joined({ ...rows, rankings })).toEqual([[], ["a", "b", "c"]]);
    expect(joined({ ...rows, rankings }, "three")).toEqual([["three 2024 a"], ["b", "c"]]);
  });
});
