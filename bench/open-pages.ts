// How long a page takes from disk until all of its pictures are drawn, beside a page with nothing but one picture.
import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser } from "playwright-core";
import { launch } from "../tests/browser/in-chromium.ts";
import { kinds } from "../tests/browser/kinds.ts";

const runs = 5;

/** Runs in the page before all else: notes the first frame after which every expected picture is there. As text, since a bundler's helpers are not in the page. */
const watch = (expected: number): string => `requestAnimationFrame(function look() {
  const drawn = document.querySelectorAll("figure:not(.none) svg[role=img]").length;
  const ready = document.readyState !== "loading" && drawn >= ${expected};
  requestAnimationFrame(ready ? () => { window.drawnAt = performance.now(); } : look);
})`;

/** Milliseconds from the start of the navigation to the frame with all pictures. */
async function timeOf(browser: Browser, address: string, figures: number): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 1100, height: 900 }, offline: true });
  const page = await context.newPage();
  await page.addInitScript({ content: watch(figures) });
  await page.goto(address);
  const handle = await page.waitForFunction(() => Reflect.get(window, "drawnAt"));
  const time = Number(await handle.jsonValue());
  await context.close();
  return time;
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

const folder = mkdtempSync(join(tmpdir(), "citybook-bench-"));
const trivial = join(folder, "trivial.html");
writeFileSync(
  trivial,
  '<!doctype html><meta charset="utf-8"><title>x</title><figure><svg role="img" width="99" height="9"><path d="M0,0h99"/></svg></figure>',
);
const browser = await launch();
const pages = [
  { path: "", file: trivial, figures: 1 },
  ...kinds.map((kind) => ({ ...kind, file: join("reports/html", kind.path) })),
];
const times = new Map(pages.map(({ file }) => [file, [] as number[]]));
// In turn, so that a slow minute of the machine is slow for all.
for (let run = 0; run < runs; run += 1) {
  for (const { file, figures } of pages)
    times.get(file)?.push(await timeOf(browser, pathToFileURL(file).href, figures));
}
const floor = median(times.get(trivial) ?? []);
console.log("page                       kB    ms   of a trivial page");
for (const { path, file } of pages) {
  const ms = median(times.get(file) ?? []);
  const size = (statSync(file).size / 1000).toFixed(0);
  console.log(
    `${(path || "one picture").padEnd(24)} ${size.padStart(4)} ${ms.toFixed(0).padStart(5)}   ${(ms / floor).toFixed(1)}`,
  );
}
await browser.close();
rmSync(folder, { recursive: true });
