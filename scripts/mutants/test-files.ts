import { readdirSync } from "node:fs";

/** Their tests calculate with all shipped facts, or take long: too slow to judge thousands of mutants by. */
const slow = [
  "check/mend-broken",
  "check/shipped",
  "derive/facets",
  "derive/operations-types",
  "derive/shipped",
  "derive/shipped-tasks",
  "derive/sides",
  "derive/traces",
];

/** Where a mutant concerns all files, those come last that take the longest. */
const last = [
  "derive/intensity",
  "derive/tasks",
  "derive/views-golden",
  "derive/peers",
  "derive/properties",
  "derive/naive",
  "check/broken",
  "check/plausibility",
  "check/country-shapes",
  "check/mend",
];

const testsOf = (folder: string): readonly string[] =>
  readdirSync(`tests/${folder}`).flatMap((file) =>
    file.endsWith(".test.ts") ? [`${folder}/${file.replace(".test.ts", "")}`] : [],
  );

const place = (name: string): number => last.indexOf(name);

/** The files of tests that judge mutants, the quickest first. */
export const testFiles: readonly string[] = [...testsOf("check"), ...testsOf("derive")]
  .filter((name) => !slow.includes(name))
  .toSorted((a, b) => place(a) - place(b) || (a < b ? -1 : 1))
  .map((name) => `tests/${name}.test.ts`);
