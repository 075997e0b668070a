import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import type { ReadFile } from "../../model/query-record.ts";

/** The checksums of files of a folder, read piece by piece, since they may be larger than the memory. */
export async function hashFiles(folder: string, paths: readonly string[]): Promise<readonly ReadFile[]> {
  const read: ReadFile[] = [];
  for (const file of paths) {
    const hash = createHash("sha256");
    await pipeline(createReadStream(`${folder}/${file}`), hash);
    read.push({ file, sha256: hash.digest("hex") });
  }
  return read;
}
