import { Worker } from "node:worker_threads";
import { type Problem, problem } from "../model/problem.ts";
import type { Parquet } from "../read/parquet.ts";

export interface ParquetJob {
  readonly bytes: Uint8Array;
  readonly file: string;
}

/** What opening a file may take: the least that it has, and what each of its megabytes adds. */
const mostSeconds = { least: 3, ofMegabyte: 2 };
const mostMegabytes = { least: 300, ofMegabyte: 40, most: 1000 };

const tooMuch = (file: string, message: string): Problem =>
  problem("unreadable-parquet", {
    place: { file },
    message,
    hint: "A file that tells of more rows than it has does that: write it again with the program that made it.",
  });

/**
 * Opens a Parquet file in a thread of its own, so that one that never ends, or fills the memory, is a problem of its place
 * and no end of the program. Rejects where the thread itself is at fault.
 */
export function openParquetApart(bytes: Uint8Array, file: string): Promise<Parquet> {
  const megabytes = bytes.length / 1e6;
  const seconds = Math.ceil(mostSeconds.least + megabytes * mostSeconds.ofMegabyte);
  const memory = Math.min(mostMegabytes.most, mostMegabytes.least + megabytes * mostMegabytes.ofMegabyte);
  const worker = new Worker(new URL("../../bin/open-parquet.mjs", import.meta.url), {
    workerData: { bytes, file } satisfies ParquetJob,
    resourceLimits: { maxOldGenerationSizeMb: Math.ceil(memory) },
  });
  return new Promise<Parquet>((resolve, reject) => {
    const limit = setTimeout(
      () => resolve(tooMuch(file, `the file is not read in ${seconds} seconds`)),
      seconds * 1000,
    );
    worker.on("message", resolve);
    worker.on("error", (cause) => {
      const isFull = cause instanceof Error && Reflect.get(cause, "code") === "ERR_WORKER_OUT_OF_MEMORY";
      if (isFull) resolve(tooMuch(file, "the file takes more memory than its size allows"));
      else reject(cause);
    });
    worker.on("exit", () => clearTimeout(limit));
  }).finally(() => worker.terminate());
}
