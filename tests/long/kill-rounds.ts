import { spawn, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, rmSync, watch, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { build as bundle } from "esbuild";
import { restore } from "../../src/cli/publish/beside.ts";
import { root } from "../shipped.ts";
import { build, faultsOf, filesOf, htmlOf, leftBeside, manifestOf, program, threeCities, years } from "./three-sets.ts";

/** What came of killing a program many times. */
export interface Tally {
  /** How often it was killed, and had not ended before. */
  readonly kills: number;
  /** How often it was killed while it wrote. */
  readonly halfway: number;
  /** What was wrong after a kill, and after the build that came last. */
  readonly faults: readonly unknown[];
}

/** How names are exchanged: by the system, or, as where that can't be had, by two renames. */
export type Way = "exchanged in one step" | "swapped in two";

/** A place in which builds and publishings are killed. */
export interface Kills {
  /** Kills whole builds of the workbook. */
  readonly builds: (times: number) => Promise<Tally>;
  /** Kills what publishes pages that are made already: most of its time is spent in writing. */
  readonly publishings: (way: Way, times: number) => Promise<Tally>;
  readonly close: () => void;
}

/** Starts a program and kills it: after a time, or so much after it has begun to write. */
async function killed(words: readonly string[], cwd: string, { after, aimed }: { after: number; aimed: boolean }) {
  const begun = new AbortController();
  const watcher = watch(join(cwd, "reports"), (_, name) => {
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
  readonly sets: ReadonlySet<string>;
  readonly workbook: string;
  readonly words: (at: number, out: string) => readonly string[];
  readonly times: number;
  /** How long the program takes, in milliseconds, and how long its writing. */
  readonly takes: number;
  readonly writes: number;
  /** Whether the next command may have to put the pages in their place again. */
  readonly mends?: boolean;
}

/** Kills a program so many times, every second time while it writes; after each the folder must hold a whole set. */
async function rounds({ sets, workbook, words, times, takes, writes, mends = false }: Round): Promise<Tally> {
  const out = htmlOf(workbook);
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
  const { status, stderr } = spawnSync(process.execPath, words(0, out), { cwd: workbook, encoding: "utf8" });
  const last = [status, faultsOf(out, sets) ?? "", ...leftBeside(workbook)].join(" ").trim();
  return { kills, halfway, faults: last === "0" ? faults : [...faults, { last, stderr }] };
}

/** Two at a time, as there are two processors. */
async function inTwo(times: number, one: (times: number) => Promise<Tally>): Promise<Tally> {
  const both = await Promise.all([one(Math.ceil(times / 2)), one(Math.floor(times / 2))]);
  const sum = (of: "kills" | "halfway") => both.reduce((all, tally) => all + tally[of], 0);
  return { kills: sum("kills"), halfway: sum("halfway"), faults: both.flatMap(({ faults }) => faults) };
}

/** The publishing alone as a program of one file. */
const bundlePublishing = (folder: string) =>
  bundle({
    entryPoints: [join(import.meta.dirname, "publish-once.ts")],
    outfile: join(folder, "publish-once.mjs"),
    bundle: true,
    platform: "node",
    format: "esm",
    external: ["koffi"],
  });

/** Builds the sets of pages that a folder may hold after a kill. */
function buildSets(workbook: string) {
  const sets = new Set<string>();
  const ready: string[] = [];
  let takes = 0;
  for (const year of years) {
    const out = join(workbook, year);
    const start = performance.now();
    const { status, stderr } = build(workbook, "--year", year, "--out", out);
    takes = performance.now() - start;
    if (status !== 0) throw new Error(stderr);
    sets.add(manifestOf(out));
    ready.push(join(workbook, `${year}.json`));
    writeFileSync(join(workbook, `${year}.json`), JSON.stringify(filesOf(out)));
  }
  return { sets, ready, takes };
}

/** Prepares the sets of pages, of three years, and the programs to kill. */
export async function openKills(): Promise<Kills> {
  const prepared = threeCities();
  // Packages are found from here, and not from a temporary folder: without koffi names can't be exchanged.
  const cache = join(root, "node_modules/.cache/citybook-killed");
  mkdirSync(cache, { recursive: true });
  const made = [prepared, cache];
  const { sets, ready, takes } = buildSets(prepared);
  for (const folder of [cache, prepared]) await bundlePublishing(folder);
  const workbook = (): string => {
    const folder = threeCities();
    made.push(folder);
    cpSync(join(prepared, years[1]), htmlOf(folder), { recursive: true });
    return folder;
  };
  return {
    builds: (times) => {
      const words = (at: number) => [program, "build", "--year", years[at % years.length] ?? ""];
      return inTwo(times, (half) => rounds({ sets, workbook: workbook(), words, times: half, takes, writes: 20 }));
    },
    publishings: (way, times) => {
      const mends = way === "swapped in two";
      const script = join(mends ? prepared : cache, "publish-once.mjs");
      const words = (at: number, out: string) => [script, ready[at % ready.length] ?? "", out];
      return inTwo(times, (half) =>
        rounds({ sets, workbook: workbook(), words, times: half, takes: 200, writes: 15, mends }),
      );
    },
    close: () => {
      for (const folder of made) rmSync(folder, { recursive: true, force: true });
    },
  };
}
