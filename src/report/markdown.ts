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

/** Gives every second-level heading an id, so that a link can lead to it. */
export const nameHeadings = (html: string): string =>
  html.replace(/<h2>([\s\S]*?)<\/h2>/g, (_, text: string) => `<h2 id="${slug(text) || "section"}">${text}</h2>`);
