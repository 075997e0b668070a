import type { Problem } from "../../model/problem.ts";
import { check as checkJob } from "../../pipeline.ts";
import { formatCount } from "../../text/format-number.ts";
import { type DataOptions, openWorkbook } from "../open-workbook.ts";
import { formatProblems } from "../print/format-problems.ts";
import type { ExitCode, Terminal } from "../terminal.ts";

export interface CheckOptions extends DataOptions {
  readonly json?: boolean;
}

function tell(problems: readonly Problem[], json: boolean, terminal: Terminal): ExitCode {
  if (json) terminal.result(`${JSON.stringify(problems, undefined, 2)}\n`);
  else if (problems.length > 0) terminal.result(formatProblems(problems));
  return problems.some(({ level }) => level === "error") ? 1 : 0;
}

/** Checks every file of the workbook's datasets and tells all problems in one run. */
export async function check(options: CheckOptions, terminal: Terminal): Promise<ExitCode> {
  const start = terminal.now();
  const opened = await openWorkbook(options, terminal);
  if (!("workbook" in opened)) return tell(opened, options.json === true, terminal);
  const { tables, problems } = checkJob(opened);
  const code = tell(problems, options.json === true, terminal);
  const rows = Object.values(tables ?? {}).reduce((sum, table) => sum + table.length, 0);
  const time = `${((terminal.now() - start) / 1000).toFixed(2)} s`;
  if (code === 0) terminal.say(`${formatCount(rows, "row")} checked in ${time}: no error. Next: npm run report\n`);
  else terminal.say(`Checked in ${time}. Mend the cells named above, then run the check again.\n`);
  return code;
}
