import { execFileSync } from "node:child_process";
import { fromSource } from "./tool.ts";

/** Runs a file of bench/inside in a process of its own, and gives what it prints as JSON. */
export function askChild<Told>(file: string, ...words: readonly string[]): Told {
  const [program = "", ...all] = fromSource(file, ...words);
  return JSON.parse(execFileSync(program, all, { encoding: "utf8", maxBuffer: 1e8 }));
}
