import type { Drawn } from "../../chart/draw-chart.ts";
import { figureWords } from "../../chart/figure-words.ts";
import { takeAwaySpec } from "../../chart/take-away-spec.ts";
import { formatDate } from "../../text/format-date.ts";
import { allCitiesPath, hasAllCities } from "../all-cities.ts";
import type { PageContext } from "../context.ts";
import { escapeHtml } from "../escape.ts";
import { nameShownCities } from "../shown-cities.ts";
import { cellLinks, citationLine } from "./links.ts";
import { keepWhole, renderTable } from "./table.ts";

const list = (notes: readonly string[]): string =>
  notes.length === 0 ? "" : `<ul class="note">${notes.map((note) => `<li>${escapeHtml(note)}</li>`).join("")}</ul>`;

function pictures({ svg, narrowSvg, headline }: Drawn): string {
  if (narrowSvg === undefined)
    return `<div class="scroll" role="region" tabindex="0" aria-label="Picture: ${escapeHtml(headline)}">${svg}</div>`;
  return `<div class="wide">${svg}</div><div class="narrow">${narrowSvg}</div>`;
}

function tableBehind(drawn: Drawn, page: PageContext, whole: ReturnType<typeof keepWhole> | undefined): string {
  if (drawn.table.rows.length === 0) return "";
  return `<details><summary>The numbers behind this figure</summary>${renderTable(drawn.table, page, { plain: true, whole })}</details>`;
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

/** A spec as a file beside the page, for whoever draws it anew, and the words that a picture takes along. */
function takeAway(drawn: Drawn, id: string, page: PageContext): string {
  const path = `figures/${page.path.replace(/\.html$/, "")}/${id}.vl.json`;
  const words = figureWords(drawn, page.derived);
  const asOf = `${page.build.title}, as of ${formatDate(page.build.date)}.`;
  page.keep(path, takeAwaySpec(drawn, { words: [...words, asOf], theme: "light", house: page.build.house }));
  return `<p class="note screen take" data-s="${escapeHtml(words.join("\n"))}"><a href="${page.root}${path}" download>Vega-Lite spec</a></p>`;
}

/** A headline is true of the rows that are shown: where these are of some cities only, it says so. */
function withCities(drawn: Drawn, page: PageContext): Drawn {
  if (page.shownCities === undefined) return drawn;
  const verb = page.shownCities.length === 1 ? "is" : "are";
  return { ...drawn, headline: `Only ${nameShownCities(page)} ${verb} shown. ${drawn.headline}` };
}

/** What of a figure a page may do without. */
export interface FigureLook {
  /** Whether the numbers behind it stand below. */
  readonly table?: boolean;
  /** Whether the headline carries the notes of the rows that it names: not where its author wrote it. */
  readonly notedHeadline?: boolean;
}

/** Where all of it is, for a picture that leaves something out. */
function whereAllIs({ path }: ReturnType<typeof keepWhole>, { root, derived }: PageContext): string {
  const cities = hasAllCities(derived)
    ? `; <a href="${root}${allCitiesPath}">all cities</a> have pages of their own`
    : "";
  return `<p class="note">With what the picture leaves out: <a href="${root}${path}" download>all numbers of this figure (CSV)</a>${cities}.</p>`;
}

/** Headline, picture, description, the table behind, notes and sources of one chart. */
export function renderFigure(made: Drawn, id: string, page: PageContext, look: FigureLook = {}): string {
  const { table = true, notedHeadline = true } = look;
  const drawn = withCities(made, page);
  const notes = notedHeadline && drawn.rows > 0 ? headlineLinks(drawn, page) : "";
  const caption = `<figcaption id="${id}-h">${escapeHtml(drawn.headline)}${notes}</figcaption>`;
  if (drawn.rows === 0) return `<figure id="${id}" class="none">${caption}${list(drawn.notes)}</figure>`;
  const whole = drawn.whole === undefined ? undefined : keepWhole(drawn.whole(), page);
  return [
    `<figure id="${id}" aria-labelledby="${id}-h">${caption}`,
    pictures(drawn),
    `<p class="read">${escapeHtml(drawn.description)}</p>`,
    table ? tableBehind(drawn, page, whole) : "",
    list(drawn.notes),
    whole === undefined ? "" : whereAllIs(whole, page),
    citationLine(page, drawn.sources),
    takeAway(drawn, id, page),
    "</figure>",
  ].join("");
}
