import type { Pack } from "../check/packs.ts";
import type { Derived } from "../derive/derived.ts";
import { calculate } from "../pipeline.ts";
import { knownSources } from "./known-source.ts";
import { type DataOptions, type Opened, openWorkbook } from "./open-workbook.ts";
import { formatBriefly } from "./print/format-briefly.ts";
import { formatProblems } from "./print/format-problems.ts";
import type { Terminal } from "./terminal.ts";

/** A workbook with all that was derived of it. */
export interface Ready {
  readonly opened: Opened;
  readonly derived: Derived;
  readonly packs: readonly Pack[];
}

/** Opens the workbook of the current folder and calculates; its problems are told, and nothing is given where one is an error. */
export async function deriveFor(options: DataOptions, terminal: Terminal): Promise<Ready | undefined> {
  const opened = await openWorkbook(options, terminal);
  if (!("workbook" in opened)) {
    terminal.say(formatProblems(opened));
    return undefined;
  }
  const { made: derived, problems, packs } = calculate(opened);
  if (problems.length > 0) terminal.say(formatBriefly(problems));
  if (derived === undefined) return undefined;
  knownSources(derived);
  return { opened, derived, packs };
}
