import type { Drawn } from "../../chart/draw-chart.ts";
import { house } from "../../chart/house.ts";
import { formatList } from "../../text/format-list.ts";
import type { PageContext } from "../context.ts";
import { escapeHtml } from "../escape.ts";
import { nameShownCities } from "../shown-cities.ts";
import { cellLinks, citationLine } from "./links.ts";
import { renderTable } from "./table.ts";

const list = (notes: readonly string[]): string =>
  notes.length === 0 ? "" : `<ul class="note">${notes.map((note) => `<li>${escapeHtml(note)}</li>`).join("")}</ul>`;

function pictures({ svg, narrowSvg, headline }: Drawn): string {
  if (narrowSvg === undefined)
    return `<div class="scroll" role="region" tabindex="0" aria-label="Picture: ${escapeHtml(headline)}">${svg}</div>`;
  return `<div class="wide">${svg}</div><div class="narrow">${narrowSvg}</div>`;
}

function tableBehind(drawn: Drawn, page: PageContext): string {
  if (drawn.table.rows.length === 0) return "";
  return `<details><summary>The numbers behind this figure</summary>${renderTable(drawn.table, page, { plain: true })}</details>`;
}

/** Leaders named in a headline; more footnotes than these would drown it. */
const mostLeaders = 4;

/** The footnotes of the rows that a headline names: their calculated numbers, else the places in sources. */
function headlineLinks({ headline, table }: Drawn, page: PageContext): string {
  const named = table.rows.filter((cells) =>
    cells.some(({ city, text }) => city !== undefined && headline.includes(text)),
  );
  const own = named.length === 0 && page.city !== undefined ? table.rows.slice(0, 1) : named.slice(0, mostLeaders);
  const noted = own.flatMap((cells) => cells.filter(({ note }) => note !== undefined).slice(0, 1));
  return cellLinks(page, noted.length > 0 ? noted : own.flatMap((cells) => cells.slice(0, 6)));
}

/** Publishers named in a picture that leaves the page. */
const mostPublishers = 6;

/** Who says what a figure shows, for a picture that leaves the page and its list of sources. */
function namePublishers(sources: readonly string[], { derived }: PageContext): string {
  const names = [...new Set(sources.flatMap((id) => derived.source(id)?.publisher ?? []))];
  return formatList(names, mostPublishers);
}

/** A spec as a file beside the page, for whoever draws it anew: colours are values there, not roles. */
function takeAway({ spec, headline, sources }: Drawn, id: string, page: PageContext): string {
  const path = `figures/${page.path.replace(/\.html$/, "")}/${id}.vl.json`;
  const text = JSON.stringify({
    $schema: "https://vega.github.io/schema/vega-lite/v6.json",
    title: headline,
    ...spec,
    config: spec.config ?? house,
  });
  page.keep(path, `${text.replace(/var\(--c-\w+, (#[0-9a-f]{6})\)/g, "$1")}\n`);
  return `<p class="note screen take" data-s="${escapeHtml(namePublishers(sources, page))}"><a href="${page.root}${path}" download>Vega-Lite spec</a></p>`;
}

/** A headline is true of the rows that are shown: where these are of some cities only, it says so. */
function withCities(drawn: Drawn, page: PageContext): Drawn {
  if (page.shownCities === undefined) return drawn;
  return { ...drawn, headline: `Among ${nameShownCities(page)}: ${drawn.headline}` };
}

/** Headline, picture, description, the table behind, notes and sources of one chart. */
export function renderFigure(made: Drawn, id: string, page: PageContext): string {
  const drawn = withCities(made, page);
  const caption = `<figcaption id="${id}-h">${escapeHtml(drawn.headline)}${drawn.rows === 0 ? "" : headlineLinks(drawn, page)}</figcaption>`;
  if (drawn.rows === 0) return `<figure id="${id}" class="none">${caption}${list(drawn.notes)}</figure>`;
  return [
    `<figure id="${id}" aria-labelledby="${id}-h">${caption}`,
    pictures(drawn),
    `<p class="read">${escapeHtml(drawn.description)}</p>`,
    tableBehind(drawn, page),
    list(drawn.notes),
    citationLine(page, drawn.sources),
    takeAway(drawn, id, page),
    "</figure>",
  ].join("");
}
