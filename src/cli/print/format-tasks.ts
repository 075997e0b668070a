import type { City } from "../../check/tables/cities.ts";
import type { TaskCell, TaskPlace, TaskRow } from "../../derive/views/task-row.ts";
import { formatCount } from "../../text/format-number.ts";
import { sayGain, sayTask } from "../../text/say-task.ts";

/** More rows than these that wait for one thing are counted. */
const most = 12;

const sayCell = ({ column, value }: TaskCell): string => (value === undefined ? column : `${column}=${value}`);

const sayPlace = ({ at, id, why }: TaskPlace): string => `       ${at.file}:${at.line ?? 1} ${id}: ${why}\n`;

/** One thing to do: what and why, what gains, where to fill it in, and the rows that wait for it. */
function formatTask(task: TaskRow, at: number): string {
  const { adds, file, cells, places, why } = task;
  const rows = places.slice(0, most).map(sayPlace).join("");
  const more = places.length > most ? `       ... and ${formatCount(places.length - most, "more row")}\n` : "";
  const because = places.length > 0 ? "" : `: ${why}`;
  const where = adds ? `add a row to ${file}` : `fill in ${places.length === 1 ? "the row" : "the rows"} below`;
  return [
    `${String(at + 1).padStart(2)}. ${sayTask(task)}${because}\n`,
    `     gains: ${sayGain(task)}\n`,
    `     ${where}: ${cells.map(sayCell).join(", ")}\n`,
    rows,
    more,
  ].join("");
}

/** The to-do list of a city, what gains most first, and the next command, which is `again`. */
export function formatTasks({ name }: City, tasks: readonly TaskRow[], again: string): string {
  if (tasks.length === 0)
    return `${name} is complete: nothing that a page or figure needs was found missing.\nNext: citybook build\n`;
  const head = `To finish this city (${name}), ${formatCount(tasks.length, "thing")}${tasks.length === 1 ? "" : ", what gains most first"}:\n`;
  const sources = tasks.some(({ cells }) => cells.some(({ column }) => column === "source_id"))
    ? "A source_id names a row of sources.csv, in the same folder or another.\n"
    : "";
  return `${head}${tasks.map(formatTask).join("")}${sources}Next: fill in a row, then run ${again} again; citybook build shows it\n`;
}

/** The to-do list for programs. */
export const tasksToJson = (tasks: readonly TaskRow[]) =>
  tasks.map((task) => ({
    what: sayTask(task),
    kind: task.kind,
    why: task.why,
    gains: sayGain(task),
    adds_row: task.adds,
    table: task.table,
    file: task.file,
    cells: Object.fromEntries(task.cells.map(({ column, value }) => [column, value ?? null])),
    rows: task.places.map(({ at, id, why }) => ({ file: at.file, line: at.line ?? null, id, why })),
  }));
