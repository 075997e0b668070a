import type { Tables } from "../check/tables.ts";
import { type Problem, problem } from "../model/problem.ts";
import type { TextTable } from "../read/text-table.ts";
import { toCityNames } from "./city-names.ts";
import { type Compared, compareRows } from "./compare-rows.ts";
import { type Lacking, lackingCities } from "./earlier-edition.ts";
import { type Made, type MadeRow, makeRows } from "./make-rows.ts";
import type { Plan } from "./plan.ts";
import { unsettled } from "./unsettled.ts";

export interface ImportJob {
  readonly foreign: TextTable;
  readonly plan: Plan;
  readonly tables: Tables;
  /** The parts of the table as they stand in the datasets. */
  readonly parts: readonly TextTable[];
  readonly confirmed: Readonly<Record<string, readonly string[]>>;
  /** Whether rows that say otherwise may be replaced. */
  readonly replace: boolean;
}

/** What a foreign table comes to. Nothing may be written while there are problems. */
export interface Imported {
  readonly made: Made;
  readonly compared: Compared;
  readonly lacking: Lacking | undefined;
  /** The names that only a person can settle. */
  readonly unsettled: readonly Problem[];
  readonly problems: readonly Problem[];
}

const rowName = ({ cells }: MadeRow, { table }: Plan): string => table.key.map((name) => cells[name] ?? "").join(", ");

function twiceProblems({ twice }: Compared, { foreign, plan }: ImportJob): readonly Problem[] {
  return twice.map(({ row, first }) =>
    problem("row-twice", {
      place: { file: foreign.file, line: row.line },
      message: `the line comes to the same row as line ${first.line}: ${rowName(row, plan)}`,
      hint: "Take one of the two lines out, or confirm another city for one of their names.",
    }),
  );
}

function differingProblems({ differing }: Compared, { foreign, replace }: ImportJob): readonly Problem[] {
  if (replace) return [];
  return differing.map(({ row, standing, columns }) => {
    const told = columns
      .map((one) => `${one.old === "" ? `no ${one.name}` : `${one.name} "${one.old}"`}, not "${one.new}"`)
      .join("; ");
    return problem("row-differs", {
      place: { file: foreign.file, line: row.line },
      message: `${standing.at.file}:${standing.at.line} is the same row and has ${told}`,
      hint: "Check both against the source: mend the line, or take it over with --replace; another source is another reading, with its own --source.",
    });
  });
}

/** Turns a foreign table into rows, set against those that are there. Changes nothing. */
export function importTable(job: ImportJob): Imported {
  const { foreign, plan, tables, parts, confirmed } = job;
  const { file, records } = foreign;
  const made = makeRows({ file, records, names: toCityNames(tables), confirmed }, plan);
  const compared = compareRows(made.rows, parts, plan);
  return {
    made,
    compared,
    lacking: plan.table.name === "rankings" ? lackingCities(made.rows, tables) : undefined,
    unsettled: plan.city === undefined ? [] : unsettled(made.names, { file, from: plan.city.from }),
    problems: [...made.problems, ...twiceProblems(compared, job), ...differingProblems(compared, job)],
  };
}
