import { createHash } from "node:crypto";
import { escapeHtml } from "../../report/escape.ts";
import { hashOf } from "../../report/html/seal.ts";

const policy = /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/;

/** What tells one state of a page from another. */
export const tagOf = (html: string): string => createHash("sha256").update(html).digest("hex").slice(0, 16);

/** A built page as the preview serves it: its policy also admits the script of the preview and what that listens to. */
export function toServedPage(html: string, script: string): string {
  const [whole, rules] = policy.exec(html) ?? [];
  if (whole === undefined || rules === undefined) throw new Error("a page has no policy to widen");
  const wider = `${rules.replace(/script-src(?: 'none')?/, `script-src ${hashOf(script)}`)}; connect-src 'self'`;
  const added = `<script data-tag="${tagOf(html)}">${script}</script>\n</head>`;
  return html.replace(whole, () => whole.replace(rules, () => wider)).replace("</head>", () => added);
}

/** A page that stands for one that is not there, or cannot be made yet. */
export const emptyPage = (title: string, says: string): string =>
  [
    "<!doctype html>",
    '<html lang="en">',
    "<head>",
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'none'; base-uri 'none'; form-action 'none'">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    `<title>${escapeHtml(title)}</title>`,
    "</head>",
    "<body>",
    `<h1>${escapeHtml(title)}</h1>`,
    `<p>${escapeHtml(says)}</p>`,
    "</body>",
    "</html>",
    "",
  ].join("\n");
