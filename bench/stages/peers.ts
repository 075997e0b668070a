import { execFileSync } from "node:child_process";
import { mkdirSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser } from "playwright-core";
import { launch } from "../../tests/browser/in-chromium.ts";
import { median } from "../measure/median.ts";
import { type Opened, openPage } from "../measure/open-page.ts";
import { serveFolder } from "../measure/serve-folder.ts";
import { type Timed, timeCommand } from "../measure/time-command.ts";
import { citybook } from "../measure/tool.ts";
import { type Found, findPeers, ownPage, type Peer, views } from "../peers/peers.ts";
import type { Budget, Measured, Setting, Sheet } from "../sheet.ts";
import { writeWorkbook } from "../synthetic/write-workbook.ts";

interface Tried {
  readonly peer: Peer;
  readonly build: Timed;
  readonly opened: readonly Opened[];
  readonly bytes: number;
}

/** A workbook of thirty made-up cities whose pages are those of a folder. */
function ownWorkbook(name: string, pages: string, scratch: string): Peer {
  const folder = join(scratch, pages);
  writeWorkbook(folder, { cities: 30, measuresOfCity: 10, amountsOfMeasure: 1, rankingsOfCity: 20 }, pages);
  return ownPage(name, { folder, pages });
}

/** The views that peers draw from, as files. */
function writeViews(folder: string, scratch: string): string {
  const data = join(scratch, "data");
  mkdirSync(data);
  for (const view of views) {
    const [program = "", ...words] = citybook("table", view, "--format", "csv");
    writeFileSync(
      join(data, `${view}.csv`),
      execFileSync(program, words, { cwd: folder, stdio: ["ignore", "pipe", "ignore"] }),
    );
  }
  return data;
}

async function openTimes(browser: Browser, { folder, page, drawn, served = false }: Peer, runs: number) {
  const file = join(folder, page);
  const server = served ? await serveFolder(dirname(file)) : undefined;
  const address = server === undefined ? pathToFileURL(file).href : `${server.address}${basename(file)}`;
  const opened: Opened[] = [];
  for (let run = 0; run < runs; run += 1) opened.push(await openPage(browser, { address, drawn, online: served }));
  server?.close();
  return opened;
}

async function tryPeer(peer: Peer, browser: Browser, { quick, scratch, tell }: Setting): Promise<Tried> {
  tell(peer.name);
  const { name, words, folder, made, served = false } = peer;
  const environment = { XDG_CACHE_HOME: join(scratch, "cache") };
  const before = `rm -rf ${made.join(" ")} '${scratch}/cache'`;
  const build = timeCommand({ name, words, folder, runs: quick ? 2 : 5, warmups: 1, before, environment });
  const opened = build.failed === undefined ? await openTimes(browser, peer, quick ? 2 : 7) : [];
  const bytes = served ? median(opened.map(({ loaded }) => loaded)) : statSync(join(folder, peer.page)).size;
  return { peer, build, opened, bytes };
}

const sheetOf = (tried: readonly Tried[], notes: readonly string[]): Sheet => ({
  title: "Six charts and two tables of 30 made-up cities, as one page",
  columns: [
    { name: "tool" },
    { name: "build s", digits: 2 },
    { name: "processor s", digits: 2 },
    { name: "peak MB" },
    { name: "kB to open" },
    { name: "first paint ms" },
    { name: "all charts ms" },
    { name: "opens from disk" },
  ],
  rows: tried.map(({ peer, build, opened, bytes }) => [
    peer.name,
    build.failed ?? build.median / 1000,
    build.processor / 1000,
    build.peak,
    bytes / 1000,
    opened.length === 0 ? null : median(opened.map(({ painted }) => painted)),
    opened.length === 0 ? null : median(opened.map(({ drawn }) => drawn)),
    peer.served === true ? "no, by a server" : "yes",
  ]),
  notes,
});

function budgetsOf(tried: readonly Tried[]): readonly Budget[] {
  const timeOf = (name: string): number | null => {
    const build = tried.find(({ peer }) => peer.name.startsWith(name))?.build;
    return build === undefined || build.failed !== undefined ? null : build.median;
  };
  const own = timeOf("citybook");
  const share = (of: string, most: number): Budget => {
    const other = timeOf(of);
    const measured = own === null || other === null ? null : own / other;
    return { says: `one page with the same charts, of the time of ${of}`, measured, most, unit: "" };
  };
  return [share("Observable Framework", 0.2), share("R Markdown", 0.2), share("Altair", 1)];
}

const isThere = (one: Found): one is Peer => "words" in one;

/** Builds one page with citybook and with each peer that can be installed, and opens it. */
export async function measure(setting: Setting): Promise<Measured> {
  const { scratch, tell } = setting;
  const own = [
    ownWorkbook("citybook, specs of the page", "specs", scratch),
    ownWorkbook("citybook, charts of its catalogue", "catalogue", scratch),
  ];
  tell("installing peers, where they are not there");
  const all = findPeers(writeViews(join(scratch, "specs"), scratch));
  const browser = await launch();
  const tried: Tried[] = [];
  for (const peer of [...own, ...all.filter(isThere)]) tried.push(await tryPeer(peer, browser, setting));
  await browser.close();
  const left = all.flatMap((one) => (isThere(one) ? [] : [`${one.name} is left out: ${one.why}.`]));
  return {
    sheets: [
      sheetOf(tried, [
        "Whole processes, each time with nothing kept from before. citybook reads and checks the facts and derives the views first; the others begin with these views as CSV.",
        "Altair's page has the scripts of Vega put into it by hand, since it is empty without a network else. Framework's page needs a server, and its bytes are those that the browser asked for.",
        ...left,
      ]),
    ],
    budgets: budgetsOf(tried),
  };
}
