import { join } from "node:path";
import { askChild } from "../measure/ask-child.ts";
import { copyShipped } from "../measure/tool.ts";
import type { Measured, Setting, Sheet } from "../sheet.ts";
import { writeWorkbook } from "../synthetic/write-workbook.ts";
import { formatCell } from "../tell/format-sheet.ts";

interface Task {
  readonly name: string;
  readonly ms: number | null;
}

/** The tasks beside the one that is the floor. */
function sheetOf(title: string, { times, floor }: { times: readonly Task[]; floor: string }, notes: string[]): Sheet {
  const least = times.find(({ name }) => name === floor)?.ms ?? null;
  return {
    title,
    columns: [{ name: "work" }, { name: "median ms", digits: 1 }, { name: `times "${floor}"`, digits: 2 }],
    rows: times.map(({ name, ms }) => [name, ms, ms === null || least === null ? null : ms / least]),
    notes,
  };
}

const sayAnswers = (isEqual: boolean | undefined): string =>
  isEqual === undefined
    ? "DuckDB, which is optional, is not installed."
    : isEqual
      ? "DuckDB and citybook give every city the same sum and the same range of ranks. DuckDB checks nothing and keeps no trace."
      : "DuckDB and citybook DIFFER in a sum or a rank.";

function readSheet(cities: number, amountsOfMeasure: number, { scratch, tell, quick }: Setting): Sheet {
  const rows = cities * 10 * amountsOfMeasure;
  tell(`reading ${rows} amounts`);
  const folder = join(scratch, `read-${rows}`);
  writeWorkbook(folder, { cities, measuresOfCity: 10, amountsOfMeasure, rankingsOfCity: 20 });
  const { times, isEqual } = askChild<{ times: readonly Task[]; isEqual?: boolean }>(
    "inside/read-floors.ts",
    folder,
    quick ? "2" : "5",
  );
  return sheetOf(
    `Floors of reading: ${formatCell(cities)} made-up cities, ${formatCell(rows)} amounts`,
    { times, floor: "read and parsed by csv-parse" },
    [
      sayAnswers(isEqual),
      "In one process that is warm. csv-parse reads all files, DuckDB the five that the answer needs.",
    ],
  );
}

function drawSheet({ scratch, tell, quick }: Setting): Sheet {
  tell("drawing the pictures of the shipped pages");
  const folder = join(scratch, "shipped");
  copyShipped(folder);
  const { times, pictures, different } = askChild<{ times: readonly Task[]; pictures: number; different: number }>(
    "inside/draw-floors.ts",
    folder,
    quick ? "1" : "3",
  );
  return sheetOf(
    "Floors of drawing: all pictures of the shipped pages",
    { times, floor: "compiled, and drawn by Vega" },
    [`${pictures} pictures, ${different} of them different, in one thread of a process that is warm.`],
  );
}

/** Times the least that any tool would have to do, beside what this one does. */
export function measure(setting: Setting): Measured {
  const reads = setting.quick
    ? [readSheet(30, 1, setting)]
    : [readSheet(300, 1, setting), readSheet(1000, 10, setting)];
  return { sheets: [...reads, drawSheet(setting)], budgets: [] };
}
