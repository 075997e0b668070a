import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { buildQuietly } from "./build-quietly.ts";
import { hostileWorkbook } from "./hostile-workbook.ts";
import { inChromium, launch, visit } from "./in-chromium.ts";
import { inspectPage } from "./inspect-page.ts";

let browser: Browser;
let out = "";

inChromium("pages whose every text is hostile", () => {
  beforeAll(async () => {
    const folder = hostileWorkbook();
    out = join(folder, "reports/html");
    await buildQuietly(folder, out);
    browser = await launch();
  });
  afterAll(async () => {
    await browser.close();
    rmSync(join(out, "../.."), { recursive: true, force: true });
  });

  it("run nothing, ask for nothing, and stay as wide as the screen", async () => {
    const pages = [
      "index.html",
      "cities/alphaburg.html",
      "indices/made-up-index.html",
      "sources.html",
      "coverage.html",
    ];
    for (const path of pages) {
      const way = { width: path.startsWith("cities") ? 380 : 1280, script: true };
      expect((await inspectPage(browser, join(out, path), way)).wrong, path).toEqual([]);
      const address = pathToFileURL(join(out, path)).href;
      const state = await visit(browser, address, async (page) => {
        // Whatever the script does on its own must not bring the texts to life either.
        for (const details of await page.$$("main details"))
          await details.evaluate((one) => one.setAttribute("open", ""));
        await page.waitForTimeout(50);
        for (const pin of (await page.$$(".pin")).slice(0, 4)) await pin.evaluate((one: HTMLElement) => one.click());
        return page.evaluate(() => ({
          broken: Reflect.has(window, "broken"),
          scripts: document.querySelectorAll("script").length,
          handlers: [...document.querySelectorAll("*")].filter((one) =>
            [...one.attributes].some(({ name }) => name.startsWith("on") || name === "style"),
          ).length,
          links: [...document.querySelectorAll("a")].map(({ protocol }) => protocol),
          hidden: document.querySelector("main")?.getBoundingClientRect().height === 0,
        }));
      });
      expect(
        { ...state, links: [...new Set(state.links)].filter((one) => !/^(https?|file):$/.test(one)) },
        path,
      ).toEqual({
        broken: false,
        scripts: 2,
        handlers: 0,
        links: [],
        hidden: false,
      });
    }
  });

  it("show no sign that turns the direction of what follows", () => {
    const html = readFileSync(join(out, "index.html"), "utf8");
    expect(html).toContain("right to left and isolated");
    expect(html).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/);
  });
});
