import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { axeFindings, onPage } from "./in-chromium.ts";

/** How a reader opens a page. */
export interface Way {
  readonly width: number;
  /** A second width, to which the window is drawn when the page has been looked at. */
  readonly wider?: number;
  readonly script: boolean;
  readonly dark?: boolean;
  /** Whether axe-core looks for what keeps people out. */
  readonly axe?: "all" | "contrast";
  /** Colours as the reader's system forces them. */
  readonly forced?: boolean;
}

/** What was found wrong, and how many figures were seen. */
export interface Findings {
  readonly wrong: readonly string[];
  readonly figures: number;
}

interface Seen {
  readonly figures: number;
  readonly drawn: number;
  readonly overflow: number;
  readonly cut: readonly string[];
}

/** Runs in the page: how far it moved after it was first shown, as browsers measure it. */
const moved = () =>
  new Promise<number>((resolve) => {
    let sum = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) sum += Number(Reflect.get(entry, "value"));
    }).observe({ type: "layout-shift", buffered: true });
    setTimeout(() => resolve(sum), 60);
  });

/** Runs in the page: figures with a visible picture, and words that leave their picture. */
function look(): Seen {
  const figures = [...document.querySelectorAll("figure:not(.none)")];
  const visible = (svg: Element) => svg.getBoundingClientRect().width > 0 && svg.getBoundingClientRect().height > 0;
  const pictures = figures.map((figure) => [...figure.querySelectorAll("svg:not(.spark)")].filter(visible));
  const cut = pictures.flat().flatMap((svg) => {
    const box = svg.getBoundingClientRect();
    return [...svg.querySelectorAll("text")]
      .filter((text) => {
        const own = text.getBoundingClientRect();
        return (
          own.width > 0 &&
          (own.left < box.left - 2 || own.right > box.right + 2 || own.top < box.top - 2 || own.bottom > box.bottom + 2)
        );
      })
      .map((text) => text.textContent ?? "");
  });
  const { scrollWidth } = document.scrollingElement ?? document.documentElement;
  return {
    figures: figures.length,
    drawn: pictures.filter((found) => found.length === 1).length,
    overflow: scrollWidth - window.innerWidth,
    cut,
  };
}

/** What is wrong with a page as it lies there at a width, and how many figures it has. */
async function lookAt(page: Page, width: number): Promise<Findings> {
  const seen = await page.evaluate(look);
  const wrong = seen.cut.map((text) => `cuts "${text}" at ${width} px`);
  if (seen.drawn !== seen.figures) wrong.push(`shows ${seen.drawn} of ${seen.figures} figures at ${width} px`);
  if (seen.overflow > 0) wrong.push(`is ${seen.overflow} px wider than the screen of ${width} px`);
  return { wrong, figures: seen.figures };
}

/** Listens to a page: what it asks for, and what it says of itself. */
function listen(page: Page, address: string): string[] {
  const heard: string[] = [];
  page.on("request", (request) => {
    if (request.url() !== address && !request.url().startsWith("data:")) heard.push(`asks for ${request.url()}`);
  });
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") heard.push(`says: ${message.text()}`);
  });
  page.on("pageerror", (error) => heard.push(`fails: ${error.message}`));
  page.on("dialog", (dialog) => heard.push(`opens a dialog: ${dialog.message()}`));
  return heard;
}

/** Opens one page from disk without a network, as a reader would, and tells what is wrong with it. */
export function inspectPage(browser: Browser, file: string, way: Way): Promise<Findings> {
  const address = pathToFileURL(file).href;
  const resize = (page: Page, width: number) => page.setViewportSize({ width, height: 900 });
  return onPage(
    browser,
    async (page) => {
      await page.emulateMedia({
        colorScheme: way.dark === true ? "dark" : "light",
        forcedColors: way.forced === true ? "active" : "none",
      });
      await resize(page, way.width);
      const wrong = listen(page, address);
      await page.goto(address);
      const { wrong: seen, figures } = await lookAt(page, way.width);
      const shift = way.script ? await page.evaluate(moved) : 0;
      if (shift > 0.02) wrong.push(`moves by ${shift.toFixed(3)} after it is shown`);
      if (way.axe !== undefined) wrong.push(...(await axeFindings(page, way.axe)));
      if (way.wider === undefined) return { wrong: [...wrong, ...seen], figures };
      await resize(page, way.wider);
      const { wrong: wide } = await lookAt(page, way.wider);
      return { wrong: [...wrong, ...seen, ...wide], figures };
    },
    { javaScriptEnabled: way.script, bypassCSP: way.axe !== undefined },
  );
}
