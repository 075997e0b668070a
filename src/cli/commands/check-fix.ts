import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { type Mending, mendDatasets, mendedDisk } from "../../check/mend/mend-datasets.ts";
import { check as checkJob } from "../../check-datasets.ts";
import { hasErrors } from "../../model/leveling.ts";
import { UserError } from "../../model/user-error.ts";
import type { Opened } from "../open-workbook.ts";
import { countMended, formatMending } from "../print/format-mending.ts";
import { formatProblems } from "../print/format-problems.ts";
import type { ExitCode, Terminal } from "../terminal.ts";
import { writeTogether } from "../write-file.ts";

async function isWanted(yes: boolean, mending: Mending, { ask }: Terminal): Promise<boolean> {
  if (yes || ask === undefined) return yes;
  const answer = await ask(`Write these changes (${countMended(mending)})? [y/N] `);
  return /^y(es)?$/i.test(answer.trim());
}

/** Writes every file whole; none at all where one has changed since it was read. */
function writeMended({ files }: Mending, root: string): void {
  const changed = files.find(({ file, bytes }) => !readFileSync(resolve(root, file)).equals(bytes));
  if (changed !== undefined) {
    throw new UserError(`"${changed.file}" has changed meanwhile`, "Nothing was written; run the command again.");
  }
  writeTogether(files.map(({ file, after }) => ({ path: resolve(root, file), content: after })));
}

/** Mends what has one safe answer, after it was shown; then tells what a person must mend. */
export async function checkFix(opened: Opened, yes: boolean, terminal: Terminal): Promise<ExitCode> {
  const { root, datasets, disk } = opened;
  const mending = mendDatasets(datasets, disk);
  const { files, left } = mending;
  terminal.result(formatMending(mending));
  for (const { file, why } of left) terminal.say(`${file} is left as it is: ${why}\n`);
  const wanted = files.length > 0 && (await isWanted(yes, mending, terminal));
  if (wanted) writeMended(mending, root);
  if (files.length === 0) terminal.say("Nothing has one safe answer.\n");
  else if (wanted) terminal.say(`${countMended(mending)} mended.\n`);
  else terminal.say(`Nothing was written. To mend ${countMended(mending)}: citybook check --fix --yes\n`);
  const { problems } = checkJob({ ...opened, disk: mendedDisk(files, disk) });
  const pressing = problems.filter(({ level }) => level !== "note");
  if (pressing.length > 0) {
    terminal.say(files.length > 0 ? "What is left for you to mend:\n" : "What there is for you to mend:\n");
    terminal.result(formatProblems(pressing));
  }
  const standing = wanted ? problems : checkJob(opened).problems;
  return hasErrors(standing) ? 1 : 0;
}
