import { spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { launch } from "../../tests/browser/in-chromium.ts";
import { median } from "../measure/median.ts";
import { root } from "../measure/tool.ts";
import type { Cell, Measured, Setting } from "../sheet.ts";

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

/** A copy of the tool and of the shipped workbook, whose style sheet can be changed too. */
function copyAll(scratch: string): string {
  const folder = join(scratch, "all");
  for (const part of ["bin", "src", "dist", "datasets", "reports", "schemas", "package.json", "citybook.yaml"])
    cpSync(join(root, part), join(folder, part), { recursive: true, preserveTimestamps: true });
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
  return folder;
}

/** Makes a change so many times, then takes it back. */
async function timesOf(page: Page, { file, edit, shown }: Change, { folder, runs }: { folder: string; runs: number }) {
  const path = join(folder, file);
  const before = readFileSync(path, "utf8");
  const seen: { time: number; scroll: number }[] = [];
  for (let run = 0; run < runs; run += 1)
    seen.push(await timeOf(page, path, { text: edit(before, run), shown: shown(run) }));
  writeFileSync(path, before);
  await page.waitForTimeout(settles);
  return seen;
}

/** Changes files below a running preview, and waits for the open page to show it. */
export async function measure({ quick, scratch, tell }: Setting): Promise<Measured> {
  const runs = quick ? 2 : 7;
  const folder = copyAll(scratch);
  const server = spawn(process.execPath, ["bin/citybook.mjs", "serve"], { cwd: folder });
  const [address] = await once(server.stdout.setEncoding("utf8"), "data");
  const browser = await launch();
  const page = await browser.newPage({ bypassCSP: true, viewport: { width: 1280, height: 900 } });
  const rows: Cell[][] = [];
  for (const change of changes) {
    tell(`${change.at}: ${change.of}`);
    await page.goto(new URL(change.at, String(address).trim()).href);
    await page.evaluate(`scrollTo(0, ${scrolledTo})`);
    const seen = await timesOf(page, change, { folder, runs });
    const times = seen.map(({ time }) => time);
    rows.push([
      change.at,
      change.of,
      median(times),
      Math.min(...times),
      Math.max(...times),
      seen.at(-1)?.scroll ?? null,
    ]);
  }
  await browser.close();
  server.kill("SIGINT");
  await once(server, "exit");
  return {
    sheets: [
      {
        title: "A change until the open page shows it",
        columns: [
          { name: "open page" },
          { name: "what is changed" },
          { name: "median ms" },
          { name: "fastest" },
          { name: "slowest" },
          { name: "scrolled to" },
        ],
        rows,
        notes: [
          `By citybook serve on all shipped facts, ${runs} changes of each, from the saved file to the frame that shows it. The page was scrolled to ${scrolledTo}.`,
        ],
      },
    ],
    budgets: [],
  };
}
