import { join } from "node:path";
import { askChild } from "../measure/ask-child.ts";
import { type Parts, partsOfBuild } from "../measure/parts-of-build.ts";
import { copyShipped } from "../measure/tool.ts";
import type { Measured, Setting, Sheet } from "../sheet.ts";

/** Less than this share of all is told as one. */
const leastShare = 0.01;

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

function partSheet({ parts }: Parts): Sheet {
  const all = sum(Object.values(parts).map(({ processor }) => processor));
  return {
    title: "Where a build's time goes, by its parts",
    columns: [{ name: "part" }, { name: "ms" }, { name: "processor ms" }, { name: "percent", digits: 1 }],
    rows: Object.entries(parts).map(([name, { wall, processor }]) => [name, wall, processor, (100 * processor) / all]),
    notes: [
      "All shipped pages and the spreadsheet, in one thread with nothing kept from before, without the start of the process. What pages derive that no view has counts as pages.",
    ],
  };
}

function codeSheet(codes: readonly (readonly [string, number])[], pages: number): Sheet {
  const all = sum(codes.map(([, ms]) => ms));
  const large = codes.filter(([, ms]) => ms / all >= leastShare).toSorted(([, a], [, b]) => b - a);
  const rest = all - sum(large.map(([, ms]) => ms));
  return {
    title: "Where a build's time goes, by whose code runs",
    columns: [{ name: "code" }, { name: "ms" }, { name: "percent", digits: 1 }],
    rows: [...large, ["all others", rest] as const].map(([name, ms]) => [name, ms, (100 * ms) / all]),
    notes: [
      `The same ${pages} pages under the profiler of V8: the time of each code by itself, without what it calls.`,
    ],
  };
}

/** Profiles the build of the shipped workbook. */
export function measure({ scratch, tell }: Setting): Measured {
  const folder = join(scratch, "shipped");
  copyShipped(folder);
  tell("the parts of the shipped workbook");
  const parts = partsOfBuild(folder, "pages");
  if (typeof parts === "string") throw new Error(`the parts of the shipped workbook: ${parts}`);
  tell("the profile of the shipped workbook");
  const { codes, pages } = askChild<{ codes: [string, number][]; pages: number }>("inside/profile-build.ts", folder);
  return { sheets: [partSheet(parts), codeSheet(codes, pages)], budgets: [] };
}
