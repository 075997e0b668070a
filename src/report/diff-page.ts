import type { Difference } from "../diff/difference.ts";
import type { FactChange } from "../diff/fact-changes.ts";
import type { FigureChange } from "../diff/figure-changes.ts";
import type { RankChange } from "../diff/rank-changes.ts";
import { figuresToShow, sayDifference, sayFigure, sayFigureCause, sayRankCause } from "../diff/say-difference.ts";
import { formatRankRange } from "../text/format-bounds.ts";
import { formatDate } from "../text/format-date.ts";
import { formatCount } from "../text/format-number.ts";
import { escapeHtml } from "./escape.ts";
import { renderLonePage } from "./html/lone-page.ts";

/** What a page on a difference says around it. */
export interface DiffFacts {
  readonly old: string;
  readonly new: string;
  /** Title of the workbook. */
  readonly site: string;
  readonly toolVersion: string;
  /** ISO date. */
  readonly date: string;
  /** The choices of both sides in words. */
  readonly choices: string;
  readonly style: string;
}

interface PlainTable {
  readonly caption: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A table of texts; the first cell of a row names it. */
function renderPlain({ caption, heads, rows }: PlainTable): string {
  const name = escapeHtml(caption);
  const cells = (row: readonly string[]) =>
    row.map((text, at) =>
      at === 0
        ? `<th scope="row">${escapeHtml(text)}</th>`
        : `<td data-t="${escapeHtml(heads[at] ?? "")}">${escapeHtml(text)}</td>`,
    );
  return [
    `<div class="scroll stack" role="region" tabindex="0" aria-label="${name}"><table><caption><span>${name}</span></caption>`,
    `<thead><tr>${heads.map((head) => `<th scope="col">${escapeHtml(head)}</th>`).join("")}</tr></thead>`,
    `<tbody>${rows.map((row) => `<tr>${cells(row).join("")}</tr>`).join("")}</tbody></table></div>`,
  ].join("");
}

const place = (rank: RankChange["old"]): string => (rank === undefined ? "not ranked" : formatRankRange(rank));

function ranksSection(difference: Difference): string {
  const { ranks, fields, nameOf } = difference;
  if (ranks.length + fields.length === 0) return "";
  const rows = ranks.map((one) => [
    nameOf(one.city),
    one.by,
    place(one.old),
    place(one.new),
    sayRankCause(one, difference),
  ]);
  const among = fields.map(
    (one) =>
      `<p>Ranked by ${escapeHtml(one.by)}: ${formatCount(one.old, "city", "cities")} before, ${one.new} now.</p>`,
  );
  const table =
    rows.length === 0
      ? ""
      : renderPlain({ caption: "Ranks that moved", heads: ["City", "By", "Before", "Now", "Because"], rows });
  return `<h2>Ranks</h2>${table}${among.join("")}`;
}

function figuresSection(difference: Difference): string {
  const { nameOf } = difference;
  const figures = figuresToShow(difference);
  if (figures.length === 0) return "";
  const cities = [...new Set(figures.map(({ city }) => city))];
  const row = (one: FigureChange) => [sayFigure(one), one.old ?? "none", one.new ?? "none", sayFigureCause(one)];
  const tables = cities.map((city) =>
    renderPlain({
      caption: `Figures of ${nameOf(city)}`,
      heads: ["Figure", "Before", "Now", "From"],
      rows: figures.filter((one) => one.city === city).map(row),
    }),
  );
  return `<h2>Figures</h2>${tables.join("")}`;
}

const sayColumns = ({ columns, kind }: FactChange): string =>
  columns
    .map(({ name, old, new: fresh }) =>
      kind === "changed" ? `${name}: ${old || "(empty)"} → ${fresh || "(empty)"}` : `${name} ${old || fresh}`,
    )
    .join("; ");

function factsSection({ facts }: Difference): string {
  if (facts.length === 0) return "";
  const names = [...new Set(facts.map(({ table }) => table))];
  const tables = names.map((name) =>
    renderPlain({
      caption: `Rows of ${name}`,
      heads: ["Row", "What happened", "Where", "Columns"],
      rows: facts
        .filter(({ table }) => table === name)
        .map((one) => [
          one.key.replaceAll(";", "; "),
          one.kind,
          `${one.at.file}:${one.at.line ?? ""}`,
          sayColumns(one),
        ]),
    }),
  );
  return `<h2>Facts</h2>${tables.join("")}`;
}

/** A page that says what moved between two states of the datasets: first in sentences, then ranks, figures and facts. */
export function renderDiffPage(difference: Difference, facts: DiffFacts): string {
  const title = `What moved from ${facts.old} to ${facts.new}`;
  const [first = "", ...rest] = sayDifference(difference).map(escapeHtml);
  const list = rest.length === 0 ? "" : `<ul>${rest.map((line) => `<li>${line}</li>`).join("")}</ul>`;
  const body = `<h1>${escapeHtml(title)}</h1><p class="lead">${first}</p>${list}${ranksSection(difference)}${figuresSection(difference)}${factsSection(difference)}`;
  const footer = [
    `<p>${escapeHtml(facts.site)}, as of ${formatDate(facts.date)}. Made by citybook ${escapeHtml(facts.toolVersion)}.</p>`,
    `<p>Choices, the same for both sides: ${escapeHtml(facts.choices)}.</p>`,
  ].join("");
  return renderLonePage({
    title,
    site: facts.site,
    description: sayDifference(difference).join(" "),
    body,
    footer,
    style: facts.style,
  });
}
