// How long a change of a file takes until the open browser shows it: a cell, a page, the style sheet, on a whole workbook.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Page } from "playwright-core";
import { launch } from "../tests/browser/in-chromium.ts";

const runs = 9;
const scrolledTo = 700;
/** After so many milliseconds the page is again as it was before the changes. */
const settles = 3000;

interface Change {
  readonly of: string;
  /** The page that is open. */
  readonly at: string;
  readonly file: string;
  /** The text of the file in a run, from that before the first. */
  readonly edit: (text: string, run: number) => string;
  /** An expression that is true in the page once it shows the change of a run. */
  readonly shown: (run: number) => string;
}

const changes: readonly Change[] = [
  {
    of: "a cell of datasets/china/amounts.csv",
    at: "index.html",
    file: "datasets/china/amounts.csv",
    edit: (text, run) => text.replaceAll(",128000000,128000000,", `,${129 + run}000000,${129 + run}000000,`),
    shown: (run) => `document.body.textContent.includes("CNY ${129 + run}m")`,
  },
  {
    of: "the page reports/index.md",
    at: "index.html",
    file: "reports/index.md",
    edit: (text, run) => `${text}\n\nWritten in run ${run}.\n`,
    shown: (run) => `document.body.textContent.includes("Written in run ${run}.")`,
  },
  {
    of: "the style sheet",
    at: "index.html",
    file: "src/page/style.css",
    edit: (text, run) => `${text}\nbody { letter-spacing: ${run + 1}px; }\n`,
    shown: (run) => `getComputedStyle(document.body).letterSpacing === "${run + 1}px"`,
  },
  {
    of: "a cell of datasets/china/amounts.csv",
    at: "cities/hohhot.html",
    file: "datasets/china/amounts.csv",
    edit: (text, run) => text.replaceAll(",128000000,128000000,", `,${329 + run}000000,${329 + run}000000,`),
    shown: (run) => `document.body.textContent.includes("CNY ${329 + run}m")`,
  },
  {
    of: "the page reports/method.md",
    at: "method.html",
    file: "reports/method.md",
    edit: (text, run) => `${text}\n\nWritten in run ${run}.\n`,
    shown: (run) => `document.body.textContent.includes("Written in run ${run}.")`,
  },
  {
    of: "the style sheet",
    at: "method.html",
    file: "src/page/style.css",
    edit: (text, run) => `${text}\nbody { letter-spacing: ${run + 11}px; }\n`,
    shown: (run) => `getComputedStyle(document.body).letterSpacing === "${run + 11}px"`,
  },
];

/** Milliseconds from the end of the writing to the frame that shows it, and where the page is scrolled to then. */
async function timeOf(page: Page, file: string, { text, shown }: { text: string; shown: string }) {
  writeFileSync(file, text);
  const begun = performance.now();
  await page.waitForFunction(shown, undefined, { polling: "raf", timeout: 20_000 });
  const time = performance.now() - begun;
  return { time, scroll: Number(await page.evaluate("scrollY")) };
}

const folder = mkdtempSync(join(tmpdir(), "citybook-bench-"));
for (const part of ["bin", "src", "dist", "datasets", "reports", "schemas", "package.json", "citybook.yaml"])
  cpSync(part, join(folder, part), { recursive: true, preserveTimestamps: true });
symlinkSync(resolve("node_modules"), join(folder, "node_modules"));
const server = spawn(process.execPath, ["bin/citybook.mjs", "serve"], { cwd: folder });
const [address] = await once(server.stdout.setEncoding("utf8"), "data");
const browser = await launch();
const page = await browser.newPage({ bypassCSP: true, viewport: { width: 1280, height: 900 } });
console.log(`open page            change${" ".repeat(36)}median ms   fastest   slowest   scrolled to`);
for (const { of, at, file, edit, shown } of changes) {
  await page.goto(new URL(at, String(address).trim()).href);
  await page.evaluate(`scrollTo(0, ${scrolledTo})`);
  const path = join(folder, file);
  const before = readFileSync(path, "utf8");
  const times: number[] = [];
  let scroll = 0;
  for (let run = 0; run < runs; run += 1) {
    const seen = await timeOf(page, path, { text: edit(before, run), shown: shown(run) });
    times.push(seen.time);
    scroll = seen.scroll;
  }
  writeFileSync(path, before);
  await page.waitForTimeout(settles);
  const [fastest = 0, ...rest] = times.toSorted((a, b) => a - b);
  const [median, slowest] = [rest[(runs >> 1) - 1] ?? 0, rest.at(-1) ?? 0];
  console.log(
    `${at.padEnd(21)}${of.padEnd(42)}${[median, fastest, slowest].map((ms) => ms.toFixed(0).padStart(9)).join(" ")}   ${scroll}`,
  );
}
await browser.close();
server.kill("SIGINT");
await once(server, "exit");
rmSync(folder, { recursive: true });
