import { execFileSync } from "node:child_process";
import { statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { launch } from "../../tests/browser/in-chromium.ts";
import { kinds } from "../../tests/browser/kinds.ts";
import { median } from "../measure/median.ts";
import { hasFigures, type Opened, openPage } from "../measure/open-page.ts";
import { citybook, copyShipped } from "../measure/tool.ts";
import type { Measured, Setting } from "../sheet.ts";

/** A page with one picture and nothing else: what the browser takes for any page. */
const trivialPage =
  '<!doctype html><meta charset="utf-8"><title>x</title><figure><svg role="img" width="99" height="9"><path d="M0,0h99"/></svg></figure>';

function buildShipped(scratch: string): string {
  const folder = join(scratch, "shipped");
  copyShipped(folder);
  const [program = "", ...words] = citybook("build", ...kinds.flatMap(({ path }) => ["--page", path.slice(0, -5)]));
  execFileSync(program, words, { cwd: folder, stdio: "ignore" });
  return join(folder, "reports/html");
}

/** Opens one page of each kind from disk, all in turn. */
export async function measure({ quick, scratch, tell }: Setting): Promise<Measured> {
  const runs = quick ? 2 : 7;
  tell("building the pages");
  const folder = buildShipped(scratch);
  const trivial = join(scratch, "trivial.html");
  writeFileSync(trivial, trivialPage);
  const pages = [
    { path: "a page with one picture", file: trivial, figures: 1 },
    ...kinds.map((kind) => ({ ...kind, file: join(folder, kind.path) })),
  ].map((page) => ({ ...page, bytes: statSync(page.file).size, opened: [] as Opened[] }));
  const browser = await launch();
  // In turn, so that a slow minute of the machine is slow for all.
  for (let run = 0; run < runs; run += 1) {
    tell(`opening each page, ${run + 1} of ${runs}`);
    for (const { file, figures, opened } of pages)
      opened.push(await openPage(browser, { address: pathToFileURL(file).href, drawn: hasFigures(figures) }));
  }
  const version = browser.version();
  await browser.close();
  const floor = median(pages[0]?.opened.map(({ drawn }) => drawn) ?? []);
  return {
    sheets: [
      {
        title: "Opening the shipped pages from disk",
        columns: [
          { name: "page" },
          { name: "kB" },
          { name: "figures" },
          { name: "first paint ms" },
          { name: "all pictures ms" },
          { name: "times one picture", digits: 1 },
        ],
        rows: pages.map(({ path, figures, bytes, opened }) => {
          const drawn = median(opened.map((one) => one.drawn));
          return [path, bytes / 1000, figures, median(opened.map(({ painted }) => painted)), drawn, drawn / floor];
        }),
        notes: [
          `Chromium ${version}, medians of ${runs} runs in turn, each in a context of its own, without a network. The browser tells of the first paint once it is on the screen, a script in the page of all pictures as the next frame begins.`,
        ],
      },
    ],
    budgets: [],
  };
}
