import { text } from "../../check/column.ts";
import { knownTables } from "../../check/known-tables.ts";
import { tables } from "../../check/tables.ts";
import { check } from "../../check-datasets.ts";
import type { Problem } from "../../model/problem.ts";
import { UserError } from "../../model/user-error.ts";
import { readDatasets } from "../../read/read-datasets.ts";
import { formatCount } from "../../text/format-number.ts";
import { didYouMean } from "../../text/nearest.ts";
import { type DataOptions, type Opened, openWorkbook } from "../open-workbook.ts";
import { formatProblems } from "../print/format-problems.ts";
import type { ExitCode, Terminal } from "../terminal.ts";
import { appendRow } from "./append-row.ts";
import type { Cells, Field } from "./field.ts";
import { fillIn } from "./fill-in.ts";
import { givenBy } from "./flags.ts";
import { type KnownRows, toKnownRows } from "./known-rows.ts";
import { type Noun, nouns } from "./nouns.ts";
import { ownPacks, packFor, packNamed } from "./packs.ts";
import { carryOut, type Plan, plannedDisk } from "./planned.ts";
import { toFields } from "./to-fields.ts";

export interface AddOptions extends DataOptions {
  readonly yes?: boolean;
}

const baseName = (path: string): string => path.slice(path.lastIndexOf("/") + 1);

function packField(noun: Noun, { packs, known }: { packs: readonly string[]; known: KnownRows }): Field {
  return {
    name: "pack",
    flag: "pack",
    column: text({ says: "the folder of the datasets to write into" }),
    suggest: (cells) => packFor(nouns[noun], cells, { packs, known }),
    follows: true,
    toCell: (name) => packNamed(name, packs),
    fault: (name) =>
      packs.includes(name)
        ? undefined
        : {
            message: `"${name}" is no pack of your own`,
            hint: `${didYouMean(name, packs.map(baseName))}${packs.length === 0 ? "citybook add city begins one." : `Packs are ${packs.join(", ")}.`}`,
          },
  };
}

function refuseKnownKey(noun: Noun, cells: Cells, known: KnownRows): void {
  const table = tables[nouns[noun]];
  const found = known.find(nouns[noun], cells);
  if (found === undefined) return;
  const key = table.key.map((name) => cells[name]).join(", ");
  throw new UserError(
    `${table.name} has ${key} already: ${found.file}:${found.line}`,
    table.key.some((name) => name === "source_id")
      ? "Another reading of the fact has another source; to correct this one, change the row there."
      : "Change the row there.",
  );
}

/** What a check would say of planned rows, without notes such as that nothing cites a new source yet; and how many errors stand elsewhere. */
export function checkPlan({ datasets, disk }: Opened, plan: Plan, isOurs: (found: Problem) => boolean) {
  const { problems } = check({ datasets, disk: plannedDisk(disk, plan) });
  const elsewhere = problems.filter((found) => found.level === "error" && !isOurs(found)).length;
  return { ours: problems.filter((found) => found.level !== "note" && isOurs(found)), elsewhere };
}

export const tellElsewhere = (count: number): string =>
  count === 0 ? "" : `The datasets have ${formatCount(count, "more problem")}: npx citybook check tells them.\n`;

/** Only folders: --year, --scope and --currency are cells here, not what a comparison rests on. */
export const openToAdd = ({ datasets = [] }: AddOptions, terminal: Terminal) => openWorkbook({ datasets }, terminal);

/** Adds a row to a table of a pack: from the options or from answers, checked before it is written. */
export async function addRow(noun: Noun, options: AddOptions, terminal: Terminal): Promise<ExitCode> {
  const opened = await openToAdd(options, terminal);
  if (!("workbook" in opened)) {
    terminal.say(formatProblems(opened));
    return 1;
  }
  const table = nouns[noun];
  const known = toKnownRows(readDatasets(opened.datasets, opened.disk, knownTables).tables);
  const packs = ownPacks(opened);
  const fields = [...toFields(table, known), packField(noun, { packs, known })];
  const given = givenBy(options, fields);
  const { pack = "", ...cells } = await fillIn(fields, { noun, given, terminal, yes: options.yes === true });
  refuseKnownKey(noun, cells, known);
  const { plan, file, line } = appendRow(table, cells, { pack, disk: opened.disk });
  const { ours, elsewhere } = checkPlan(opened, plan, ({ place }) => place.file === file && place.line === line);
  if (ours.length > 0) terminal.say(formatProblems(ours));
  if (ours.some(({ level }) => level === "error")) {
    terminal.say(`The row was not written to ${file}.\n`);
    return 1;
  }
  carryOut(plan, opened.root);
  terminal.say(`Written: ${file}:${line}.\n${tellElsewhere(elsewhere)}Next: npx citybook check\n`);
  return 0;
}
