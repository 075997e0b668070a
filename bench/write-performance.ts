// Puts what the bench kept into docs: the numbers into docs/performance.json, and the tables of docs/performance.md. With --quick small runs of stages that have no other.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./measure/tool.ts";
import { stages } from "./stages.ts";
import { keptResult, type Result } from "./tell/kept-results.ts";
import { withResults } from "./tell/performance-page.ts";

const [numbers, page] = [join(root, "docs/performance.json"), join(root, "docs/performance.md")];
const before: readonly Result[] = existsSync(numbers) ? JSON.parse(readFileSync(numbers, "utf8")) : [];
const takesSmall = process.argv.includes("--quick");
const kept = join(root, "bench/results");
const fresh = stages.flatMap(
  ({ name }) => keptResult(kept, name, false) ?? (takesSmall ? (keptResult(kept, name, true) ?? []) : []),
);
const results = stages.flatMap(({ name }) => [...fresh, ...before].find(({ stage }) => stage === name) ?? []);
writeFileSync(numbers, `${JSON.stringify(results, null, 2)}\n`);
writeFileSync(page, withResults(readFileSync(page, "utf8"), results));
console.error(`docs/performance.md has ${fresh.map(({ stage }) => stage).join(", ") || "nothing"} anew`);
