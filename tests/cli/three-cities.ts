import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import { run } from "../../src/cli/program.ts";
import type { Terminal } from "../../src/cli/terminal.ts";

const made: string[] = [];
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

/** The made-up workbook. */
export const threeCities = join(import.meta.dirname, "../fixtures/three-cities");

/** A copy of the made-up workbook that a test may change. */
export function copyOfThreeCities(): string {
  const folder = mkdtempSync(join(tmpdir(), "citybook-"));
  made.push(folder);
  cpSync(threeCities, folder, { recursive: true });
  return folder;
}

/** An empty folder that a test may fill. */
export function freshFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "citybook-"));
  made.push(folder);
  return folder;
}

/** The words of all files below a folder. */
export const allText = (folder: string): string =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), "utf8"))
    .join("\n");

/** The words of a command line; those in double quotes stay together. */
const split = (words: string): readonly string[] =>
  [...words.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? "");

/** Runs a command in a folder and gives what a person and the next program would see; with answers, or one who gives them, a person sits there. */
export async function runIn(
  folder: string,
  words: string,
  environment: Terminal["environment"] = {},
  person?: Terminal["ask"] | readonly string[],
) {
  const left = typeof person === "function" ? [] : [...(person ?? [])];
  const answer = (question: string): Promise<string> => {
    said += question;
    const next = left.shift();
    return next === undefined ? Promise.reject(new Error(`nobody answers: ${question}`)) : Promise.resolve(next);
  };
  let [result, said] = ["", ""];
  const terminal: Terminal = {
    result: (text) => {
      result += text;
    },
    say: (text) => {
      said += text;
    },
    progress: () => undefined,
    ...(person === undefined ? {} : { ask: typeof person === "function" ? person : answer }),
    environment,
    folder,
    now: () => 0,
    today: () => "2026-12-01",
  };
  const code = await run(split(words), terminal, "0.0.0");
  return { code, result, said, left };
}
