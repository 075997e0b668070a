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
  { width: 1280, script: true, axe: "all" },
  { width: 380, script: true, dark: true, axe: "contrast" },
] as const;

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

  it.concurrent.each(pages.toSorted())("%s is whole in the browser, offline, and keeps nobody out", async (path) => {
    expect(statSync(join(folder, path)).size).toBeLessThan(path === "index.html" ? 600_000 : 400_000);
    for (const way of ways) expect((await inspectPage(browser, join(folder, path), way)).wrong).toEqual([]);
  });
});
