import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { checkTables } from "../../src/check/check-tables.ts";
import { knownTables } from "../../src/check/known-tables.ts";
import { openDisk } from "../../src/cli/node-disk.ts";
import { readDatasets } from "../../src/read/read-datasets.ts";

const root = join(import.meta.dirname, "../..");
const { tables, problems } = checkTables(readDatasets(["datasets"], openDisk(root), knownTables), {
  today: "2026-12-01",
});

describe("the shipped datasets", () => {
  it("have no problem, and every claim holds", () => {
    expect(problems).toEqual([]);
  });

  it("hold all facts", () => {
    expect(Object.fromEntries(Object.entries(tables ?? {}).map(([name, rows]) => [name, rows.length]))).toEqual({
      cities: 123,
      city_aliases: 543,
      indicators: 342,
      indicator_types: 7,
      indices: 32,
      index_editions: 69,
      rankings: 1021,
      policy_packages: 131,
      measures: 257,
      amounts: 340,
      exchange_rates: 341,
      sources: 477,
      claims: 49,
    });
  });

  it("hold the founding article fact by fact", () => {
    const seed = readFileSync(join(root, "seeds/yicai-2024-12-19.md"), "utf8");
    const named = seed.match(/yicai-\d\d(?= \|)/g) ?? [];
    const claims = (tables?.claims ?? []).filter(({ source_id }) => source_id === "yicai-2024-12-19");
    expect(named.toSorted()).toEqual(claims.map(({ claim_id }) => claim_id).toSorted());
  });
});

describe("a further folder", () => {
  it("replaces the rows with the same key and adds the others", () => {
    const disk = openDisk(join(root, "tests"));
    const over = { list: (folder: string) => (folder === "over" ? ["over/sources.csv"] : disk.list(folder)) };
    const text =
      "source_id,title,publisher,published_on,language,kind,carries,url,note\ngazette,Laid on top,Nobody,,en,news,,,\nnew,New,Nobody,,en,news,,,\n";
    const read = (path: string) => (path === "over/sources.csv" ? new TextEncoder().encode(text) : disk.read(path));
    const laid = checkTables(readDatasets(["fixtures/three-cities/datasets", "over"], { ...over, read }, knownTables));
    expect(laid.tables?.sources.map(({ source_id, title }) => [source_id, title])).toEqual([
      ["gazette", "Laid on top"],
      ["paper", "Made-up paper"],
      ["new", "New"],
    ]);
  });
});
