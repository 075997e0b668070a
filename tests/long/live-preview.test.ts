import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { inChromium, launch } from "../browser/in-chromium.ts";
import { preview } from "../cli/preview/previewed.ts";
import { copyOfThreeCities } from "../cli/three-cities.ts";

const products = "datasets/made-up/indicators.csv";

inChromium("a page of the preview in a browser", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());

  /** The first page of the small workbook, made long, in a window that is scrolled down. */
  async function open() {
    const folder = copyOfThreeCities();
    const change = (file: string, from: string | RegExp, to: string) =>
      writeFileSync(join(folder, file), readFileSync(join(folder, file), "utf8").replace(from, to));
    const story = Array.from({ length: 60 }, (_, at) => `## Part ${at}\n\nWords.`).join("\n\n");
    change("reports/index.md", /$/, `\n\n${story}\n\nThe end.\n`);
    const { url } = await preview(folder);
    const page = await browser.newPage({ viewport: { width: 1000, height: 700 } });
    const wrong: string[] = [];
    page.on("pageerror", ({ message }) => wrong.push(message));
    page.on("console", (message) => {
      if (["error", "warning"].includes(message.type())) wrong.push(message.text());
    });
    await page.goto(url);
    await page.locator("figure summary").first().click();
    const place = page.locator("#part-30, h2:has-text('Part 30')").first();
    await place.evaluate((one) => one.scrollIntoView({ block: "start", behavior: "instant" }));
    return { page, change, place, wrong };
  }

  const shows = (page: Page, text: string) =>
    page.waitForFunction((one) => document.body.innerText.includes(one), text);
  const panelOf = (page: Page) =>
    page.evaluate(
      () => document.querySelector("citybook-preview")?.shadowRoot?.querySelector("details")?.innerText ?? "",
    );

  it("shows a changed cell and a changed text where the reader is, with open what was opened", async () => {
    const { page, change, place, wrong } = await open();
    const before = await place.boundingBox();
    change(products, "gazette,100000000000,USD", "gazette,50000000000,USD");
    await shows(page, "among 2 cities: 0.2%");
    change("reports/index.md", "The end.", "Another end.");
    await shows(page, "Another end.");
    expect(await place.boundingBox()).toEqual(before);
    expect(await page.locator("figure details").first().getAttribute("open")).not.toBeNull();
    expect(await page.locator("th button").count()).toBeGreaterThan(0);
    expect(await page.evaluate(() => document.querySelectorAll("citybook-preview").length)).toBe(1);
    expect(wrong).toEqual([]);
    await page.close();
  });

  it("tells a problem in a panel while the page stays, and takes the panel away when it is mended", async () => {
    const { page, change, wrong } = await open();
    change(products, "gazette,100000000000,USD", "gazette,much,USD");
    await page.waitForFunction(() => document.querySelector("citybook-preview")?.checkVisibility());
    const told = await panelOf(page);
    expect(told).toContain("1 problem");
    expect(told).toContain("datasets/made-up/indicators.csv:3 column F (value)");
    expect(await page.locator("main").innerText()).toContain("among 2 cities: 0.1%");
    change(products, "gazette,much,USD", "gazette,50000000000,USD");
    await shows(page, "among 2 cities: 0.2%");
    await page.waitForFunction(() => document.querySelector("citybook-preview")?.checkVisibility() === false);
    expect(wrong).toEqual([]);
    await page.close();
  });

  it("shows a mistake of a template in its place, and in the panel", async () => {
    const { page, change } = await open();
    change("reports/index.md", "The end.", '{% chart "intensty-range" %}\n\nThe end.');
    await page.waitForFunction(() => document.querySelector("main")?.innerText.includes("intensty-range"));
    expect(await panelOf(page)).toMatch(/reports\/index\.md:\d+:\d+/);
    expect(await page.locator("main").innerText()).toContain("The end.");
    await page.close();
  });

  it("comes back to the same place after its policy has changed, as with another style", async () => {
    const { page, change, place } = await open();
    const before = await place.boundingBox();
    await page.evaluate(() => document.querySelector("meta[http-equiv]")?.setAttribute("content", "another"));
    change("reports/index.md", "The end.", "Another end.");
    await shows(page, "Another end.");
    expect((await place.boundingBox())?.y).toBeCloseTo(before?.y ?? 0, 0);
    await page.close();
  });
});
