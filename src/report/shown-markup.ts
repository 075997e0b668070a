import markdownIt from "markdown-it";
import footnotes from "markdown-it-footnote";
import { type Problem, problem } from "../model/problem.ts";
import type { TextPlace } from "./template-mistake.ts";

const scanner = markdownIt({ html: true }).use(footnotes);

type Token = ReturnType<typeof scanner.parse>[number];

const liquid = /\{%-?\s*comment[\s\S]*?endcomment\s*-?%\}|\{%[\s\S]*?%\}|\{\{[\s\S]*?\}\}/g;

/** The text with a sign in the place of every letter of its tags and values; lines and columns stay. */
const withoutLiquid = (text: string): string => text.replace(liquid, (tag) => tag.replace(/[^\n]/g, "x"));

/** A piece of HTML with the line from which it is to be looked for, counted from 0. */
interface Piece {
  readonly html: string;
  readonly from: number;
}

function piecesIn(tokens: readonly Token[]): readonly Piece[] {
  let from = 0;
  return tokens.flatMap((token): readonly Piece[] => {
    from = token.map?.[0] ?? from;
    if (token.type === "html_block") return [{ html: /^<[^>]*>?/.exec(token.content.trimStart())?.[0] ?? "<", from }];
    return (token.children ?? []).flatMap((child) =>
      child.type === "html_inline" ? [{ html: child.content, from }] : [],
    );
  });
}

function placeOf(html: string, lines: readonly string[], from: TextPlace): TextPlace | undefined {
  const at = lines.findIndex(
    (line, index) => index >= from.line && line.includes(html, index === from.line ? from.character : 0),
  );
  return at < 0
    ? undefined
    : { line: at, character: lines[at]?.indexOf(html, at === from.line ? from.character : 0) ?? 0 };
}

const hintOf = (html: string): string =>
  html.startsWith("<!--")
    ? "Write {% comment %} and {% endcomment %} around what no reader should see."
    : "Write it in Markdown, such as **bold** or [words](page.html); in backticks where readers should see it.";

/** The HTML of an author, which a page shows as the text that it is. Each piece is told where it begins. */
export function shownMarkup(text: string, file: string): readonly Problem[] {
  if (!/<[a-z!/]/i.test(text)) return [];
  const masked = withoutLiquid(text);
  const lines = masked.split("\n");
  let last: TextPlace = { line: 0, character: 0 };
  return piecesIn(scanner.parse(masked, {})).flatMap(({ html, from }) => {
    const [first = html] = html.split("\n");
    const at = placeOf(first, lines, from > last.line ? { line: from, character: 0 } : last);
    if (at === undefined) return [];
    last = { line: at.line, character: at.character + first.length };
    if (html.startsWith("</")) return [];
    const written = text.split("\n")[at.line]?.slice(at.character, at.character + first.length) ?? first;
    const place = { file, line: at.line + 1, character: at.character + 1 };
    return [
      problem("html-in-page", {
        place,
        message: `"${written}" is shown as text: a page takes no HTML`,
        hint: hintOf(html),
      }),
    ];
  });
}
