import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pixelmatch from "pixelmatch";
import { PNG } from "pngjs";
import { afterAll, beforeAll, expect, it } from "vitest";
import { charts } from "../../src/chart/catalogue.ts";
import { margin } from "../../src/chart/frame-picture.ts";
import { latinTypeface } from "../../src/cli/figure/latin-typeface.ts";
import { framedFigure } from "../../src/export/figure/figure-file.ts";
import { toPng } from "../../src/export/figure/to-png.ts";
import { inChromium, launch, visit } from "../browser/in-chromium.ts";
import { fiveCities } from "../chart/five-cities.ts";
import { build, render } from "../report/built.ts";

const derived = fiveCities();

const figures = [
  ["intensity-range", { by: "gdp" }],
  ["commitment-by-category", { city: "shenzhen" }],
  ["commitment-by-year", { city: "singapore" }],
  ["caps", { per: "recipient" }],
  ["standing-intensity", {}],
  ["standings-heat-map", {}],
  ["rank-history", { index: "gihi" }],
  ["rank-sensitivity", {}],
  ["city-map", {}],
  ["package-timeline", { city: "shenzhen" }],
  ["coverage-matrix", {}],
] as const;

/** As many px as a figure of a page has, and pixels of each. */
const [width, scale] = [712, 2];

/**
 * The share of pixels that may differ by more than a fifth of all contrast, edges of letters left out: two renderers
 * blend the same letters a little differently. Measured are 0.00001 to 0.0001; one px off is above 0.001.
 */
const tolerance = 0.0005;

const folder = mkdtempSync(join(tmpdir(), "citybook-look-"));
const seen: PNG[] = [];

/**
 * Pictures of all figures of one page, each in its own size and on whole pixels: the column of a page shrinks them by
 * half a percent and begins them anywhere.
 */
beforeAll(async () => {
  const tags = figures.map(([name, options]) => {
    const words = Object.entries(options).map(([option, value]) => `${option}: "${value}"`);
    return `{% chart ${[`"${name}"`, words.join(", ")].join(" ")} %}`;
  });
  const text = `---\ntitle: All\n---\n${tags.join("\n\n")}\n`;
  const { pages } = await render(derived, [{ path: "all.md", text }]);
  const file = join(folder, "all.html");
  writeFileSync(file, pages[0]?.html ?? "");
  const browser = await launch();
  await visit(
    browser,
    `file://${file}`,
    async (page) => {
      for (const picture of await page.locator("figure .wide svg").elementHandles()) {
        await picture.evaluate((svg) => {
          const place = {
            maxWidth: "none",
            position: "fixed",
            top: "0",
            left: "0",
            zIndex: "9",
            background: "#ffffff",
          };
          if (svg instanceof SVGSVGElement) Object.assign(svg.style, place);
        });
        seen.push(PNG.sync.read(await picture.screenshot()));
        await picture.evaluate((svg) => {
          if (svg instanceof SVGSVGElement) svg.remove();
        });
      }
    },
    { deviceScaleFactor: scale, viewport: { width: 1280, height: 1200 } },
  );
  await browser.close();
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A part of a picture, from a pixel on. */
function cut(picture: PNG, { width: w, height: h }: { width: number; height: number }, x = 0, y = 0): PNG {
  const part = new PNG({ width: w, height: h });
  PNG.bitblt(picture, part, x, y, Math.min(w, picture.width - x), Math.min(h, picture.height - y), 0, 0);
  return part;
}

/** The chart in an exported figure, without what stands around it. */
async function exported(name: string, options: Readonly<Record<string, string>>): Promise<PNG> {
  const drawn = await charts.get(name)?.draw({ derived, options, id: "f", width });
  if (drawn === undefined) throw new Error(`${name} is not in the catalogue`);
  const { svg } = framedFigure({ drawn, derived, theme: "light", reading: true, width: 0, made: build });
  const whole = PNG.sync.read(Buffer.from(await toPng(svg, { typefaces: [await latinTypeface()], scale })));
  const [, top = ""] = new RegExp(`<g transform="translate\\(${margin},([\\d.]+)\\)">`).exec(svg) ?? [];
  const [, w = "", h = ""] = / width="([\d.]+)" height="([\d.]+)"/.exec(drawn.svg) ?? [];
  const size = { width: Math.floor(Number(w) * scale), height: Math.floor(Number(h) * scale) };
  return cut(whole, size, margin * scale, Number(top) * scale);
}

const differing = (a: PNG, b: PNG): number =>
  pixelmatch(a.data, b.data, undefined, a.width, a.height, { threshold: 0.2 }) / (a.width * a.height);

inChromium("a PNG looks as the figure of a page does in Chromium", () => {
  it.each(figures.map(([name, options], at) => ({ name, options, at })))("$name", async ({ name, options, at }) => {
    const [there, here] = [seen[at], await exported(name, options)];
    if (there === undefined) throw new Error(`the page has no figure ${at}`);
    const size = { width: Math.min(there.width, here.width), height: Math.min(there.height, here.height) };
    expect(Math.max(there.width, here.width) - size.width).toBeLessThanOrEqual(scale);
    expect(Math.max(there.height, here.height) - size.height).toBeLessThanOrEqual(scale);
    expect(differing(cut(there, size), cut(here, size))).toBeLessThan(tolerance);
    expect(differing(cut(there, size, scale), cut(here, size))).toBeGreaterThan(2 * tolerance);
  });
});
