import markdownIt from "markdown-it";
import footnotes from "markdown-it-footnote";

/** Markdown without raw HTML: what is markup on a page was made by a tag. */
const openMarkdown = () => markdownIt({ html: false, linkify: false, typographer: false }).use(footnotes);

/** A page as its author wrote it, as HTML, with what leads on from it. */
export interface WrittenPage {
  readonly html: string;
  /** The addresses of its links. */
  readonly links: readonly string[];
  /** References to footnotes that are not there, such as [^9]. */
  readonly unwritten: readonly string[];
}

/** Writes Markdown as HTML. */
export function writeMarkdown(text: string): WrittenPage {
  const markdown = openMarkdown();
  const environment = {};
  const tokens = markdown.parse(text, environment);
  const inside = tokens.flatMap(({ children }) => children ?? []);
  return {
    html: markdown.renderer.render(tokens, markdown.options, environment),
    links: inside.flatMap((token) => (token.type === "link_open" ? [String(token.attrGet("href") ?? "")] : [])),
    unwritten: inside.flatMap((token) => (token.type === "text" ? (token.content.match(/\[\^[^\]\s]+\]/g) ?? []) : [])),
  };
}

const slug = (text: string): string =>
  text
    .toLowerCase()
    .replace(/<[^>]*>/g, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");

/** The footnotes of an author stand below a heading of their own, as the other lists at the foot of a page do. */
const footnoteList = '<hr class="footnotes-sep">\n<section class="footnotes">';
const headedList = '<section class="footnotes" aria-labelledby="page-notes"><h2 id="page-notes">Notes</h2>';

const heading = /<h2>([\s\S]*?)<\/h2>/g;

const withoutTags = (html: string): string => html.replace(/<[^>]*>/g, "");

/** The text of the last heading before a place. */
const headingBefore = (html: string, place: number): string => {
  const found = [...html.slice(0, place).matchAll(/<h[12][^>]*>([\s\S]*?)<\/h[12]>/g)].at(-1);
  return withoutTags(found?.[1] ?? "");
};

/** Gives second-level headings ids, footnotes a heading, and tables of the author a caption, scopes and a region that scrolls. */
export const dressHtml = (html: string): string =>
  html
    .replace(/<table>/g, (_, place: number) => {
      const caption = headingBefore(html, place);
      return `<div class="scroll" role="region" tabindex="0" aria-label="${caption}"><table><caption>${caption}</caption>`;
    })
    .replaceAll("</table>", "</table></div>")
    .replace(footnoteList, headedList)
    .replace(/<th(?= |>)/g, '<th scope="col"')
    .replace(heading, (_, text: string) => `<h2 id="${slug(text) || "section"}">${text}</h2>`);

/** Keeps the numbers of two notes that stand beside each other apart: "n2 [1]". */
export const partNumbers = (html: string): string => html.replaceAll("</sup><sup", "</sup>\u2009<sup");
