import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { shippedPages, untilBuilt } from "../shipped-pages.ts";
import { inChromium, launch, visit } from "./in-chromium.ts";
import { kinds } from "./kinds.ts";
import { expectWholeOnPaper, print } from "./on-paper.ts";

const folder = shippedPages;
let browser: Browser;

inChromium("a page on paper", () => {
  beforeAll(async () => {
    await untilBuilt();
    browser = await launch();
  });
  afterAll(() => browser.close());

  it.each(kinds.filter(({ long }) => !long))("$path keeps each picture whole and under its headline", (kind) =>
    expectWholeOnPaper(browser, join(folder, kind.path), kind),
  );

  it("opens every table, repeats its head on each sheet, and leaves out what only a screen can use", async () => {
    await visit(browser, pathToFileURL(join(folder, "coverage.html")).href, async (page) => {
      const sheets = await print(page, "A4");
      const heads = sheets.filter((text) => text.includes("What would help"));
      expect(heads.length).toBeGreaterThan(5);
      const words = sheets.join(" ");
      for (const word of ["☆", "Filter rows", "Copy citation", "Find a city", "Vega-Lite spec"])
        expect(words).not.toContain(word);
    });
  });

  it("writes out where its sources are", async () => {
    await visit(browser, pathToFileURL(join(folder, "cities/shenzhen.html")).href, async (page) => {
      expect((await print(page, "A4")).join(" ")).toContain("(https://");
    });
  });
});
