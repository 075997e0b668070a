// Measures what is asked for, or all of it: npm run bench -- [--quick] [stage...]. Prints tables and keeps the numbers in bench/results.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { circumstances } from "./measure/circumstances.ts";
import { root } from "./measure/tool.ts";
import type { Stage } from "./sheet.ts";
import { stages } from "./stages.ts";
import { budgetSheet, formatSheet } from "./tell/format-sheet.ts";
import { keepResult, type Result } from "./tell/kept-results.ts";

const usage = `npm run bench -- [--quick] [stage...]\n\n${stages.map(({ name, says }) => `  ${name.padEnd(8)} ${says}`).join("\n")}\n`;

async function measureOne({ name, load }: Stage, quick: boolean): Promise<Result> {
  const { measure } = await load();
  const scratch = mkdtempSync(join(tmpdir(), "citybook-bench-"));
  const before = circumstances();
  const begun = performance.now();
  try {
    const measured = await measure({ quick, scratch, tell: (text) => console.error(`${name}: ${text}`) });
    const seconds = Math.round((performance.now() - begun) / 1000);
    return { stage: name, quick, seconds, circumstances: before, ...measured };
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

const resultsFolder = join(root, "bench/results");

/** Measures a stage and tells of it; a stage that fails is told and keeps no other from being measured. */
async function tellOne(stage: Stage, quick: boolean): Promise<Result | undefined> {
  try {
    const result = await measureOne(stage, quick);
    for (const sheet of result.sheets) console.log(`\n${formatSheet(sheet)}`);
    keepResult(resultsFolder, result);
    return result;
  } catch (cause) {
    console.error(`${stage.name} was not measured:`, cause);
    process.exitCode = 1;
    return undefined;
  }
}

async function run(chosen: readonly Stage[], quick: boolean): Promise<void> {
  const results: Result[] = [];
  for (const stage of chosen) {
    const result = await tellOne(stage, quick);
    if (result !== undefined) results.push(result);
  }
  const budgets = results.flatMap((result) => result.budgets);
  if (budgets.length > 0) console.log(`\n${formatSheet(budgetSheet(budgets))}`);
  const took = results.map(({ stage, seconds }) => `${stage} ${seconds} s`).join(", ");
  const next = quick
    ? "A small run: no figures to go by"
    : "Next: npm run performance, which writes docs/performance.md";
  console.error(`Took ${took || "no time"}; kept in bench/results. ${next}`);
}

const options = { quick: { type: "boolean", default: false }, help: { type: "boolean", default: false } } as const;
const { values, positionals } = parseArgs({ options, allowPositionals: true });
const unknown = positionals.filter((name) => !stages.some((stage) => stage.name === name));
if (values.help || unknown.length > 0) {
  console.error(`${unknown.map((name) => `"${name}" is not measured\n`).join("")}${usage}`);
  process.exitCode = values.help ? 0 : 2;
} else {
  const chosen = positionals.length === 0 ? stages : stages.filter(({ name }) => positionals.includes(name));
  await run(chosen, values.quick);
}
