import { sayChoices, sayParameters } from "../../chart/say-choices.ts";
import { formatDate } from "../../text/format-date.ts";
import { numberSigns } from "../../text/number-habits.ts";
import type { BuildFacts, PageContext } from "../context.ts";
import { escapeHtml } from "../escape.ts";
import { sayPacks } from "../say-packs.ts";
import { sayLeftOut } from "../shown-cities.ts";
import { renderCityList } from "./city-list.ts";
import { renderFootnotes } from "./footnote-list.ts";
import { renderImprint } from "./imprint.ts";
import { renderMasthead } from "./masthead.ts";
import { renderCiteThis, renderDataset } from "./provenance.ts";
import { hashOf, withoutControls } from "./seal.ts";
import { renderSourceList } from "./source-list.ts";

/** A link of the navigation. */
export interface NavigationItem {
  readonly path: string;
  readonly title: string;
}

interface Document {
  readonly title: string;
  readonly description: string;
  readonly body: string;
  readonly navigation: readonly NavigationItem[];
}

const policy = ({ style, script }: BuildFacts): string =>
  `default-src 'none'; script-src ${hashOf(script)}; style-src ${hashOf(style)}; img-src data: blob:; base-uri 'none'; form-action 'none'`;

function navigationBar(items: readonly NavigationItem[], { root, path }: PageContext): string {
  const links = items.map((item) => {
    const here = item.path === path ? ' aria-current="page"' : "";
    return `<li><a href="${root}${item.path}"${here}>${escapeHtml(item.title)}</a></li>`;
  });
  return `<nav aria-label="Pages"><ul>${links.join("")}</ul></nav>`;
}

function downloads({ build, root }: PageContext): string {
  const links = (build.downloads ?? []).map(
    ({ path, says }) =>
      `<a href="${root}${path.split("/").map(encodeURIComponent).join("/")}" download>${escapeHtml(says)}</a>`,
  );
  return links.length === 0 ? "" : `<p>To take away: ${links.join(", ")}.</p>`;
}

function footer(page: PageContext): string {
  const { build, derived, root, path, city } = page;
  const { parameters } = derived;
  return [
    "<footer>",
    renderImprint(build),
    `<p>${escapeHtml(build.title)}, as of ${formatDate(build.date)}. Made by citybook ${escapeHtml(build.toolVersion)}.</p>`,
    page.shownCities === undefined ? "" : `<p>${escapeHtml(sayLeftOut(page))}</p>`,
    downloads(page),
    `<p>${escapeHtml(sayChoices(derived))} In the words of the options: ${escapeHtml(sayParameters(parameters))}.</p>`,
    city === undefined
      ? `<p>Found a mistake? Tell whoever gave you this page: name it, <code>${escapeHtml(path)}</code>, and the file and line that the note of the number gives, or the short name of the source.</p>`
      : "",
    `<p>Built from ${escapeHtml(sayPacks(build))}. Checksum of the inputs: <code>${escapeHtml(build.checksum.slice(0, 16))}</code></p>`,
    `<p>This page is one of a set: its links lead to files beside it${root === "" ? "" : " and one folder up"}. Alone, it is still whole.</p>`,
    "</footer>",
  ].join("");
}

/** How the page's numbers are read again, for the script that sorts by them. */
function numbers(): string {
  const signs = numberSigns();
  return signs === undefined ? "" : ` data-numbers="${escapeHtml(JSON.stringify(signs))}"`;
}

/** One self-contained HTML file: whole without its script, and nothing leaves it. */
export function renderDocument({ title, description, body, navigation }: Document, page: PageContext): string {
  const site = escapeHtml(page.build.title);
  const name = escapeHtml(title);
  const main = `<main id="main">${body}${renderFootnotes(page)}${renderSourceList(page)}${renderCiteThis(title, page)}</main>`;
  return withoutControls(
    [
      "<!doctype html>",
      `<html lang="${escapeHtml(page.language)}"${numbers()}>`,
      "<head>",
      '<meta charset="utf-8">',
      `<meta http-equiv="Content-Security-Policy" content="${policy(page.build)}">`,
      '<meta name="viewport" content="width=device-width, initial-scale=1">',
      '<meta name="color-scheme" content="light dark">',
      `<title>${name} - ${site}</title>`,
      `<meta name="description" content="${escapeHtml(description)}">`,
      '<link rel="icon" href="data:,">',
      `<style>${page.build.style}</style>`,
      `<script>${page.build.script}</script>`,
      renderDataset(title, description, page),
      "</head>",
      "<body>",
      '<a class="skip" href="#main">Skip to the content</a>',
      `<header><p class="site"><a href="${page.root}index.html">${renderMasthead(page.build)}</a></p>${navigationBar(navigation, page)}<details class="find"><summary>Find a city</summary>${renderCityList(page)}</details></header>`,
      main,
      footer(page),
      "</body>",
      "</html>",
      "",
    ].join("\n"),
  );
}
