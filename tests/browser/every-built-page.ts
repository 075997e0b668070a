import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { root } from "../shipped.ts";
import { launch } from "./in-chromium.ts";
import { inspectPage } from "./inspect-page.ts";

const folder = join(root, "reports/html");
const pages = existsSync(folder)
  ? readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".html"))
  : [];

const ways = [
  { width: 1280, script: false },
  { width: 380, script: true, dark: true },
] as const;

/**
 * What keeps people out is looked for on every page where AXE is set, else on the pages that are not of one city or
 * index, and on every eighth of those: it takes a second or two each.
 */
const audited = [
  { width: 1280, script: true, axe: "all" },
  { width: 380, script: true, dark: true, axe: "contrast" },
] as const;
const everyNth = process.env["AXE"] === undefined ? 8 : 1;

describe("the built pages", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());

  it("are there: npm run report writes them", () => {
    expect(pages).toContain("index.html");
    expect(pages).toHaveLength(163);
  });

  it.concurrent.each(pages.toSorted().map((path, at) => ({ path, at })))(
    "$path is whole in the browser, offline",
    async ({ path, at }) => {
      expect(statSync(join(folder, path)).size).toBeLessThan(path === "index.html" ? 600_000 : 400_000);
      for (const way of at % everyNth === 0 || !path.includes("/") ? [...ways, ...audited] : ways)
        expect((await inspectPage(browser, join(folder, path), way)).wrong).toEqual([]);
    },
  );
});
