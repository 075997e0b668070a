import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { isOfGone } from "../publish/beside.ts";

const sealOf = (content: Uint8Array): string => createHash("sha256").update(content).digest("hex");

/** The letters of a seal, and the line end after them. */
const sealLength = 65;

/** The content of a file that was written whole; nothing where there is none, or where a byte of it is another by now. */
export function readSealed(path: string): Buffer | undefined {
  try {
    const bytes = readFileSync(path);
    const content = bytes.subarray(sealLength);
    return bytes.toString("latin1", 0, sealLength) === `${sealOf(content)}\n` ? content : undefined;
  } catch {
    return undefined;
  }
}

/** Removes what processes that were killed have left of a file. */
function tidy(path: string): void {
  const left = readdirSync(dirname(path)).filter((name) => name.startsWith(`${basename(path)}-`) && isOfGone(name));
  for (const name of left) rmSync(join(dirname(path), name), { force: true });
}

/** Writes a file with a seal by which one that is torn or changed is known. Others see the file before or this one, whole. */
export function writeSealed(path: string, content: Uint8Array): void {
  const fresh = `${path}-${process.pid}`;
  mkdirSync(dirname(path), { recursive: true });
  tidy(path);
  try {
    writeFileSync(fresh, Buffer.concat([Buffer.from(`${sealOf(content)}\n`), content]));
    renameSync(fresh, path);
  } finally {
    rmSync(fresh, { force: true });
  }
}
