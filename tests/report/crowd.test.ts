import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { JSDOM } from "jsdom";
import { beforeAll, describe, expect, it } from "vitest";
import { writeWorkbook } from "../../bench/synthetic/write-workbook.ts";
import { charts } from "../../src/chart/catalogue.ts";
import { checkTables } from "../../src/check/check-tables.ts";
import { knownTables } from "../../src/check/known-tables.ts";
import { openDisk } from "../../src/cli/node-disk.ts";
import { derive } from "../../src/derive/derive.ts";
import type { Derived } from "../../src/derive/derived.ts";
import { mattering } from "../../src/derive/mattering.ts";
import { cityMoney } from "../../src/derive/parameters.ts";
import { readDatasets } from "../../src/read/read-datasets.ts";
import { render } from "./built.ts";

/** A made-up workbook of so many cities, each with money that counts. */
function crowd(cities: number, rankingsOfCity = 2): Derived {
  const folder = mkdtempSync(join(tmpdir(), "citybook-crowd-"));
  writeWorkbook(folder, { cities, measuresOfCity: 2, amountsOfMeasure: 1, rankingsOfCity });
  const { tables } = checkTables(readDatasets(["datasets"], openDisk(folder), knownTables));
  if (tables === undefined) throw new Error("the made-up workbook has problems");
  return derive(tables, { ...cityMoney, lead_index: "index-00" });
}

const page = (body: string, path = "index.md") => [
  { path, text: `---\ntitle: "A page"\n---\n\n# A page\n\n${body}\n` },
];

const open = (html: string | undefined): Document => new JSDOM(html ?? "").window.document;

const citiesIn = (picture: Element | null | undefined): readonly string[] => [
  ...new Set([...(picture?.querySelectorAll("[data-c]") ?? [])].map((one) => one.getAttribute("data-c") ?? "")),
];

