import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { describe } from "vitest";
import { chromiumArguments, findChromium } from "../../scripts/find-chromium.ts";

export const launch = (): Promise<Browser> =>
  chromium.launch({ executablePath: findChromium() ?? "", args: chromiumArguments });

/**
 * Tests in the browser. On a machine of one's own without Chromium they are left out, as the run before the tests
 * says; never where CI runs.
 */
export const inChromium = findChromium() !== undefined || process.env["CI"] !== undefined ? describe : describe.skip;

const listened = ["request", "console", "pageerror", "dialog", "download"] as const;

const nowhere = "about:blank";

/** Pages that were used and are free again, by what they were opened with. */
const free = new WeakMap<Browser, Map<string, Page[]>>();

const size = { width: 1280, height: 900 };

/** A page that is free, or a new one: to begin one takes four times as long as to open a file in it. */
async function borrow(browser: Browser, options: BrowserContextOptions) {
  const key = JSON.stringify(options);
  const pages = free.get(browser) ?? new Map<string, Page[]>();
  free.set(browser, pages);
  const page = pages.get(key)?.pop() ?? (await (await browser.newContext(options)).newPage());
  page.setDefaultTimeout(5000);
  const giveBack = async () => {
    for (const event of listened) page.removeAllListeners(event);
    await page.goto(nowhere);
    await page.emulateMedia({ media: null, colorScheme: null, forcedColors: null });
    if (options.viewport) await page.setViewportSize(options.viewport);
    pages.set(key, [...(pages.get(key) ?? []), page]);
  };
  return { page, giveBack };
}

/** Uses an empty page that has no network; what it is left with goes, since pages keep nothing but their address. */
export async function onPage<Result>(
  browser: Browser,
  use: (page: Page) => Promise<Result>,
  options: BrowserContextOptions = {},
): Promise<Result> {
  const { page, giveBack } = await borrow(browser, { viewport: size, offline: true, ...options });
  try {
    const result = await use(page);
    await giveBack();
    return result;
  } catch (cause) {
    await page.context().close();
    throw cause;
  }
}

/** Opens a page from disk without a network, uses it, and leaves it. */
export const visit = <Result>(
  browser: Browser,
  address: string,
  use: (page: Page) => Promise<Result>,
  options?: BrowserContextOptions,
): Promise<Result> =>
  onPage(
    browser,
    async (page) => {
      await page.goto(address);
      return use(page);
    },
    options,
  );

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly target: readonly unknown[]; readonly failureSummary?: string }[];
}

/** What axe-core finds, by all of its rules or by that of contrast alone, a line each. Needs a context with bypassCSP. */
export async function axeFindings(page: Page, which: "all" | "contrast"): Promise<readonly string[]> {
  await page.evaluate(axe);
  const violations = await page.evaluate(async (only): Promise<readonly Violation[]> => {
    const engine: { run: (where: Document, options: object) => Promise<{ violations: Violation[] }> } = Reflect.get(
      window,
      "axe",
    );
    const { violations: found } = await engine.run(document, {
      resultTypes: ["violations"],
      preload: false,
      ...(only === "all" ? {} : { runOnly: ["color-contrast"] }),
    });
    return found;
  }, which);
  return violations.flatMap(({ id, nodes }) =>
    nodes.slice(0, 5).map(({ target, failureSummary = "" }) => `${id}: ${target.join(" ")} ${failureSummary}`),
  );
}
