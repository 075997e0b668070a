import { Buffer } from "node:buffer";
import { getDocumentProxy } from "unpdf";
import { compile } from "vega-lite";
import { describe, expect, it } from "vitest";
import { charts } from "../../src/chart/catalogue.ts";
import type { Options } from "../../src/chart/chart-option.ts";
import { shippedStyle } from "../../src/chart/house-style.ts";
import { renderSvg } from "../../src/chart/render-svg.ts";
import { latinTypeface } from "../../src/cli/figure/latin-typeface.ts";
import { figureSpec, framedFigure, pdfFacts } from "../../src/export/figure/figure-file.ts";
import { toOutlines } from "../../src/export/figure/to-outlines.ts";
import { toPdf } from "../../src/export/figure/to-pdf.ts";
import { toPng } from "../../src/export/figure/to-png.ts";
import { fiveCities } from "../chart/five-cities.ts";

const derived = fiveCities();
const made = { title: "A workbook <of & for> two", date: "2026-06", toolVersion: "0.0.0", house: shippedStyle };

async function figure(name = "intensity-range", options: Options = {}, theme: "light" | "dark" = "light") {
  const drawn = await charts.get(name)?.draw({ derived, options, id: "f", width: 600 });
  if (drawn === undefined) throw new Error(`${name} is not in the catalogue`);
  return { drawn, derived, theme, reading: true, width: 636, made };
}

const wordsIn = (svg: string): string =>
  svg
    .replace(/<title.*?<\/desc>/, "")
    .replace(/<[^>]*>/g, " ")
    .replace(/\s+/g, " ");

describe("a figure as SVG", () => {
  it.each([...charts.keys()])("stands alone: %s", async (name) => {
    const options = { city: "shenzhen", index: "gihi" };
    const known = Object.entries(options).filter(([option]) => option in (charts.get(name)?.options ?? {}));
    const { svg, width, height } = framedFigure(await figure(name, Object.fromEntries(known)));
    expect(svg).toMatch(
      new RegExp(
        `^<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img"`,
      ),
    );
    expect(width).toBe(636);
    expect(svg).not.toMatch(/var\(|<style|<svg.*<svg|href|class=|@import/);
    expect(svg).toMatch(/<title id="f-t">[^<]+<\/title><desc id="f-d">[^<]+<\/desc>/);
    const ids = new Set([...svg.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
    for (const [, id] of svg.matchAll(/url\(#([^)]+)\)/g)) expect(ids).toContain(id);
  });

  it("says what it shows, how to read it, what was counted, who says so, and as of when", async () => {
    const one = await figure();
    const words = wordsIn(framedFigure(one).svg);
    expect(words).toContain(one.drawn.headline);
    expect(words).toContain("A filled dot is firm money");
    expect(words).toMatch(/Reference year 2025\. Counted: public money of cities or city states/);
    expect(words).toMatch(/Sources: \w.* and \d+ others\./);
    expect(words).toContain("A workbook &lt;of &amp; for&gt; two, as of June 2026. Made by citybook 0.0.0.");
    expect(wordsIn(framedFigure({ ...one, reading: false }).svg)).not.toContain("A filled dot");
  });

  it("is as wide as asked for, and cuts nothing", async () => {
    const one = await figure();
    expect(framedFigure({ ...one, width: 700 }).width).toBe(700);
    expect(framedFigure({ ...one, width: 100 }).width).toBe(636);
  });

  it("with outlines has no word left that a font would be needed for", async () => {
    const { svg } = framedFigure(await figure());
    const outlines = await toOutlines(svg, [await latinTypeface()]);
    expect(outlines).not.toMatch(/<text|font-/);
    expect(outlines).toMatch(/^<svg [^>]*role="img" aria-labelledby="f-t" aria-describedby="f-d"><title id="f-t">/);
  });
});

describe("a figure as PNG", () => {
  it("has the size of the picture times its scale", async () => {
    const { svg, width, height } = framedFigure(await figure());
    const png = Buffer.from(await toPng(svg, { typefaces: [await latinTypeface()], scale: 2 }));
    expect(png.subarray(1, 4).toString("latin1")).toBe("PNG");
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([width * 2, height * 2]);
  });
});

describe("a figure as PDF", () => {
  it("is one page of its size, with words that can be searched and a name for those who do not see it", async () => {
    const one = await figure();
    const { svg, width, height } = framedFigure(one);
    const bytes = await toPdf(svg, { width, height, typefaces: [await latinTypeface()], facts: pdfFacts(one) });
    const text = Buffer.from(bytes).toString("latin1");
    expect(text).toMatch(/\/Alt |\/FontFile2/);
    const pdf = await getDocumentProxy(Uint8Array.from(bytes));
    const page = await pdf.getPage(1);
    expect(pdf.numPages).toBe(1);
    expect(page.view).toEqual([0, 0, width * 0.75, height * 0.75]);
    const { items } = await page.getTextContent();
    const words = items
      .map((item) => ("str" in item ? item.str : ""))
      .join(" ")
      .replace(/\s+/g, " ");
    for (const word of ["Shenzhen", "0.122%", "Reference year 2025", "as of June 2026"]) expect(words).toContain(word);
    const { info } = await pdf.getMetadata();
    expect(info).toMatchObject({ Title: one.drawn.headline, CreationDate: "D:20260601000000Z", Language: "en" });
  });
});

describe("a figure as Vega-Lite spec", () => {
  it("draws without a warning, with its title and its words, in real colours", async () => {
    const spec = JSON.parse(figureSpec(await figure("caps", {}, "dark")));
    expect(JSON.stringify(spec)).not.toContain("var(");
    expect(spec.title.text.join(" ")).toMatch(/^The largest sum seen/);
    expect(spec.usermeta.words.join(" ")).toMatch(/Sources: .* as of June 2026/);
    expect(() => compile(spec)).not.toThrow();
    expect(await renderSvg(spec, { id: "v", title: "t", description: "d" })).toContain("The largest sum seen");
  });
});

it("has the same bytes each time, in every format", async () => {
  const write = async () => {
    const one = await figure("commitment-by-year", { city: "shenzhen" });
    const { svg, width, height } = framedFigure(one);
    const typefaces = [await latinTypeface()] as const;
    const [png, pdf] = [
      await toPng(svg, { typefaces, scale: 1 }),
      await toPdf(svg, { width, height, typefaces, facts: pdfFacts(one) }),
    ];
    return [svg, figureSpec(one), Buffer.from(png).toString("base64"), Buffer.from(pdf).toString("base64")];
  };
  expect(await write()).toEqual(await write());
});
