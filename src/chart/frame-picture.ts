import { wrapWords } from "./wrap-words.ts";

/** The size of words in px, and whether they are bold. */
export interface Look {
  readonly fontSize: number;
  readonly fontWeight: "bold" | "normal";
}

/** A picture as a page has it, and the words that go with it when it leaves the page. */
export interface Bare {
  /** A whole svg element with a view box that begins at 0 0. */
  readonly svg: string;
  readonly title: string;
  /** Paragraphs below it: how to read it, what was counted, who says so, as of when. */
  readonly below: readonly string[];
  /** How wide the whole shall be in px, where that is asked for; room at the right is given up for it, no mark is cut. */
  readonly wide?: number;
  /** The fonts as a style sheet names them. */
  readonly fonts: string;
  /** The width of words in px. */
  readonly measure: (text: string, look: Look) => number;
}

/** A picture that stands alone, with its size in px. */
export interface Framed {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

/** The room around everything, in px. */
export const margin = 16;

const head = { look: { fontSize: 16, fontWeight: "bold" }, line: 20, role: "ink" } as const;
const foot = { look: { fontSize: 11, fontWeight: "normal" }, line: 15, role: "muted" } as const;
const betweenParagraphs = 5;

const escapeText = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

const root = /^<svg [^>]*?viewBox="0 0 ([\d.]+) ([\d.]+)"[^>]*>/;

/** What is in the picture, its name and description apart, and its size. */
function parts(svg: string) {
  const [open, width = "0", height = "0"] = root.exec(svg) ?? [];
  if (open === undefined) throw new Error("a picture begins with an svg element that has a view box");
  const inner = svg.slice(open.length, svg.lastIndexOf("</svg>"));
  const [names = ""] = /^(?:<title[^>]*>[^<]*<\/title>)?(?:<desc[^>]*>[^<]*<\/desc>)?/.exec(inner) ?? [];
  const labels = open.match(/ aria-(?:labelledby|describedby)="[^"]*"/g) ?? [];
  return {
    width: Number(width),
    height: Number(height),
    names,
    labels: labels.join(""),
    marks: inner.slice(names.length),
  };
}

/** Lines of about one length, as few as the widest allows, so that no word is left over on the last. */
function balanced(text: string, linesOf: (text: string, width: number) => readonly string[], width: number) {
  const widest = linesOf(text, width);
  let found = widest;
  for (let share = 0.95; share > 0.5; share -= 0.05) {
    const lines = linesOf(text, width * share);
    if (lines.length > widest.length) break;
    found = lines;
  }
  return found;
}

/** One text element a line, the first baseline at `top`. */
const written = (lines: readonly string[], { look, line, role }: typeof head | typeof foot, top: number): string => {
  const texts = lines.map((text, at) => `<text x="${margin}" y="${top + at * line}">${escapeText(text)}</text>`);
  const weight = look.fontWeight === "bold" ? ' font-weight="bold"' : "";
  return `<g font-size="${look.fontSize}"${weight} fill="var(--c-${role})">${texts.join("")}</g>`;
};

/**
 * A picture with its title above and, below it, how to read it and where it comes from. It is a whole file: no style, no
 * nested picture, nothing outside of it; only its colours are still roles.
 */
export function framePicture({ svg, title, below, fonts, measure, wide = 0 }: Bare): Framed {
  const { width, height, names, labels, marks } = parts(svg);
  const linesIn =
    ({ look }: typeof head | typeof foot) =>
    (text: string, most: number) =>
      wrapWords(text, (line) => measure(line, look) <= most);
  const heads = balanced(title, linesIn(head), width);
  const top = margin + heads.length * head.line + 8;
  let at = Math.ceil(top + height) + 10;
  const feet = below
    .filter((text) => text !== "")
    .map((text) => {
      const found = linesIn(foot)(text, width);
      const paragraph = written(found, foot, at + 11);
      at += found.length * foot.line + betweenParagraphs;
      return paragraph;
    });
  const size = {
    width: wide >= margin + width ? wide : Math.ceil(width + 2 * margin),
    height: at + margin - betweenParagraphs,
  };
  return {
    svg: [
      `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}" viewBox="0 0 ${size.width} ${size.height}" role="img"${labels} font-family="${escapeText(fonts).replaceAll('"', "&quot;")}" font-size="12">`,
      names,
      `<rect width="${size.width}" height="${size.height}" fill="var(--c-paper)"/>`,
      written(heads, head, margin + 16),
      `<g transform="translate(${margin},${top})">${marks}</g>`,
      ...feet,
      "</svg>",
    ].join(""),
    ...size,
  };
}
