import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A command line, how often it is run, and what is done before each run and not timed. */
export interface Command {
  readonly name: string;
  readonly words: readonly string[];
  readonly folder: string;
  readonly runs: number;
  /** Runs that count for nothing, so that files are in memory as they are at a second time. */
  readonly warmups?: number;
  /** A script of the shell. */
  readonly before?: string;
  readonly environment?: Readonly<Record<string, string>>;
}

/** Times in milliseconds, memory in megabytes of a million bytes. */
export interface Timed {
  readonly name: string;
  readonly median: number;
  readonly fastest: number;
  readonly slowest: number;
  /** What all processors worked for it, in the mean. */
  readonly processor: number;
  /** The most memory that a process of it held at once, in the run that held most. */
  readonly peak: number;
  /** Undefined where every run ended well, else how one ended. */
  readonly failed: string | undefined;
}

const quoted = (word: string): string => `'${word.replaceAll("'", "'\\''")}'`;

/** Whatever takes longer is stopped, in seconds. */
export const mostSeconds = 400;

/** How a process ended that did not end well; 134 is how Node ends where its objects have no more room. */
export function sayExit(code: number | null): string {
  if (code === 124) return `over ${mostSeconds} s`;
  if (code === 134) return "out of memory";
  return code === null || code > 128 ? "killed" : `exit ${code}`;
}

interface Told {
  readonly results: readonly {
    readonly median: number;
    readonly user: number;
    readonly system: number;
    readonly min: number;
    readonly max: number;
    readonly exit_codes: readonly (number | null)[];
  }[];
}

function toTimed(name: string, { told, peaks }: { told: Told; peaks: string }): Timed {
  const [one] = told.results;
  if (one === undefined) throw new Error(`hyperfine tells nothing of "${name}"`);
  const kilobytes = peaks
    .split("\n")
    .filter((line) => /^\d+$/.test(line))
    .map(Number);
  const bad = one.exit_codes.find((code) => code !== 0);
  return {
    name,
    median: one.median * 1000,
    fastest: one.min * 1000,
    slowest: one.max * 1000,
    processor: (one.user + one.system) * 1000,
    peak: (Math.max(...kilobytes) * 1024) / 1e6,
    failed: bad === undefined ? undefined : sayExit(bad),
  };
}

/** Times whole processes by hyperfine, and their memory by GNU time, in the same runs. */
export function timeCommand(command: Command): Timed {
  const { name, words, folder, runs, warmups = 0, before, environment = {} } = command;
  const notes = mkdtempSync(join(tmpdir(), "citybook-bench-"));
  const [json, memory] = [join(notes, "times.json"), join(notes, "memory.txt")];
  const weighed = ["time", "--format", "%M", "--append", "--output", memory, "--"];
  const timed = [...weighed, "timeout", String(mostSeconds), ...words].map(quoted).join(" ");
  const first = before === undefined ? [] : ["--prepare", `sh -c ${quoted(before)}`];
  const counts = ["--runs", String(runs), "--warmup", String(warmups)];
  const told = ["--export-json", json, "--style", "none", "--ignore-failure"];
  try {
    execFileSync("hyperfine", ["--shell", "none", ...counts, ...first, ...told, timed], {
      cwd: folder,
      env: { ...process.env, ...environment },
      stdio: ["ignore", "ignore", "pipe"],
    });
    const peaks = existsSync(memory) ? readFileSync(memory, "utf8") : "";
    return toTimed(name, { told: JSON.parse(readFileSync(json, "utf8")), peaks });
  } finally {
    rmSync(notes, { recursive: true });
  }
}
