import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { type DrawSpec, fewer, type SpecDrawn, type SpecJob } from "../chart/spec/spec-job.ts";

/** A picture that takes longer, in ms, is not drawn: those of the catalogue take less than a tenth of a second. */
const mostTime = 10_000;

/** Megabytes of objects that a picture may need. */
const mostMemory = 512;

/** A process of its own, in the time of Greenwich wherever it runs. */
async function begin(): Promise<ChildProcess> {
  const child = fork(fileURLToPath(new URL("../../bin/draw-spec.mjs", import.meta.url)), {
    execArgv: [`--max-old-space-size=${mostMemory}`],
    env: { ...process.env, TZ: "UTC" },
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  });
  const [first] = await Promise.race([once(child, "message"), once(child, "exit")]);
  if (first === "ready") return child;
  throw new Error(`the process that draws ended with ${String(first)} before it began`);
}

const isDrawn = (value: unknown): value is SpecDrawn =>
  typeof value === "object" && value !== null && ("svg" in value || "why" in value);

/** One picture by a process: drawn, or not within the time and memory that it may take. */
function drawBy(child: ChildProcess, job: SpecJob): Promise<SpecDrawn> {
  return new Promise((resolve) => {
    const finish = (drawn: SpecDrawn): void => {
      clearTimeout(timer);
      child.removeAllListeners();
      resolve(drawn);
    };
    const timer = setTimeout(() => {
      child.kill("SIGKILL");
      finish({ why: `it takes longer than ${mostTime / 1000} seconds`, hint: fewer });
    }, mostTime);
    child.once("exit", () => finish({ why: `it needs more memory than ${mostMemory} MB`, hint: fewer }));
    child.once("message", (message: unknown) => {
      finish(isDrawn(message) ? message : { why: "nothing was drawn" });
    });
    child.send(job);
  });
}

const isAlive = (child: ChildProcess | undefined): child is ChildProcess =>
  child !== undefined && child.exitCode === null && child.signalCode === null && !child.killed;

/** A process does not hold up the end of the one that began it, unless that waits for a picture. */
function hold(child: ChildProcess, isBusy: boolean): void {
  if (isBusy) {
    child.ref();
    child.channel?.ref();
  } else {
    child.unref();
    child.channel?.unref();
  }
}

/** Draws specs in a process of its own, which begins with the first and is ended where one takes too long or too much. */
export function openSpecDrawer(): DrawSpec {
  let child: ChildProcess | undefined;
  let last: Promise<unknown> = Promise.resolve();
  const draw = async (job: SpecJob): Promise<SpecDrawn> => {
    if (!isAlive(child)) child = await begin();
    hold(child, true);
    const drawn = await drawBy(child, job);
    if (isAlive(child)) hold(child, false);
    return drawn;
  };
  return (job) => {
    const next = last.then(() => draw(job));
    last = next.catch(() => undefined);
    return next;
  };
}
