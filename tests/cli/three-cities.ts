import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import { run } from "../../src/cli/program.ts";
import type { Terminal } from "../../src/cli/terminal.ts";

const made: string[] = [];
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

/** A copy of the made-up workbook that a test may change. */
export function copyOfThreeCities(): string {
  const folder = mkdtempSync(join(tmpdir(), "citybook-"));
  made.push(folder);
  cpSync(join(import.meta.dirname, "../fixtures/three-cities"), folder, { recursive: true });
  return folder;
}

/** Runs a command in a folder and gives what a person and the next program would see. */
export async function runIn(
  folder: string,
  words: string,
  environment: Terminal["environment"] = {},
  ask?: Terminal["ask"],
) {
  let [result, said] = ["", ""];
  const terminal: Terminal = {
    result: (text) => {
      result += text;
    },
    say: (text) => {
      said += text;
    },
    progress: () => undefined,
    ...(ask === undefined ? {} : { ask }),
    environment,
    folder,
    now: () => 0,
    today: () => "2026-12-01",
  };
  const code = await run(words === "" ? [] : words.split(" "), terminal, "0.0.0");
  return { code, result, said };
}
