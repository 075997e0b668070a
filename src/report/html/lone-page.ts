import { escapeHtml } from "../escape.ts";
import { hashOf, withoutControls } from "./seal.ts";

/** A page that is no part of a set. Body and footer are HTML, the rest is text. */
export interface LonePage {
  readonly title: string;
  readonly site: string;
  readonly description: string;
  readonly body: string;
  readonly footer: string;
  readonly style: string;
}

/** One self-contained HTML file in the style of the reports, without any script and with nothing beside it. */
export const renderLonePage = ({ title, site, description, body, footer, style }: LonePage): string =>
  withoutControls(
    [
      "<!doctype html>",
      '<html lang="en">',
      "<head>",
      '<meta charset="utf-8">',
      `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src ${hashOf(style)}; img-src data:; base-uri 'none'; form-action 'none'">`,
      '<meta name="viewport" content="width=device-width, initial-scale=1">',
      '<meta name="color-scheme" content="light dark">',
      `<title>${escapeHtml(title)} - ${escapeHtml(site)}</title>`,
      `<meta name="description" content="${escapeHtml(description)}">`,
      '<link rel="icon" href="data:,">',
      `<style>${style}</style>`,
      "</head>",
      "<body>",
      '<a class="skip" href="#main">Skip to the content</a>',
      `<header><p class="site">${escapeHtml(site)}</p></header>`,
      `<main id="main">${body}</main>`,
      `<footer>${footer}</footer>`,
      "</body>",
      "</html>",
      "",
    ].join("\n"),
  );
