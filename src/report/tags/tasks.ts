import { rowsOfCity } from "../../derive/rows-of-city.ts";
import type { TaskCell, TaskPlace, TaskRow } from "../../derive/views/task-row.ts";
import { formatList } from "../../text/format-list.ts";
import { sayGain, sayTask } from "../../text/say-task.ts";
import { escapeHtml } from "../escape.ts";
import type { Tag } from "../tag.ts";

/** The summary names so many things; the list has them all. */
const named = 3;

const code = (text: string): string => `<code>${escapeHtml(text)}</code>`;

const sayCell = ({ column, value }: TaskCell): string => (value === undefined ? column : `${column}=${value}`);

const placeItem = ({ at, id, what, why }: TaskPlace): string =>
  `<li>${escapeHtml(`${what ?? id}: ${why}`)} ${code(`${at.file}:${at.line ?? 1}`)}</li>`;

function taskItem(task: TaskRow): string {
  const { adds, file, cells, places, why } = task;
  const because = places.length > 0 ? "" : `: ${escapeHtml(why)}`;
  const where = adds ? `Add a row to ${code(file)} with` : "Fill in";
  const columns = code(cells.map(sayCell).join(", "));
  const rows = places.length === 0 ? "" : `<ul>${places.map(placeItem).join("")}</ul>`;
  const gain = escapeHtml(sayGain(task, "on this page"));
  return `<li><strong>${escapeHtml(sayTask(task))}</strong>${because}. Gains: ${gain}. ${where} ${columns}.${rows}</li>`;
}

/** `{% tasks %}`: what is missing for the page's city, what gains most first, and where to fill it in. */
export const tasksTag: Tag = {
  name: "tasks",
  says: "what is missing for the page's city, which figure gains from it, and where to fill it in",
  options: {},
  example: "{% tasks %}",
  of: "city",
  render: (_words, page) => {
    const tasks = rowsOfCity.tasks(page.derived, page.city);
    if (tasks.length === 0)
      return page.block(`<p class="note">Nothing that a page or figure needs was found missing.</p>`);
    const summary = `What would finish this page: ${formatList(tasks.map(sayTask), named)}`;
    return page.block(
      `<details class="tasks"><summary>${escapeHtml(summary)}</summary><ol>${tasks.map(taskItem).join("")}</ol></details>`,
    );
  },
};