describe("a chart of more cities than it draws", () => {
  let derived: Derived;
  beforeAll(() => {
    derived = crowd(90);
  });

  it("says in words what it leaves out, draws whom the page asks for, and leads to all numbers", async () => {
    const last = [...mattering(derived).keys()].slice(-2);
    const line = `{% chart "intensity-range" most: "10", keep: "${last.join(", ")}" %}`;
    const { pages, files, problems } = await render(derived, page(line));
    expect(problems).toEqual([]);
    const figure = open(pages[0]?.html).querySelector("figure");
    const text = figure?.textContent ?? "";
    const names = last.map((id) => derived.city(id)?.name);
    expect(text).toMatch(
      /Drawn: the first 10 of 90 cities, in the order of the figure, and Madeup \d+ and Madeup \d+\./,
    );
    expect(text).toContain("78 cities are left out of the picture.");
    for (const name of names) expect(text).toContain(name);
    const drawn = citiesIn(figure?.querySelector(".wide"));
    for (const id of last) expect(drawn).toContain(id);
    expect(drawn).toHaveLength(12);
    expect(figure?.querySelectorAll("tbody tr")).toHaveLength(12);
    expect(text).toContain("78 more rows are in the whole table (CSV)");
    const whole = figure?.querySelector('.note a[href$=".csv"]')?.getAttribute("href");
    const file = files.find(({ path }) => path === whole);
    expect(file?.text.trimEnd().split("\r\n")).toHaveLength(91);
  });

  it("draws far fewer where there are more than a picture can hold, so that pages stay small", async () => {
    const { pages } = await render(derived, page('{% chart "intensity-range" others: "leave" %}'));
    expect(citiesIn(open(pages[0]?.html).querySelector("figure .wide"))).toHaveLength(20);
    expect(pages[0]?.html).toContain("Drawn: the first 20 of 90 cities");
  });

  it("leads to the pages of cities for the steps of the footnotes that are too many", async () => {
    const { pages } = await render(derived, page('{% chart "intensity-range" most: "50", others: "leave" %}'));
    const notes = [...open(pages[0]?.html).querySelectorAll(".how > ol > li")];
    expect(notes).toHaveLength(50);
    const whole = notes.map((note) => note.querySelector("details li") !== null);
    expect(whole).toEqual(notes.map((_, at) => at < 30));
    const [last] = notes.slice(-1);
    expect(last?.textContent).toMatch(/^Madeup \d+, 2025: annual commitment, .+; how it was made$/);
    expect(last?.querySelector("a")?.getAttribute("href")).toMatch(/^cities\/city-\d{6}\.html#page-how$/);
  });

  it("draws the city of its page, whatever its place", async () => {
    const body = '{% chart "intensity-range" most: "3" %}';
    const { pages } = await render(derived, page(body, "cities/[city].md"), {
      only: (path) => path === "cities/city-000041.html",
    });
    const drawn = citiesIn(open(pages[0]?.html).querySelector("figure .wide"));
    expect(drawn).toContain("city-000041");
    expect(drawn.length).toBeLessThan(5);
  });

  it("refuses a city to keep that is not there", async () => {
    const { problems } = await render(derived, page('{% chart "city-map" keep: "nowhere" %}'));
    expect(problems.map(({ message }) => message)).toEqual(['"nowhere" is not a city']);
  });

  it.each([...charts.values()].filter(({ options }) => "keep" in options).map(({ name }) => name))(
    "keeps %s within what it is told, with the city that is asked for",
    async (name) => {
      const chart = charts.get(name);
      const drawn = await chart?.draw({
        derived,
        options: { most: "5", keep: "city-000050", ...(name === "caps" ? { per: "recipient" } : {}) },
        id: "one",
        width: 748,
      });
      const picture = open(drawn?.svg).querySelector("svg");
      expect(citiesIn(picture)).toContain("city-000050");
      expect(citiesIn(picture).length).toBeLessThan(9);
      expect(drawn?.notes.join(" ")).toMatch(/left out of the picture|Cities shown:/);
    },
  );
});

describe("a workbook of more cities than its pages list", () => {
  let derived: Derived;
  beforeAll(() => {
    derived = crowd(260, 1);
  });

  it("lists those that matter on each page, and all of them on one", async () => {
    const { pages } = await render(derived, page("{% finder %}"));
    const [own, list] = pages.map(({ html }) => open(html));
    expect(pages.map(({ path }) => path)).toEqual(["index.html", "cities.html"]);
    expect(own?.querySelectorAll("main .finder a")).toHaveLength(40);
    expect(own?.querySelector("main .note")?.textContent).toContain("40 of 260 cities");
    expect(own?.querySelector('header .find a[href="cities.html"]')?.textContent).toBe("All 260 cities");
    expect(list?.querySelectorAll("main .finder a")).toHaveLength(260);
    expect(list?.querySelector("main .note")?.textContent).toContain("Cities 1 to 260 of 260");
  });

  it("leaves the list to a page of its author", async () => {
    const { pages } = await render(derived, page("Mine.", "cities.md"));
    expect(pages.map(({ path }) => path)).toEqual(["cities.html"]);
    expect(pages[0]?.html).toContain("Mine.");
  });

  it("shows the rows of a table that matter most, and says where the others are", async () => {
    const { pages, files } = await render(derived, page('{% table "comparison" %}'));
    const main = open(pages[0]?.html).querySelector("main");
    expect(main?.querySelectorAll(".scroll tbody tr")).toHaveLength(30);
    expect(main?.textContent).toContain(
      "Shown are the cities that commit most and stand best. 230 more rows are in the whole table (CSV).",
    );
    expect(files.map(({ text }) => text.trimEnd().split("\r\n").length)).toEqual([261]);
  });

  it("names so many of the cities that one cannot be told apart from, and counts the rest", async () => {
    const { pages } = await render(derived, page('{% table "overlaps" %}'));
    const longest = Math.max(
      ...[...open(pages[0]?.html).querySelectorAll("td")].map((cell) => cell.textContent.length),
    );
    expect(longest).toBeLessThan(600);
  });
});
