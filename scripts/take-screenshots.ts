// Takes pictures of a page of each kind, as readers see it: three widths, dark, and on paper. CI keeps them.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { launch, visit } from "../tests/browser/in-chromium.ts";
import { kinds } from "../tests/browser/kinds.ts";

const out = "screenshots";
const views = [
  { name: "380", viewport: { width: 380, height: 900 } },
  { name: "1024", viewport: { width: 1024, height: 900 } },
  { name: "1600", viewport: { width: 1600, height: 900 } },
  { name: "dark", viewport: { width: 1024, height: 900 }, colorScheme: "dark" as const },
];
/** The first screens tell most; a whole page of 20,000 px is no picture that anybody looks at. */
const tallest = 4000;

mkdirSync(out, { recursive: true });
const browser = await launch();
for (const { path } of kinds) {
  const address = pathToFileURL(join("reports/html", path)).href;
  const file = (view: string, ending: string) =>
    join(out, `${path.replace(/\W+/g, "-").replace(/-html$/, "")}-${view}.${ending}`);
  for (const { name, ...options } of views) {
    await visit(
      browser,
      address,
      async (page) => {
        const height = await page.evaluate(() => document.documentElement.scrollHeight);
        const clip = { x: 0, y: 0, width: options.viewport.width, height: Math.min(height, tallest) };
        await page.screenshot({ path: file(name, "png"), fullPage: true, clip });
      },
      options,
    );
  }
  await visit(browser, address, (page) => page.pdf({ path: file("a4", "pdf"), format: "A4" }));
}
await browser.close();
