import { chmodSync, existsSync, mkdirSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";

/** Writes a file whole or not at all: beside its place first, then swapped in, with the rights of the file before. */
export function writeWhole(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  const place = existsSync(path) ? realpathSync(path) : path;
  const fresh = join(dirname(place), `.${basename(place)}-${process.pid}`);
  try {
    writeFileSync(fresh, content);
    if (existsSync(place)) chmodSync(fresh, statSync(place).mode);
    renameSync(fresh, place);
  } finally {
    rmSync(fresh, { force: true });
  }
}
