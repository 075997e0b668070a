import { drawSpec } from "../chart/spec/draw-spec.ts";
import type { SpecJob } from "../chart/spec/spec-job.ts";

const isJob = (message: unknown): message is SpecJob =>
  typeof message === "object" && message !== null && "spec" in message && "numbered" in message;

/** Draws whatever the process that began this one sends, one picture after the other, and ends with it. */
process.on("message", async (message: unknown) => {
  if (isJob(message)) process.send?.(await drawSpec(message));
});
process.on("disconnect", () => process.exit());
process.send?.("ready");
