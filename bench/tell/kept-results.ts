import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Measured } from "../sheet.ts";

/** On what, and when, a stage was measured. */
export interface Circumstances {
  /** ISO date. */
  readonly on: string;
  readonly node: string;
  readonly processor: string;
  readonly processors: number;
  readonly memoryGb: number;
  readonly system: string;
  /** How many processes waited for a processor when it began: near 0 where the computer did nothing else. */
  readonly load: number;
}

/** What is kept of a stage. */
export interface Result extends Measured {
  readonly stage: string;
  readonly quick: boolean;
  readonly seconds: number;
  readonly circumstances: Circumstances;
}

/** Writes what a stage measured in place of what it measured before. */
export function keepResult(folder: string, result: Result): string {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${result.stage}.json`);
  writeFileSync(path, `${JSON.stringify(result, null, 2)}\n`);
  return path;
}

/** What each stage measured last, in the order of the stages. */
export function keptResults(folder: string, stages: readonly string[]): readonly Result[] {
  const there = new Set(readdirSync(folder));
  return stages
    .filter((stage) => there.has(`${stage}.json`))
    .map((stage) => JSON.parse(readFileSync(join(folder, `${stage}.json`), "utf8")));
}
