import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
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

/** Small runs lie apart, so that trying the measuring never takes the place of what was measured. */
const pathOf = (folder: string, stage: string, quick: boolean): string =>
  join(folder, quick ? "small" : "whole", `${stage}.json`);

/** Writes what a stage measured in place of what it measured before. */
export function keepResult(folder: string, result: Result): void {
  const path = pathOf(folder, result.stage, result.quick);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `${JSON.stringify(result, null, 2)}\n`);
}

/** What a stage measured last; nothing where it was not run. */
export function keptResult(folder: string, stage: string, quick: boolean): Result | undefined {
  const path = pathOf(folder, stage, quick);
  return existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : undefined;
}
