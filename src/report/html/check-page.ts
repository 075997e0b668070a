import { codes } from "../../model/codes.ts";
import type { ColumnPlace, Problem } from "../../model/problem.ts";
import { escapeHtml } from "../escape.ts";
import { renderLonePage } from "./lone-page.ts";

/** A problem with the text of its record, of which the cell it is about lies between two offsets. */
export interface ShownProblem {
  readonly problem: Problem;
  readonly record?: { readonly text: string; readonly cell?: readonly [start: number, end: number] };
}

/** All there is to say on a page of problems. */
export interface CheckPage {
  readonly title: string;
  /** How many problems there are, in words. */
  readonly count: string;
  readonly toolVersion: string;
  readonly style: string;
  readonly problems: readonly ShownProblem[];
}

/** What this page alone needs beside the style of all pages. */
const own = `
.level { font-weight: bold; }
.record mark { background: var(--c-mark); color: inherit; outline: 2px solid var(--c-upto); }
`;

function renderRecord({ text, cell }: NonNullable<ShownProblem["record"]>): string {
  const [start, end] = cell ?? [0, 0];
  const marked =
    cell === undefined
      ? escapeHtml(text)
      : `${escapeHtml(text.slice(0, start))}<mark>${escapeHtml(text.slice(start, end)) || "&nbsp;"}</mark>${escapeHtml(text.slice(end))}`;
  return `<pre class="record"><code>${marked}</code></pre>`;
}

function columnWords({ letter, name }: ColumnPlace): string {
  if (letter === "") return name;
  return `column ${letter}${name === "" ? "" : ` (${name})`}`;
}

function placeWords({ place, column }: Problem): string {
  const words = [
    ...(place.line === undefined ? [] : [`line ${place.line}`]),
    ...(column === undefined ? [] : [columnWords(column)]),
  ];
  return words.length === 0 ? "the file" : words.join(", ");
}

function renderProblem({ problem, record }: ShownProblem): string {
  const { level, code, message, hint } = problem;
  return [
    "<section>",
    `<h3>${escapeHtml(placeWords(problem))}</h3>`,
    `<p><span class="level">${level}</span>: ${escapeHtml(message)} <code>${code}</code></p>`,
    record === undefined ? "" : renderRecord(record),
    `<p>${escapeHtml(hint)}</p>`,
    `<p class="note">Why it matters: ${escapeHtml(codes[code].why)}</p>`,
    "</section>",
  ].join("");
}

function renderFiles(problems: readonly ShownProblem[]): string {
  const files = new Set(problems.map(({ problem }) => problem.place.file));
  return [...files]
    .map((file) => {
      const shown = problems.filter(({ problem }) => problem.place.file === file).map(renderProblem);
      return `<section><h2>${escapeHtml(file)}</h2>${shown.join("")}</section>`;
    })
    .join("");
}

/** One self-contained page without a script: every problem below its file, with its record, how to mend it and why. */
export function renderCheckPage({ title, count, toolVersion, style, problems }: CheckPage): string {
  const outcome =
    problems.length === 0
      ? "No problem was found."
      : `${escapeHtml(count)}. An error keeps the reports from being built; a warning is worth a look; a note is for whoever wants to know.`;
  return renderLonePage({
    title: "Check",
    site: title,
    description: "What the check of the datasets found, where, why it matters and how to mend it.",
    body: `<h1>Check of the datasets</h1><p>${outcome}</p>${renderFiles(problems)}`,
    footer: `<p>Made by citybook ${escapeHtml(toolVersion)}.</p>`,
    style: `${style}${own}`,
  });
}
