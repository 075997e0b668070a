import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { timeCommand } from "../measure/time-command.ts";
import { citybook, copyShipped, fromSource } from "../measure/tool.ts";
import type { Measured, Setting } from "../sheet.ts";
import { secondsOf, timedColumns, timedRow } from "../tell/timed-sheet.ts";

/** The commands of the shipped workbook: each in a copy of its own, with a cache of its own. */
export function measure({ quick, scratch, tell }: Setting): Measured {
  const shipped = join(scratch, "shipped");
  copyShipped(shipped);
  const runs = quick ? 2 : 5;
  const time = (name: string, words: readonly string[], how: { before: string; warmups?: number }) => {
    tell(name);
    const folder = join(scratch, "build");
    mkdirSync(folder, { recursive: true });
    return timeCommand({ name, words, folder, runs, ...how, environment: { XDG_CACHE_HOME: join(scratch, "cache") } });
  };
  // The folder itself stays, since the timed process begins in it.
  const afresh = `rm -rf '${scratch}/cache'; find . -mindepth 1 -delete; cp -R '${shipped}/.' .`;
  const edit = fromSource("inside/change-cell.ts").join(" ");
  const cold = time("build, cold", citybook("build"), { before: afresh });
  const warm = time("build again, nothing changed", citybook("build"), { before: "true", warmups: 1 });
  const changed = time("build again, one cell changed", citybook("build"), { before: edit, warmups: 1 });
  const index = time("build --page index, cold", citybook("build", "--page", "index"), { before: afresh });
  const check = time("check", citybook("check"), { before: "true" });
  const node = time("node -e 0", [process.execPath, "-e", "0"], { before: "true" });
  return {
    sheets: [
      {
        title: "The shipped workbook",
        columns: timedColumns("node"),
        rows: [cold, warm, changed, index, check, node].map((one) => timedRow(one, node)),
        notes: [
          `Whole processes, ${runs} runs of each. Cold: in a new copy of the workbook, with nothing kept from before; the tool's own files are in memory.`,
        ],
      },
    ],
    budgets: [
      { says: "all pages, cold", measured: secondsOf(cold), most: 5, unit: "s" },
      { says: "all pages, cold: memory", measured: cold.peak, most: 400, unit: "MB" },
      { says: "all pages, with a warm cache", measured: secondsOf(warm), most: 0.8, unit: "s" },
      { says: "one page (index), cold", measured: secondsOf(index), most: 0.6, unit: "s" },
    ],
  };
}
