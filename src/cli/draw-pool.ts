import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { DrawPicture } from "../chart/draw-picture.ts";
import type { Named } from "../chart/named.ts";
import { renderSvg } from "../chart/render-svg.ts";

export interface ThreadJob {
  /** By which the answer finds its question. */
  readonly at: number;
  readonly spec: Parameters<DrawPicture>[0];
  readonly named: Named;
}

export type ThreadDrawn =
  | { readonly at: number; readonly svg: string }
  | { readonly at: number; readonly defect: string };

/** Threads beyond these wait for the one that writes the pages. */
const mostThreads = 4;

/** So many pictures wait for a thread at most: one that it draws, and the next. */
const mostWaiting = 2;

interface Thread {
  readonly worker: Worker;
  readonly waiting: Map<number, { resolve: (svg: string) => void; reject: (cause: Error) => void }>;
}

function openThread(): Thread {
  const worker = new Worker(new URL("../../bin/draw-picture.mjs", import.meta.url));
  const waiting: Thread["waiting"] = new Map();
  worker.on("message", (drawn: ThreadDrawn) => {
    const asked = waiting.get(drawn.at);
    waiting.delete(drawn.at);
    if ("svg" in drawn) asked?.resolve(drawn.svg);
    else asked?.reject(new Error(drawn.defect));
  });
  worker.on("error", (cause) => {
    for (const { reject } of waiting.values()) reject(cause instanceof Error ? cause : new Error(String(cause)));
    waiting.clear();
  });
  return { worker, waiting };
}

export interface DrawPool {
  readonly draw: DrawPicture;
  /** How many pages have something to draw at once. */
  readonly atOnce: number;
  readonly close: () => Promise<void>;
}

/** Threads that begin earlier than this cost more than they save. */
const firstHere = 600;

interface PoolSize {
  readonly threads?: number;
  /** How many pictures are drawn here before threads begin. */
  readonly here?: number;
}

/**
 * Draws on all processors once there is much to draw: each picture goes to a thread that has nothing else to do next, or
 * is drawn here while all are busy. What is drawn is the same wherever it is.
 */
export function openDrawPool({
  threads = Math.min(mostThreads, availableParallelism() - 1),
  here = firstHere,
}: PoolSize = {}): DrawPool {
  let open: readonly Thread[] = [];
  let asked = 0;
  let drawn = 0;
  return {
    atOnce: 1 + threads * (mostWaiting + 1),
    draw: (spec, named) => {
      drawn += 1;
      if (drawn > here && open.length === 0) open = Array.from({ length: threads }, openThread);
      const idle = open
        .toSorted((a, b) => a.waiting.size - b.waiting.size)
        .find(({ waiting }) => waiting.size < mostWaiting);
      if (idle === undefined) return renderSvg(spec, named);
      asked += 1;
      const job: ThreadJob = { at: asked, spec, named };
      return new Promise((resolve, reject) => {
        idle.waiting.set(job.at, { resolve, reject });
        idle.worker.postMessage(job);
      });
    },
    close: async () => {
      await Promise.all(open.map(({ worker }) => worker.terminate()));
    },
  };
}
