import { Worker } from "node:worker_threads";
import type { DrawPicture } from "../chart/draw-picture.ts";

export interface ThreadJob {
  /** By which the answer finds its question. */
  readonly at: number;
  readonly spec: string;
}

export type ThreadDrawn =
  | { readonly at: number; readonly svg: string }
  | { readonly at: number; readonly defect: string };

/** Threads beyond these wait for the one that writes the pages. */
const mostThreads = 4;

/** So many pages are made at once for each thread, so that it does not wait while one page has nothing to draw. */
const pagesPerThread = 12;

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
  /** Begins the threads ahead of the first picture, where there will be some to draw. */
  readonly begin: () => void;
  readonly close: () => Promise<void>;
}

/**
 * Draws in other threads while this one writes pages: each picture goes to the one that has least to do. Without any it is
 * drawn here. What is drawn is the same wherever it is.
 */
export function openDrawPool(others: number): DrawPool {
  const threads = Math.min(mostThreads, others);
  let open: readonly Thread[] = [];
  let asked = 0;
  const begin = (): void => {
    if (open.length === 0) open = Array.from({ length: threads }, openThread);
  };
  return {
    atOnce: 1 + threads * pagesPerThread,
    begin,
    draw: async (spec) => {
      begin();
      const [idle] = open.toSorted((a, b) => a.waiting.size - b.waiting.size);
      if (idle === undefined) return (await import("../chart/render-svg.ts")).drawPicture(spec);
      asked += 1;
      const job: ThreadJob = { at: asked, spec };
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
