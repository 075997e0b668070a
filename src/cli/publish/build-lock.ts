import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { dirname } from "node:path";
import { UserError } from "../../model/user-error.ts";
import { asFault, shownPath, writingTo } from "../file-fault.ts";
import { removeEmpty } from "../remove-empty.ts";
import { beside } from "./beside.ts";

interface Holder {
  readonly pid: number;
  readonly host: string;
  /** When the process began, by the clock of the system: another one may have its number by now. */
  readonly born: string;
}

/** When a process began, where the system says so. */
function birthOf(pid: number): string {
  try {
    const afterName = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1) ?? "";
    return afterName.split(" ")[19] ?? "";
  } catch {
    return "";
  }
}

function isRunning({ pid, born }: Holder): boolean {
  try {
    process.kill(pid, 0);
  } catch (cause) {
    return cause instanceof Error && Reflect.get(cause, "code") === "EPERM";
  }
  return born === birthOf(pid);
}

function readHolder(text: string): Holder | undefined {
  try {
    const { pid, host, born }: Holder = JSON.parse(text);
    return Number.isInteger(pid) && pid > 0 ? { pid, host, born } : undefined;
  } catch {
    return undefined;
  }
}

/** After this time the lock of another computer is one that was left behind; no build takes as long. */
const longest = 3_600_000;

interface Found {
  readonly text: string;
  readonly holder: Holder | undefined;
  readonly isLeft: boolean;
}

/** The lock that is there, and whether it was left behind; nothing where it is gone by now. */
function look(lock: string): Found | undefined {
  try {
    const text = readFileSync(lock, "utf8");
    const holder = readHolder(text);
    const age = Date.now() - statSync(lock).mtimeMs;
    // A lock without words is one whose process was ended before it wrote them, or is about to.
    if (holder === undefined) return { text, holder, isLeft: age > 2000 };
    return { text, holder, isLeft: holder.host === hostname() ? !isRunning(holder) : age > longest };
  } catch {
    return undefined;
  }
}

/** Looks at the lock once it has words, or is so old that its process was ended before it wrote them. */
function awaitWords(lock: string): Found | undefined {
  const clock = new Int32Array(new SharedArrayBuffer(4));
  for (let waited = 0; waited < 3000; waited += 50) {
    const found = look(lock);
    if (found === undefined || found.holder !== undefined || found.isLeft) return found;
    Atomics.wait(clock, 0, 0, 50);
  }
  return look(lock);
}

/** Takes away a lock that was left behind; where it is another one by now, it is put back. */
function takeAway(lock: string, text: string): void {
  const aside = `${lock}-${process.pid}`;
  try {
    renameSync(lock, aside);
  } catch {
    return;
  }
  if (readFileSync(aside, "utf8") === text) rmSync(aside, { force: true });
  else renameSync(aside, lock);
}

function refuse(out: string, holder: Holder | undefined): never {
  const who = holder === undefined ? "another build" : `process ${holder.pid}`;
  const where = holder === undefined || holder.host === hostname() ? "" : ` on ${holder.host}`;
  throw new UserError(
    `${who}${where} is building into "${shownPath(out)}"`,
    `Wait until it is done, or name another folder by --out. If no build runs, delete ${shownPath(beside(out, "lock"))}.`,
  );
}

/**
 * Takes the place of a build for this process, so that two builds don't write into one; gives back what ends that.
 * Thrown at whoever runs the command: who holds it. What a process that ended has left is taken over.
 */
export function takeLock(out: string): () => void {
  const lock = beside(out, "lock");
  const first = writingTo(dirname(out), () => mkdirSync(dirname(out), { recursive: true }));
  const text = JSON.stringify({ pid: process.pid, host: hostname(), born: birthOf(process.pid) } satisfies Holder);
  for (let tries = 0; ; tries += 1) {
    try {
      writeFileSync(lock, text, { flag: "wx" });
      break;
    } catch (cause) {
      if (!(cause instanceof Error) || Reflect.get(cause, "code") !== "EEXIST") throw asFault(cause, lock);
      const found = awaitWords(lock);
      if (found !== undefined && (!found.isLeft || tries > 5)) refuse(out, found.holder);
      if (found !== undefined) takeAway(lock, found.text);
    }
  }
  return () => {
    if (existsSync(lock)) rmSync(lock, { force: true });
    removeEmpty(dirname(out), first);
  };
}
