import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { extractText } from "unpdf";
import { expect } from "vitest";
import { visit } from "./in-chromium.ts";
import type { Kind } from "./kinds.ts";

/** Runs in the page: tiny words at the caption, the top and the bottom of each picture, to be found on the sheets. */
function markFigures(): number {
  const figures = [...document.querySelectorAll("figure:not(.none)")];
  for (const [at, figure] of figures.entries()) {
    const svg = [...figure.querySelectorAll<SVGSVGElement>("svg:not(.spark)")].find(
      (one) => one.getBoundingClientRect().height > 0,
    );
    if (svg === undefined) continue;
    const { height } = svg.viewBox.baseVal;
    for (const [name, y] of [
      ["top", 2],
      ["bottom", height - 1],
    ] as const) {
      const mark = document.createElementNS("http://www.w3.org/2000/svg", "text");
      mark.setAttribute("y", String(y));
      mark.setAttribute("font-size", "3");
      mark.textContent = `(${name}${at})`;
      svg.append(mark);
    }
    figure.querySelector("figcaption")?.append(`(caption${at})`);
  }
  return figures.length;
}

/** The words of each sheet of paper that the page prints to. */
export async function print(page: Page, format: "A4" | "Letter"): Promise<readonly string[]> {
  const { text } = await extractText(new Uint8Array(await page.pdf({ format })), { mergePages: false });
  return text;
}

/** Prints a page of a kind: each picture must be whole, on one sheet with its headline, and the sheets no more than its kind may take. */
export const expectWholeOnPaper = (browser: Browser, file: string, kind: Kind): Promise<void> =>
  visit(browser, pathToFileURL(file).href, async (page) => {
    await page.emulateMedia({ media: "print" });
    expect(await page.evaluate(markFigures)).toBe(kind.figures);
    for (const format of kind.path.startsWith("cities") ? (["A4", "Letter"] as const) : (["A4"] as const)) {
      const sheets = await print(page, format);
      expect(sheets.length, `sheets of ${format}`).toBeLessThanOrEqual(kind.sheets * 1.1);
      expect(sheets[0]).toContain(`1 / ${sheets.length}`);
      for (let at = 0; at < kind.figures; at += 1) {
        const on = ["caption", "top", "bottom"].map((mark) =>
          sheets.findIndex((text) => text.includes(`(${mark}${at})`)),
        );
        expect(new Set(on).size, `figure ${at} of ${kind.path} on sheets ${on.join()} of ${format}`).toBe(1);
        expect(on[0]).toBeGreaterThanOrEqual(0);
      }
    }
  });
