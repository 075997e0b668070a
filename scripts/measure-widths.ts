// Measures the widths of letters in Chromium and writes them, in thousandths of the font size, for charts drawn without one.
import { writeFileSync } from "node:fs";
import { chromium } from "playwright-core";
import { chromiumArguments, findChromium } from "./find-chromium.ts";

const family = "Arial, Helvetica, 'Liberation Sans', sans-serif";
const first = 0x20;
const last = 0x17f;

const browser = await chromium.launch({ executablePath: findChromium() ?? "", args: chromiumArguments });
const page = await browser.newPage();
const widths = await page.evaluate(
  ({ family, first, last }) => {
    const context = document.createElement("canvas").getContext("2d");
    if (context === null) throw new Error("this browser has no canvas");
    const measure = (weight: string) => {
      context.font = `${weight} 1000px ${family}`;
      const codes = Array.from({ length: last - first + 1 }, (_, at) => first + at);
      return codes.map((code) => Math.round(context.measureText(String.fromCodePoint(code)).width));
    };
    return { first, regular: measure("normal"), bold: measure("bold") };
  },
  { family, first, last },
);
await browser.close();
writeFileSync(new URL("../src/chart/widths.json", import.meta.url), `${JSON.stringify(widths)}\n`);
