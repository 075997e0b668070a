import type { Source } from "../../check/tables/sources.ts";
import { formatDate } from "../../text/format-date.ts";
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

/** The sources that a page cites, numbered as it cites them. */
export function renderSourceList({ citations, derived, root }: PageContext): string {
  const items = citations.all().flatMap((id, at) => {
    const source = derived.source(id);
    if (source === undefined) return [];
    return [
      `<li id="source-${at + 1}">${describeSource(source)} <a class="quiet" href="${root}sources.html#${escapeHtml(id)}">${escapeHtml(id)}</a></li>`,
    ];
  });
  if (items.length === 0) return "";
  return `<section class="sources" aria-labelledby="page-sources"><h2 id="page-sources">Sources on this page</h2><ol>${items.join("")}</ol></section>`;
}
