import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { compile } from "vega-lite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readScript } from "../../src/cli/page-files.ts";
import { shippedPages, untilBuilt } from "../shipped-pages.ts";
import { inChromium, launch, visit } from "./in-chromium.ts";

const folder = shippedPages;
const addressOf = (path: string): string => pathToFileURL(join(folder, path)).href;
let browser: Browser;

const on = <Result>(path: string, use: (page: Page) => Promise<Result>, options?: BrowserContextOptions) =>
  visit(browser, addressOf(path), use, options);

/** The figure of shares of GDP. */
const share = "intensity-range-gdp-leave";
const label = (figure: string, city: string) => `#${figure} .wide text[data-c="${city}"]`;
const first = "main > .scroll:first-of-type table";
const rowsOf = (page: Page, table: string): Promise<string[]> =>
  page.$$eval(`${table} tbody tr`, (rows) =>
    rows.filter((row) => row.getBoundingClientRect().height > 0).map((row) => row.getAttribute("data-c") ?? ""),
  );

async function saved(page: Page, press: string): Promise<{ name: string; bytes: Buffer }> {
  const coming = page.waitForEvent("download");
  await page.click(press);
  const download = await coming;
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

inChromium("the script of a page", () => {
  beforeAll(async () => {
    await untilBuilt();
    browser = await launch();
  });
  afterAll(() => browser.close());

  it("is at most 60 kB", async () => {
    expect(Buffer.byteLength(await readScript())).toBeLessThan(60_000);
  });

  describe("marks a city in every figure and table", () => {
    it("that the pointer is on, and says what is known of it", () =>
      on("index.html", async (page) => {
        await page.hover(label(share, "shenzhen"));
        expect(await page.locator("tr.seen").count()).toBeGreaterThan(1);
        const marked = await page.$$eval("figure", (figures) =>
          figures.filter((one) => one.querySelector(".band") !== null).map(({ id }) => id),
        );
        expect(marked).toEqual(
          expect.arrayContaining([share, "intensity-range-resident-leave", "standings-heat-map-12"]),
        );
        expect(await page.innerText(".tip")).toMatch(/^Shenzhen\s+Annual commitment\s+CNY 4\.5bn/);
        await page.hover(".tip");
        await page.waitForTimeout(400);
        expect(await page.isVisible(".tip")).toBe(true);
        await page.keyboard.press("Escape");
        expect(await page.isVisible(".tip")).toBe(false);
        expect(await page.locator("tr.seen").count()).toBe(0);
      }));

    it("that the keyboard comes to", () =>
      on("index.html", async (page) => {
        await page.focus(`#${share} .wide svg`);
        await page.keyboard.press("ArrowDown");
        expect(await page.innerText(".tip b")).toBe("Shenzhen");
        await page.keyboard.press("ArrowDown");
        expect(await page.innerText(".tip b")).toBe("Singapore");
        expect(await page.textContent(".spoken")).toContain("Singapore");
        await page.keyboard.press("Enter");
        expect(await page.locator("tr.kept[data-c=singapore]").count()).toBeGreaterThan(0);
        expect(page.url()).toMatch(/#cities=singapore$/);
      }));

    it("that a finger taps", () =>
      on(
        "index.html",
        async (page) => {
          await page.tap(`#${share} .narrow text[data-c="busan"]`);
          expect(await page.innerText(".tip b")).toBe("Busan");
        },
        { hasTouch: true, viewport: { width: 380, height: 800 } },
      ));
  });

  describe("a table", () => {
    it("sorts by a column, both ways, money by its currency first and what is not known last", () =>
      on("index.html", async (page) => {
        const press = `${first} thead th:nth-child(3) button`;
        await page.click(press);
        expect(await page.getAttribute(`${first} thead th:nth-child(3)`, "aria-sort")).toBe("descending");
        const down = await rowsOf(page, first);
        expect(down.slice(0, 3)).toEqual(["singapore", "shenzhen", "busan"]);
        await page.click(press);
        const up = await rowsOf(page, first);
        expect(up[0]).toBe("berlin");
        expect(new Set([...up.slice(-3), ...down.slice(-3)])).toEqual(new Set(["new-york", "san-jose", "seattle"]));
      }));

    it("narrows to the rows that hold the typed words", () =>
      on("index.html", async (page) => {
        await page.fill(".tools input >> nth=0", "ceiling");
        expect((await rowsOf(page, first)).sort()).toEqual(["nanjing", "xiamen"]);
        await page.fill(".tools input >> nth=0", "");
        expect(await rowsOf(page, first)).toHaveLength(15);
      }));

    it("keeps cities on top and side by side, in the address, from one opening to the next", () =>
      on("index.html", async (page) => {
        for (const city of ["hangzhou", "berlin"]) await page.click(`${first} tr[data-c=${city}] .pin`);
        expect((await rowsOf(page, first)).slice(0, 2).sort()).toEqual(["berlin", "hangzhou"]);
        expect(page.url()).toMatch(/#cities=hangzhou,berlin$/);
        const heads = await page.$$eval(".compare thead th", (cells) => cells.map((cell) => cell.textContent));
        expect(heads.map((head) => head?.split(" ")[0])).toEqual(["What", "Hangzhou", "Berlin"]);
        expect(await page.innerText(".compare table")).toMatch(/Percent of GDP\s+0\.0109%\s+0\.00035%/);
        await page.reload();
        expect(await page.locator(".compare thead th").count()).toBe(3);
        await page.click(".compare .chip >> text=Clear");
        expect(await page.isVisible(".compare")).toBe(false);
        expect(page.url()).not.toContain("cities=");
      }));
  });

  it.each([380, 1024])("has the star of each city within its row, %i px wide", (width) =>
    on(
      "index.html",
      async (page) => {
        const astray = await page.$$eval(
          `main > .scroll:first-of-type tr[data-c]`,
          (rows) =>
            rows.filter((row) => {
              const [star, own] = [row.querySelector(".pin")?.getBoundingClientRect(), row.getBoundingClientRect()];
              return star === undefined || star.top < own.top - 1 || star.bottom > own.bottom + 1;
            }).length,
        );
        expect(astray).toBe(0);
      },
      { viewport: { width, height: 800 } },
    ),
  );

  it("goes to a city whose name is typed", () =>
    on("cities/vienna.html", async (page) => {
      await page.click(".find summary");
      await page.keyboard.type("深圳");
      await page.keyboard.press("Enter");
      await page.waitForURL(/cities\/shenzhen\.html/);
      expect(await page.textContent("h1")).toContain("Shenzhen");
    }));

  it("opens the footnote that a number leads to, and lives with any address", () =>
    on("index.html", async (page) => {
      await page.click(`${first} tr[data-c=shenzhen] td a[href^="#n"]`);
      expect(await page.isVisible("#n1 details[open] ul")).toBe(true);
      const failed: string[] = [];
      page.on("pageerror", ({ message }) => failed.push(message));
      for (const hash of ["#%", "#cities=%E0%A4%A,nowhere,<b>", "#cities=&at=%"]) {
        await page.goto(addressOf("index.html") + hash);
        await page.reload();
      }
      expect(failed).toEqual([]);
    }));

  describe("hands out a figure", () => {
    it("as a table for Excel: the words, and plain numbers beside them", () =>
      on("index.html", async (page) => {
        const { name, bytes } = await saved(page, `#${share} .take >> text=CSV`);
        expect(name).toBe(`${share}.csv`);
        const text = bytes.toString("utf8");
        expect(text.startsWith('\uFEFFCity,Annual commitment,"Annual commitment, low","Annual commitment, high"')).toBe(
          true,
        );
        expect(text).toMatch(/\r\nShenzhen,CNY 4\.5bn,4500000000,4500000000,/);
        expect(text).toMatch(/\r\nSingapore,at least SGD 400m,400000000,unknown,/);
      }));

    it.each([false, true])("as SVG and PNG with title, source and date in it (dark: %s)", (dark) =>
      on(
        "index.html",
        async (page) => {
          const svg = (await saved(page, `#${share} .take >> text=SVG`)).bytes.toString("utf8");
          expect(svg).toContain("commits the largest share");
          expect(svg.replace(/<[^>]*>/g, " ").replace(/\s+/g, " ")).toMatch(
            /Sources: .* and \d+ others\. citybook, "Comparison", as of \d+ \w+ 2026\./,
          );
          expect(svg).not.toContain("var(--");
          const png = (await saved(page, `#${share} .take >> text=PNG`)).bytes;
          expect(png.subarray(1, 4).toString("latin1")).toBe("PNG");
          expect(png.readUInt32BE(16)).toBe(Number(/^<svg [^>]*width="(\d+)"/.exec(svg)?.[1]) * 2);
        },
        { colorScheme: dark ? "dark" : "light" },
      ),
    );

    it("as a Vega-Lite spec beside the page, complete", () =>
      on("index.html", async (page) => {
        const paths = await page.$$eval(".take a", (links) => links.map((link) => link.getAttribute("href") ?? ""));
        expect(paths).toHaveLength(7);
        for (const path of paths) {
          expect(existsSync(join(folder, path)), path).toBe(true);
          expect(() => compile(JSON.parse(readFileSync(join(folder, path), "utf8"))), path).not.toThrow();
        }
      }));

    it("in words to cite it by", () =>
      on(
        "index.html",
        async (page) => {
          await page.click(`#${share} .take >> text=Copy citation`);
          await page.waitForFunction(() => document.querySelector(".spoken")?.textContent === "Copied");
          expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
            /^Of the money seen for 2025, .* In: citybook, "Comparison", as of \d+ \w+ 2026\.$/,
          );
        },
        { permissions: ["clipboard-read", "clipboard-write"] },
      ));
  });

  it("moves nothing where a reader wants no motion", () =>
    on(
      "index.html",
      async (page) => {
        expect(await page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior)).toBe("auto");
      },
      { reducedMotion: "reduce" },
    ));
});
