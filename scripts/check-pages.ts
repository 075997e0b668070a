// Opens every built page in Chromium as readers do, and ends with 1 where one is not whole.
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { inspectPage, launch } from "../tests/browser/inspect-page.ts";
import { findChromium } from "./find-chromium.ts";

const folder = join(import.meta.dirname, "../reports/html");
const ways = [
  { width: 1280, script: false },
  { width: 380, script: true, dark: true },
];

if (!existsSync(folder)) {
  console.error("There are no pages yet: npm run report writes them.");
  process.exit(1);
}
if (findChromium() === undefined) {
  console.error("No Chromium was found: install it, or set CHROMIUM to its path.");
  process.exit(1);
}

const pages = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".html"));
const browser = await launch();
let [figures, wrong, bytes] = [0, 0, 0];
for (const path of pages.toSorted()) {
  bytes += statSync(join(folder, path)).size;
  for (const way of ways) {
    const found = await inspectPage(browser, join(folder, path), way);
    figures += found.figures;
    wrong += found.wrong.length;
    for (const what of found.wrong) console.log(`${path} ${what}`);
  }
}
await browser.close();
console.log(
  `${pages.length} pages, ${(bytes / 1e6).toFixed(1)} MB, ${figures / ways.length} figures, each opened in ${ways.length} ways: ${wrong} wrong`,
);
process.exit(wrong === 0 ? 0 : 1);
