// Tries citybook with many inputs: npm run fuzz -- --inputs 1000000 --seed 7 --target reader
import { type ChildProcess, fork } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { parseArgs } from "node:util";
import fc from "fast-check";
import type { Done, Failure, Job } from "./job.ts";
import { targets } from "./targets.ts";

/** An input that takes longer, in ms, hangs; a process that takes more memory, in MB, has too much. */
const longest = 10_000;
const mostMemory = 1000;
const workers = 2;
/** Inputs of one job: few enough that both processes end at about the same time. */
const mostInputs = 4000;

const { values } = parseArgs({
  options: {
    inputs: { type: "string", default: "100000" },
    seed: { type: "string", default: "1" },
    target: { type: "string", multiple: true },
  },
});
const chosen = targets.filter(({ name }) => values.target?.includes(name) ?? true);
const shares = chosen.reduce((sum, { share }) => sum + share, 0);

/** The jobs of all targets, those that take longest first. */
function toJobs(inputs: number, seed: number): Job[] {
  return chosen.flatMap(({ name, share }) => {
    const all = Math.ceil((inputs * share) / shares);
    return Array.from({ length: Math.ceil(all / mostInputs) }, (_, at) => ({
      target: name,
      inputs: Math.min(mostInputs, all - at * mostInputs),
      seed: seed * 1000 + at,
    }));
  });
}

interface Tally {
  inputs: number;
  time: number;
}

const tallies = new Map<string, Tally>();
const failures: Failure[] = [];
let memory = 0;

/** The input of a job that was begun last. */
function inputAt({ target, seed }: Job, count: number): unknown {
  const { input } = targets.find(({ name }) => name === target) ?? {};
  if (input === undefined) return undefined;
  return fc
    .sample(
      fc.property(input, () => true),
      { seed, numRuns: count },
    )
    .at(-1)?.[0];
}

/** A process that works, with the jobs of a queue until there are none. */
function work(queue: Job[]): Promise<void> {
  return new Promise((resolve) => {
    const child = fork(join(import.meta.dirname, "work.ts"), {
      execArgv: ["--import", "tsx", `--max-old-space-size=${mostMemory}`],
      stdio: ["ignore", "inherit", "inherit", "pipe", "ipc"],
    });
    attend(child, queue, () => resolve());
  });
}

function attend(child: ChildProcess, queue: Job[], end: () => void): void {
  let job: Job | undefined;
  let [begun, since, start] = [0, 0, 0];
  const next = (): void => {
    job = queue.shift();
    [begun, since, start] = [0, performance.now(), performance.now()];
    if (job === undefined) child.kill();
    else child.send(job);
  };
  const count = (): void => {
    if (job === undefined) return;
    const tally = tallies.get(job.target) ?? { inputs: 0, time: 0 };
    tallies.set(job.target, { inputs: tally.inputs + begun, time: tally.time + performance.now() - start });
  };
  const stream = child.stdio[3] as Readable;
  stream.on("data", (bytes: Buffer) => {
    begun += bytes.length;
    since = performance.now();
  });
  child.on("message", (message: "ready" | Done) => {
    if (message === "ready") return next();
    memory = Math.max(memory, message.memory);
    if (message.failure !== undefined) failures.push(message.failure);
    if (message.memory > mostMemory && job !== undefined)
      failures.push({ target: job.target, input: undefined, why: `it took ${message.memory} MB` });
    count();
    next();
  });
  const watch = setInterval(() => {
    if (job !== undefined && begun > 0 && performance.now() - since > longest) child.kill("SIGKILL");
  }, 500);
  child.on("exit", (code, signal) => {
    clearInterval(watch);
    if (job !== undefined) {
      const why =
        signal === "SIGKILL" ? `it took longer than ${longest / 1000} s` : `the process ended with ${code ?? signal}`;
      failures.push({ target: job.target, input: inputAt(job, begun), why });
      count();
    }
    if (queue.length === 0) end();
    else work(queue).then(end);
  });
}

const start = performance.now();
const queue = toJobs(Number(values.inputs), Number(values.seed));
await Promise.all(Array.from({ length: workers }, () => work(queue)));
for (const [name, { inputs, time }] of tallies)
  console.log(`${name}: ${inputs} inputs, ${(time / inputs).toFixed(2)} ms each`);
const all = [...tallies.values()].reduce((sum, { inputs }) => sum + inputs, 0);
console.log(
  `${all} inputs in ${((performance.now() - start) / 1000).toFixed(0)} s, at most ${memory} MB, ${failures.length} failures`,
);
for (const { target, input, why } of failures) {
  const text = `${JSON.stringify(input, undefined, 2)}\n`;
  const name = `${createHash("sha256").update(text).digest("hex").slice(0, 12)}.json`;
  const folder = join(import.meta.dirname, "corpus", target);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, name), text);
  console.log(`\nfuzz/corpus/${target}/${name}: ${why}\n${text}`);
}
process.exitCode = failures.length === 0 ? 0 : 1;
