import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { root } from "../shipped.ts";
import { launch } from "./in-chromium.ts";
import { inspectPage, type Way } from "./inspect-page.ts";
import { kinds } from "./kinds.ts";
import { expectWholeOnPaper } from "./on-paper.ts";

const folder = join(root, "reports/html");
const pages = existsSync(folder)
  ? readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".html"))
  : [];

/** Every page is opened with its script in a narrow dark window, which is then drawn wide. */
const always = { width: 380, wider: 1280, script: true, dark: true } as const;

/**
 * Without script, and with a look for what keeps people out, go all pages where ALL is set; else those that are not of
 * one city or index, the largest of those, and every sixteenth: it takes some seconds each.
 */
const thorough = [
  { width: 1280, script: false },
  { width: 1280, script: true, axe: "all" },
] as const;
const dark = { width: 380, script: true, dark: true, axe: "contrast" } as const;
const everyNth = process.env["ALL"] === undefined ? 16 : 1;

/** The largest page of each folder: where something is too much, it is too much there. */
const largest = new Set(
  ["cities", "indices"].map((kind) => {
    const size = (path: string) => statSync(join(folder, path)).size;
    return pages.filter((path) => path.startsWith(kind)).toSorted((a, b) => size(b) - size(a))[0];
  }),
);
/** Those that `npm test` looks through already. */
const looked = new Set<string>(kinds.filter(({ both, long }) => both && !long).map(({ path }) => path));
const isThorough = (path: string, at: number): boolean =>
  !looked.has(path) && (at % everyNth === 0 || !path.includes("/") || largest.has(path));

/** Contrast in the dark is a matter of the style sheet, which all pages share: the largest pages are left to ALL. */
function waysOf(path: string, at: number): readonly Way[] {
  if (!isThorough(path, at)) return [always];
  const isLong = kinds.some((kind) => kind.path === path && kind.long) && everyNth > 1;
  return [always, ...thorough, ...(isLong ? [] : [dark])];
}

describe("the built pages", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());

  it("are there: npm run report writes them", () => {
    expect(pages).toContain("index.html");
    expect(pages).toHaveLength(164);
  });

  it.concurrent.each(pages.toSorted().map((path, at) => ({ path, at })))(
    "$path is whole in the browser, offline",
    async ({ path, at }) => {
      expect(statSync(join(folder, path)).size).toBeLessThan(
        ["index.html", "gallery.html"].includes(path) ? 600_000 : 400_000,
      );
      for (const way of waysOf(path, at))
        expect((await inspectPage(browser, join(folder, path), way)).wrong).toEqual([]);
    },
  );

  it.concurrent.each(kinds.filter(({ long }) => long))(
    "$path keeps each picture whole and under its headline",
    (kind) => expectWholeOnPaper(browser, join(folder, kind.path), kind),
  );
});
