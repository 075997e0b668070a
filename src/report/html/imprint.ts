import markdownIt from "markdown-it";
import type { BuildFacts } from "../context.ts";
import { escapeHtml } from "../escape.ts";

/** Markdown of one paragraph: no markup of its own, and no picture, which would be loaded from elsewhere. */
const inline = markdownIt({ html: false, linkify: false, typographer: false }).disable(["image"]);

/** What a house says at the foot of each of its pages: its own line, and under which licence they are. */
export function renderImprint({ house: { footer, licence, organisation } }: Pick<BuildFacts, "house">): string {
  const own = footer === undefined ? "" : `<p>${inline.renderInline(footer)}</p>`;
  if (licence === undefined) return own;
  const whose = organisation === undefined ? "" : ` of ${escapeHtml(organisation)}`;
  return `${own}<p>Texts, figures and data${whose}: <a rel="license" href="${escapeHtml(licence.url)}">${escapeHtml(licence.name)}</a>. What the sources say stays theirs.</p>`;
}
