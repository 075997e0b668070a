// Puts what the bench kept into docs: the numbers beside docs/performance.md, and the tables of that page. With "--quick" small runs too.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./measure/tool.ts";
import { stages } from "./stages.ts";
import { keptResults, type Result } from "./tell/kept-results.ts";
import { withResults } from "./tell/performance-page.ts";

const [numbers, page] = [join(root, "docs/performance.json"), join(root, "docs/performance.md")];
const names = stages.map(({ name }) => name);
const before: readonly Result[] = existsSync(numbers) ? JSON.parse(readFileSync(numbers, "utf8")) : [];
const kept = keptResults(join(root, "bench/results"), names);
const taken = kept.filter(({ quick }) => !quick || process.argv.includes("--quick"));
const results = names.flatMap((name) => [...taken, ...before].find(({ stage }) => stage === name) ?? []);
writeFileSync(numbers, `${JSON.stringify(results, null, 1)}\n`);
writeFileSync(page, withResults(readFileSync(page, "utf8"), results));
const left = kept.filter((one) => !taken.includes(one)).map(({ stage }) => stage);
console.error(`docs/performance.md has ${taken.map(({ stage }) => stage).join(", ") || "nothing"} anew`);
if (left.length > 0) console.error(`left out, since they are small runs: ${left.join(", ")}; --quick takes them too`);
