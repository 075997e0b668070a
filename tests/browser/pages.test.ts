import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findChromium } from "../../scripts/find-chromium.ts";
import { build } from "../../src/cli/commands/build.ts";
import type { Terminal } from "../../src/cli/terminal.ts";
import { root } from "../shipped.ts";
import { inspectPage, launch } from "./inspect-page.ts";

const folder = mkdtempSync(join(tmpdir(), "citybook-pages-"));
const hasChromium = findChromium() !== undefined;
let browser: Browser;

const silent: Terminal = {
  result: () => undefined,
  say: () => undefined,
  progress: () => undefined,
  environment: {},
  folder: root,
  now: () => 0,
};

/** One page of each kind, with the figures that it must show. */
const kinds = [
  { path: "index.html", figures: 7 },
  { path: "cities/shenzhen.html", figures: 3 },
  { path: "cities/singapore.html", figures: 3 },
  { path: "cities/beijing.html", figures: 1 },
  { path: "cities/vienna.html", figures: 0 },
  { path: "indices/gihi.html", figures: 1 },
  { path: "rankings.html", figures: 1 },
  { path: "funding.html", figures: 3 },
  { path: "coverage.html", figures: 1 },
  { path: "assumptions.html", figures: 2 },
  { path: "conflicts.html", figures: 0 },
  { path: "sources.html", figures: 0 },
  { path: "method.html", figures: 1 },
] as const;

/** On a machine of one's own without Chromium these are left out, as the run before the tests says; never where CI runs. */
const where = hasChromium || process.env["CI"] !== undefined ? describe : describe.skip;

where("a page opened from disk, offline", () => {
  beforeAll(async () => {
    expect(await build({ out: folder }, silent)).toBe(0);
    browser = await launch();
  });
  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it.each(kinds)(
    "$path shows all of its figures with script off and on, wide and narrow, light and dark",
    async ({ path, figures }) => {
      const file = join(folder, path);
      for (const way of [
        { width: 1280, script: false },
        { width: 1280, script: true, dark: true },
        { width: 380, script: true },
      ]) {
        expect(await inspectPage(browser, file, way), `${path} at ${way.width} px`).toEqual({ wrong: [], figures });
      }
    },
  );

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

  it("prints with every table open and no figure wider than the paper", async () => {
    const page = await browser.newPage();
    await page.goto(`file://${join(folder, "cities/shenzhen.html")}`);
    await page.emulateMedia({ media: "print" });
    const shown = await page.evaluate(() =>
      [...document.querySelectorAll("details table")].map((table) => table.getBoundingClientRect().height > 0),
    );
    expect(shown.length).toBeGreaterThan(0);
    expect(shown.every((open) => open)).toBe(true);
    expect((await page.pdf({ format: "A4" })).length).toBeGreaterThan(10_000);
    await page.close();
  });
});
