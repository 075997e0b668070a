import { cpus, loadavg, totalmem, type } from "node:os";
import type { Circumstances } from "../tell/kept-results.ts";

/** What must be known of the computer to read its times. */
export function circumstances(): Circumstances {
  const all = cpus();
  const [load = 0] = loadavg();
  return {
    on: new Date().toISOString().slice(0, 10),
    node: process.version,
    processor: all[0]?.model ?? "unknown",
    processors: all.length,
    memoryGb: Math.round(totalmem() / 1e9),
    system: type(),
    load: Math.round(load * 10) / 10,
  };
}
