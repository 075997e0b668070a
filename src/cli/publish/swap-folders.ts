import { existsSync, renameSync, rmSync } from "node:fs";

/** Exchanges the names of two folders in one step; false where this disk or system can't. */
export type Exchange = (one: string, other: string) => boolean;

const currentFolder = -100;
const exchangeFlag = 2;

/**
 * The exchange of names that Linux and macOS have and Node has no word for; nothing where the optional package koffi or
 * the call itself is not there.
 */
export async function loadExchange(): Promise<Exchange | undefined> {
  try {
    const { default: koffi } = await import("koffi");
    const system = koffi.load(null);
    if (process.platform === "linux") {
      const call = system.func("int renameat2(int, const char *, int, const char *, unsigned int)");
      return (one, other) => call(currentFolder, one, currentFolder, other, exchangeFlag) === 0;
    }
    if (process.platform === "darwin") {
      const call = system.func("int renamex_np(const char *, const char *, unsigned int)");
      return (one, other) => call(one, other, exchangeFlag) === 0;
    }
    return undefined;
  } catch {
    return undefined;
  }
}

const patience = process.platform === "win32" ? 20 : 0;

/** Windows lets nobody move a folder while a scanner looks into it, which takes moments. */
function moveFolder(from: string, to: string): void {
  for (let left = patience; ; left -= 1) {
    try {
      renameSync(from, to);
      return;
    } catch (cause) {
      if (left === 0) throw cause;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 50);
    }
  }
}

/** The folders of a swap: the new one, the place it is for, and where the one before is put in between. */
export interface Swap {
  readonly fresh: string;
  readonly out: string;
  readonly old: string;
}

/**
 * Puts a folder in the place of another, and removes that. In one step where names can be exchanged or nothing was
 * there; else in two, between which the place is empty for some millionths of a second.
 */
export function swapFolders({ fresh, out, old }: Swap, exchange: Exchange | undefined): void {
  if (!existsSync(out)) moveFolder(fresh, out);
  else if (exchange?.(fresh, out) === true) rmSync(fresh, { recursive: true, force: true });
  else {
    moveFolder(out, old);
    try {
      moveFolder(fresh, out);
    } catch (cause) {
      moveFolder(old, out);
      throw cause;
    }
    rmSync(old, { recursive: true, force: true });
  }
}
