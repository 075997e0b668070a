import { spawn } from "node:child_process";
import { existsSync, mkdirSync, rmSync, watch, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { build as bundle } from "esbuild";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { restore } from "../../src/cli/publish/beside.ts";
import { root } from "../shipped.ts";
import { build, faultsOf, filesOf, htmlOf, leftBeside, manifestOf, program, threeCities, years } from "./three-sets.ts";

const made: string[] = [];
const sets = new Set<string>();
const ready: string[] = [];
/** Where packages are found, and where they are not: without koffi names can't be exchanged. */
const cache = join(root, "node_modules/.cache/citybook-killed");

beforeAll(async () => {
  const workbook = threeCities();
  made.push(workbook, cache);
  mkdirSync(cache, { recursive: true });
  for (const year of years) {
    const out = join(workbook, year);
    expect(build(workbook, "--year", year, "--out", out)).toMatchObject({ status: 0 });
    sets.add(manifestOf(out));
    ready.push(join(workbook, `${year}.json`));
    writeFileSync(join(workbook, `${year}.json`), JSON.stringify(filesOf(out)));
  }
  expect(sets.size).toBe(years.length);
  for (const folder of [cache, workbook]) {
    await bundle({
      entryPoints: [join(import.meta.dirname, "publish-once.ts")],
      outfile: join(folder, "publish-once.mjs"),
      bundle: true,
      platform: "node",
      format: "esm",
      external: ["koffi"],
    });
  }
});

afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

/** Starts a program and kills it: after a time, or so much after it has begun to write. */
async function killed(words: readonly string[], cwd: string, { after, aimed }: { after: number; aimed: boolean }) {
  const begun = new AbortController();
  const parent = join(cwd, "reports");
  const watcher = watch(parent, (_, name) => {
    if (name?.startsWith(".html-new-")) begun.abort();
  });
  const child = spawn(process.execPath, words, { cwd, stdio: "ignore" });
  const ended = new Promise<void>((done) => child.once("exit", () => done()));
  if (aimed) await Promise.race([ended, new Promise((done) => begun.signal.addEventListener("abort", done))]);
  await Promise.race([ended, setTimeout(after)]);
  child.kill("SIGKILL");
  await ended;
  watcher.close();
  return child.signalCode === "SIGKILL";
}

interface Round {
  readonly words: (at: number, out: string) => readonly string[];
  readonly times: number;
  /** How long the program takes, in milliseconds, and how long its writing. */
  readonly takes: number;
  readonly writes: number;
  /** Whether the next command may have to put the pages in their place again. */
  readonly mends?: boolean;
}

/** Kills a program so many times, every second time while it writes; after each the folder must hold a whole set. */
async function rounds({ words, times, takes, writes, mends = false }: Round) {
  const workbook = threeCities();
  made.push(workbook);
  const out = htmlOf(workbook);
  expect(build(workbook)).toMatchObject({ status: 0 });
  const faults: unknown[] = [];
  let [kills, halfway] = [0, 0];
  for (let at = 0; at < times; at += 1) {
    const aimed = at % 2 === 0;
    if (await killed(words(at, out), workbook, { aimed, after: Math.random() * (aimed ? writes : takes) })) kills += 1;
    if (leftBeside(workbook).some((name) => name.startsWith(".html-new-"))) halfway += 1;
    if (mends) restore(out);
    const fault = existsSync(out) ? faultsOf(out, sets) : "it is not there";
    if (fault !== undefined) faults.push({ at, fault });
  }
  expect(faults).toEqual([]);
  expect(build(workbook)).toMatchObject({ status: 0 });
  expect([faultsOf(out, sets), leftBeside(workbook)]).toEqual([undefined, []]);
  return { kills, halfway };
}

async function timeOf(words: readonly string[], cwd: string): Promise<number> {
  const start = performance.now();
  await killed(words, cwd, { aimed: false, after: 60_000 });
  return performance.now() - start;
}

describe("a build that is killed", () => {
  it("leaves a whole set of pages, at any of 60 moments, and the next build cleans up", async () => {
    const words = (at: number) => [program, "build", "--year", years[at % years.length] ?? ""];
    const workbook = threeCities();
    made.push(workbook);
    const takes = await timeOf(words(0), workbook);
    const all = await Promise.all([1, 2].map(() => rounds({ words, times: 30, takes, writes: 20 })));
    expect(all.reduce((sum, { kills }) => sum + kills, 0)).toBeGreaterThan(40);
    expect(all.reduce((sum, { halfway }) => sum + halfway, 0)).toBeGreaterThan(5);
  });

  it.each([
    { how: "exchanged in one step", mends: false, times: 160 },
    { how: "swapped in two, once the next command has run", mends: true, times: 60 },
  ])("leaves a whole set where names are $how, at any of $times moments of its writing", async ({ mends, times }) => {
    const script = join(mends ? dirname(ready[0] ?? "") : cache, "publish-once.mjs");
    const words = (at: number, out: string) => [script, ready[at % ready.length] ?? "", out];
    const workbook = threeCities();
    made.push(workbook);
    const takes = await timeOf(words(0, htmlOf(workbook)), workbook);
    const half = { words, times: times / 2, takes, writes: 15, mends };
    const all = await Promise.all([rounds(half), rounds(half)]);
    expect(all.reduce((sum, { kills }) => sum + kills, 0)).toBeGreaterThan(times / 2);
    expect(all.reduce((sum, { halfway }) => sum + halfway, 0)).toBeGreaterThan(times / 10);
  });
});
