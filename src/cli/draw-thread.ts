import { parentPort } from "node:worker_threads";
import { drawPicture } from "../chart/render-svg.ts";
import type { ThreadDrawn, ThreadJob } from "./draw-pool.ts";

/** Draws whatever the thread that began this one sends, one picture after the other. */
async function draw({ at, spec }: ThreadJob): Promise<ThreadDrawn> {
  try {
    return { at, svg: await drawPicture(spec) };
  } catch (cause) {
    return { at, defect: cause instanceof Error ? cause.message : String(cause) };
  }
}

parentPort?.on("message", async (job: ThreadJob) => {
  parentPort?.postMessage(await draw(job));
});
