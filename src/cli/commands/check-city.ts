import { check } from "../../check-datasets.ts";
import { derive } from "../../derive/derive.ts";
import type { TaskRow } from "../../derive/views/task-row.ts";
import { hasErrors } from "../../model/leveling.ts";
import type { Problem } from "../../model/problem.ts";
import { cityFirst } from "../city-first.ts";
import { knownCity } from "../known-city.ts";
import { type DataOptions, openWorkbook } from "../open-workbook.ts";
import { formatProblems } from "../print/format-problems.ts";
import { formatTasks, tasksToJson } from "../print/format-tasks.ts";
import type { ExitCode, Terminal } from "../terminal.ts";

export interface CheckCityOptions extends DataOptions {
  readonly city: string;
  readonly json?: boolean;
}

const quoted = (word: string): string => (/^[\w./:\\-]+$/.test(word) ? word : `"${word}"`);

/** The command line of these options. */
const commandOf = ({ city, datasets = [] }: CheckCityOptions): string =>
  ["citybook check --city", city, ...datasets.flatMap((folder) => ["--datasets", quoted(folder)])].join(" ");

/** The problems, then the to-do list; there is none while errors leave no table to look into. */
function tell(
  problems: readonly Problem[],
  tasks: readonly TaskRow[] | undefined,
  { json, city }: CheckCityOptions,
): string {
  if (json === true) {
    return `${JSON.stringify({ city, problems, to_do: tasks === undefined ? null : tasksToJson(tasks) }, undefined, 2)}\n`;
  }
  return problems.length === 0 ? "" : formatProblems(problems);
}

/** Checks all datasets, tells the problems of one city first, and ends with what there is to do to finish it. */
export async function checkCity(options: CheckCityOptions, terminal: Terminal): Promise<ExitCode> {
  const opened = await openWorkbook(options, terminal, { asking: "always" });
  const { tables, problems } = "workbook" in opened ? check(opened) : { tables: undefined, problems: opened };
  if (tables === undefined || !("workbook" in opened)) {
    terminal.result(tell(cityFirst(options.city, problems, undefined), undefined, options));
    terminal.say(
      `What there is to do for "${options.city}" can be told once these are mended; then run the check again.\n`,
    );
    return 1;
  }
  const derived = derive(tables, opened.parameters);
  knownCity(options.city, derived);
  const city = derived.city(options.city);
  const tasks = derived.tasks.filter((task) => task.city === city);
  const told = tell(cityFirst(options.city, problems, tables), tasks, options);
  terminal.result(told);
  if (city !== undefined && options.json !== true)
    terminal.result(`${told === "" ? "" : "\n"}${formatTasks(city, tasks, commandOf(options))}`);
  return hasErrors(problems) ? 1 : 0;
}
