import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { shippedPages, untilBuilt } from "../shipped-pages.ts";
import { inChromium, launch } from "./in-chromium.ts";
import { inspectPage } from "./inspect-page.ts";
import { kinds } from "./kinds.ts";

const folder = shippedPages;
const everyWay = kinds.filter(({ both }) => both);
const short = everyWay.filter(({ long }) => !long);
let browser: Browser;

inChromium("a page opened from disk, offline", () => {
  beforeAll(async () => {
    await untilBuilt();
    browser = await launch();
  });
  afterAll(() => browser.close());

  it.each(everyWay)("$path is whole without script, wide", async ({ path, figures }) => {
    expect(await inspectPage(browser, join(folder, path), { width: 1280, script: false })).toEqual({
      wrong: [],
      figures,
    });
  });

  it.each(kinds)("$path is whole with script, narrow", async ({ path, figures, both, long }) => {
    const way = { width: 380, script: true, ...(both && !long ? ({ axe: "all" } as const) : {}) };
    expect(await inspectPage(browser, join(folder, path), way)).toEqual({ wrong: [], figures });
  });

  it.each(short)("$path is whole with script, dark, and its words stand out", async ({ path, figures }) => {
    const way = { width: 1024, script: true, dark: true, axe: "contrast" } as const;
    expect(await inspectPage(browser, join(folder, path), way)).toEqual({ wrong: [], figures });
  });

  it.each(["index.html", "cities/singapore.html"])("%s holds at twice its size and in forced colours", async (path) => {
    for (const way of [
      { width: 640, script: true },
      { width: 768, script: true, forced: true },
      { width: 1600, script: true },
    ])
      expect((await inspectPage(browser, join(folder, path), way)).wrong).toEqual([]);
  });

  it("leads from the comparison to a city and back", async () => {
    const page = await browser.newPage();
    await page.goto(`file://${join(folder, "index.html")}`);
    await page.click(".find summary");
    await page.click('.finder a[href="cities/shenzhen.html"]');
    expect(await page.textContent("h1")).toBe("Shenzhen 深圳");
    await page.click("header nav a");
    expect(await page.textContent("h1")).toBe("Cities by the public money they commit to AI");
    await page.close();
  });
});
