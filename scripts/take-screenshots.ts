// Takes pictures of a page of each kind, as readers see it: narrow, wide and dark, and two on paper. CI keeps them.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { launch, visit } from "../tests/browser/in-chromium.ts";
import { kinds } from "../tests/browser/kinds.ts";

const out = "screenshots";
const narrow = { name: "380", width: 380, dark: false };
const wide = { name: "1024", width: 1024, dark: false };
const dark = { name: "dark", width: 1024, dark: true };
const widest = { name: "1600", width: 1600, dark: false };
/** The first screens tell most; a whole page of 20,000 px is no picture that anybody looks at. */
const tallest = 4000;

mkdirSync(out, { recursive: true });
const browser = await launch();

async function picture({ path, both, long }: (typeof kinds)[number]): Promise<void> {
  const file = (view: string, ending: string) =>
    join(out, `${path.replace(/\W+/g, "-").replace(/-html$/, "")}-${view}.${ending}`);
  await visit(browser, pathToFileURL(join("reports/html", path)).href, async (page) => {
    for (const view of both ? [narrow, wide, dark, widest] : [narrow, wide]) {
      await page.emulateMedia({ colorScheme: view.dark ? "dark" : "light" });
      await page.setViewportSize({ width: view.width, height: 900 });
      const height = await page.evaluate(() => document.documentElement.scrollHeight);
      const clip = { x: 0, y: 0, width: view.width, height: Math.min(height, tallest) };
      await page.screenshot({ path: file(view.name, "png"), fullPage: true, clip });
    }
    await page.emulateMedia({ colorScheme: null });
    if (both && !long) await page.pdf({ path: file("a4", "pdf"), format: "A4" });
  });
}

const waiting = [...kinds];
/** Two at once: one page is drawn while another is packed. */
await Promise.all(
  [1, 2].map(async () => {
    for (let kind = waiting.shift(); kind !== undefined; kind = waiting.shift()) await picture(kind);
  }),
);
await browser.close();
