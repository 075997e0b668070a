import markdownIt from "markdown-it";
import footnotes from "markdown-it-footnote";

/** Markdown without raw HTML: what is markup on a page was made by a tag. */
export const openMarkdown = () => markdownIt({ html: false, linkify: false, typographer: false }).use(footnotes);

const slug = (text: string): string =>
  text
    .toLowerCase()
    .replace(/<[^>]*>/g, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");

const heading = /<h2>([\s\S]*?)<\/h2>/g;

const withoutTags = (html: string): string => html.replace(/<[^>]*>/g, "");

/** The text of the last heading before a place. */
const headingBefore = (html: string, place: number): string => {
  const found = [...html.slice(0, place).matchAll(/<h[12][^>]*>([\s\S]*?)<\/h[12]>/g)].at(-1);
  return withoutTags(found?.[1] ?? "");
};

/** Gives second-level headings ids, and tables of the author a caption, scopes and a region that scrolls. */
export const dressHtml = (html: string): string =>
  html
    .replace(/<table>/g, (_, place: number) => {
      const caption = headingBefore(html, place);
      return `<div class="scroll" role="region" tabindex="0" aria-label="${caption}"><table><caption>${caption}</caption>`;
    })
    .replaceAll("</table>", "</table></div>")
    .replace(/<th(?= |>)/g, '<th scope="col"')
    .replace(heading, (_, text: string) => `<h2 id="${slug(text) || "section"}">${text}</h2>`);
