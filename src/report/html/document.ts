import { createHash } from "node:crypto";
import { sayParameters } from "../../chart/say-choices.ts";
import { formatDate } from "../../text/format-date.ts";
import type { PageContext } from "../context.ts";
import { escapeHtml } from "../escape.ts";
import { renderFootnotes } from "./footnote-list.ts";
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

const hash = (text: string): string => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

const policy = (style: string): string =>
  `default-src 'none'; style-src ${hash(style)}; img-src data:; base-uri 'none'; form-action 'none'`;

function navigationBar(items: readonly NavigationItem[], { root, path }: PageContext): string {
  const links = items.map((item) => {
    const here = item.path === path ? ' aria-current="page"' : "";
    return `<li><a href="${root}${item.path}"${here}>${escapeHtml(item.title)}</a></li>`;
  });
  return `<nav aria-label="Pages"><ul>${links.join("")}</ul></nav>`;
}

function footer({ build, derived, root }: PageContext): string {
  const { parameters } = derived;
  const choices = sayParameters(parameters);
  return [
    "<footer>",
    `<p>${escapeHtml(build.title)}, as of ${formatDate(build.date)}. Made by citybook ${escapeHtml(build.toolVersion)}.</p>`,
    `<p>Choices: ${escapeHtml(choices)}.</p>`,
    `<p>Checksum of the inputs: <code>${escapeHtml(build.checksum.slice(0, 16))}</code></p>`,
    `<p>This page is one of a set: its links lead to files beside it${root === "" ? "" : " and one folder up"}. Alone, it is still whole.</p>`,
    "</footer>",
  ].join("");
}

/** One self-contained HTML file: nothing in it runs, and nothing leaves it. */
export function renderDocument({ title, description, body, navigation }: Document, page: PageContext): string {
  const site = escapeHtml(page.build.title);
  const name = escapeHtml(title);
  return [
    "<!doctype html>",
    '<html lang="en">',
    "<head>",
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy(page.build.style)}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    `<title>${name} - ${site}</title>`,
    `<meta name="description" content="${escapeHtml(description)}">`,
    '<link rel="icon" href="data:,">',
    `<style>${page.build.style}</style>`,
    "</head>",
    "<body>",
    '<a class="skip" href="#main">Skip to the content</a>',
    `<header><p class="site"><a href="${page.root}index.html">${site}</a></p>${navigationBar(navigation, page)}</header>`,
    `<main id="main">${body}${renderFootnotes(page)}${renderSourceList(page)}</main>`,
    footer(page),
    "</body>",
    "</html>",
    "",
  ].join("\n");
}
