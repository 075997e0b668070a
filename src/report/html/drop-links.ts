import { leadsTo } from "../dead-links.ts";

/** A link without a scheme to a file of the set. */
const pageLinks = /<a href="([^"#:?]+\.html)(?:#[^"]*)?"[^>]*>([\s\S]*?)<\/a>/g;

const emptyFinder = /<details class="find">(?:(?!<a |<\/details>)[\s\S])*<\/details>/;

/** The page with the words alone of links to pages that are not built, and without a list in which no link is left. */
export function dropLinks(html: string, path: string, unbuilt: ReadonlySet<string>): string {
  if (unbuilt.size === 0) return html;
  return html
    .replace(pageLinks, (link, to: string, words: string) => (unbuilt.has(leadsTo(path, to)) ? words : link))
    .replace(emptyFinder, "");
}
