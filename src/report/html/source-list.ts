import type { Source } from "../../check/tables/sources.ts";
import { formatDate } from "../../text/format-date.ts";
import { type CitedSource, letterOf } from "../citations.ts";
import type { PageContext } from "../context.ts";
import { escapeHtml, safeUrl } from "../escape.ts";

const host = (url: string): string => new URL(url).host;

/** Title, publisher, date, kind and address of a source. */
export function describeSource(source: Source): string {
  const url = safeUrl(source.url);
  const lang = ` lang="${escapeHtml(source.language)}"`;
  const title = `<cite${lang}>${escapeHtml(source.title)}</cite>`;
  const date = source.published_on === undefined ? "no date seen" : formatDate(source.published_on);
  const text = source.carries === "text" ? ", carries the words of the official text" : "";
  const link =
    url === undefined ? "" : ` <a href="${escapeHtml(url)}" rel="noopener noreferrer">${escapeHtml(host(url))}</a>`;
  return `${title}. ${escapeHtml(source.publisher)}, ${date} (${escapeHtml(source.kind)}${text}).${link}`;
}

/** The places in a source that the page cites, each a target of its own. */
function placesIn({ number, locators }: CitedSource): string {
  const places = locators.map((locator, at) => {
    const letter = letterOf(at);
    return `<span id="s${number}${letter}"><b>${letter}</b> ${escapeHtml(locator)}</span>`;
  });
  return places.length === 0 ? "" : ` <span class="places">${places.join("; ")}</span>`;
}

/** The sources that a page cites, numbered as it cites them. */
export function renderSourceList({ citations, derived, root }: PageContext): string {
  const items = citations.all().flatMap((cited) => {
    const source = derived.source(cited.sourceId);
    if (source === undefined) return [];
    const id = escapeHtml(cited.sourceId);
    return [
      `<li id="s${cited.number}">${describeSource(source)} <a class="quiet" href="${root}sources.html#${id}">${id}</a>${placesIn(cited)}</li>`,
    ];
  });
  if (items.length === 0) return "";
  return `<section class="sources" aria-labelledby="page-sources"><h2 id="page-sources">Sources on this page</h2><ol>${items.join("")}</ol></section>`;
}
