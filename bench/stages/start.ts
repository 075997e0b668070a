import { timeCommand } from "../measure/time-command.ts";
import { citybook, root } from "../measure/tool.ts";
import type { Measured, Setting } from "../sheet.ts";
import { timedColumns, timedRow } from "../tell/timed-sheet.ts";

/** Times the shortest commands beside a Node that does nothing. */
export function measure({ quick, tell }: Setting): Measured {
  const runs = quick ? 5 : 25;
  const time = (name: string, words: readonly string[]) => {
    tell(name);
    return timeCommand({ name, words, folder: root, runs, warmups: 2 });
  };
  const node = time("node -e 0", [process.execPath, "-e", "0"]);
  const help = time("citybook --help", citybook("--help"));
  const check = time("citybook check, on the shipped facts", citybook("check"));
  // Again at the end: how far the computer itself has drifted meanwhile.
  const again = time("node -e 0, again", [process.execPath, "-e", "0"]);
  return {
    sheets: [
      {
        title: "Start-up",
        columns: timedColumns("node"),
        rows: [node, help, check, again].map((one) => timedRow(one, node)),
        notes: [`Whole processes, ${runs} runs of each after 2 that do not count.`],
      },
    ],
    budgets: [
      { says: "--help, as a multiple of node -e 0", measured: help.median / node.median, most: 2, unit: "times" },
      {
        says: "check on the shipped facts, beyond node -e 0",
        measured: check.median - node.median,
        most: 150,
        unit: "ms",
      },
    ],
  };
}
