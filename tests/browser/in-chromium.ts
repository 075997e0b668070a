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

/** Opens a page from disk without a network, uses it, and closes it. */
export async function visit<Result>(
  browser: Browser,
  address: string,
  use: (page: Page) => Promise<Result>,
  options: BrowserContextOptions = {},
): Promise<Result> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, offline: true, ...options });
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(5000);
    await page.goto(address);
    return await use(page);
  } finally {
    await context.close();
  }
}

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
