import type { Browser, Page } from "playwright-core";

/** What a page is asked for until it counts as drawn. */
export interface Opening {
  readonly address: string;
  /** An expression that is true in the page once every picture is there. */
  readonly drawn: string;
  /** Whether it may reach the computer itself, as one that needs a server does. */
  readonly online?: boolean;
}

/** Milliseconds from the start of the navigation. */
export interface Opened {
  /** The first frame with words or pictures. */
  readonly painted: number;
  /** The first frame in which all pictures stand. */
  readonly drawn: number;
  /** Bytes that came with it, where it has a server; else nothing. */
  readonly loaded: number;
}

/** An expression that is true once so many figures of a citybook page have their picture. */
export const hasFigures = (count: number): string =>
  `document.querySelectorAll("figure:not(.none) svg[role=img]").length >= ${count}`;

/** Runs in the page before all else: notes the first frame after which every picture is there. As text, since a bundler's helpers are not in the page. */
const watch = (drawn: string): string => `requestAnimationFrame(function look() {
  const ready = document.readyState !== "loading" && (${drawn});
  requestAnimationFrame(ready ? () => { window.drawnAt = performance.now(); } : look);
})`;

const paintedAt = `performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? window.drawnAt`;

const loadedBytes = `performance.getEntriesByType("resource").reduce((sum, one) => sum + one.decodedBodySize, 0)
  + (performance.getEntriesByType("navigation")[0]?.decodedBodySize ?? 0)`;

const numberOf = async (page: Page, expression: string): Promise<number> => Number(await page.evaluate(expression));

/** Opens a page in a context of its own, without a network where it needs none. */
export async function openPage(browser: Browser, { address, drawn, online = false }: Opening): Promise<Opened> {
  const context = await browser.newContext({ viewport: { width: 1100, height: 900 }, offline: !online });
  const page = await context.newPage();
  try {
    await page.addInitScript({ content: watch(drawn) });
    await page.goto(address);
    await page.waitForFunction("window.drawnAt", undefined, { timeout: 20_000 });
    return {
      painted: await numberOf(page, paintedAt),
      drawn: await numberOf(page, "window.drawnAt"),
      loaded: await numberOf(page, loadedBytes),
    };
  } finally {
    await context.close();
  }
}
