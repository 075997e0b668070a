import { mark } from "./escape.ts";

/** A fenced block of a page as its author wrote it. */
export interface Fence {
  /** The first word after the fence, such as vega-lite. */
  readonly language: string;
  /** The words after it that are written as name=word. */
  readonly words: Readonly<Record<string, string>>;
  readonly body: string;
  /** The line of the opening fence in the text, counted from 1. */
  readonly line: number;
  /** The file that it stands in. */
  readonly file: string;
  /** Whether its end was found before that of the text. */
  readonly closed: boolean;
}

/** A page's text without its fenced blocks. */
export interface Fenced {
  /** Every block has left something of as many lines as it had, so that lines stay true. */
  readonly text: string;
  /** The blocks whose language is known, in order; a tag in the text names each by the number that it is kept under. */
  readonly blocks: readonly Fence[];
  /** Puts the other blocks back: code that is shown as it was written. */
  readonly restore: (text: string) => string;
}

/** The tag that stands for a block; no author can write it, since its sign is taken out of what they write. */
export const fenceTag = `fence${mark.open}`;

const opening = /^ {0,3}(`{3,}|~{3,})[ \t]*([^`\r\n]*?)[ \t]*\r?$/;

const isEnd = (line: string, fence: string): boolean => {
  const found = /^ {0,3}(`{3,}|~{3,})[ \t]*\r?$/.exec(line)?.[1];
  return found !== undefined && found[0] === fence[0] && found.length >= fence.length;
};

const toWords = (info: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(
    info.flatMap((word) => {
      const [, name, value] = /^([\w-]+)=["']?(.*?)["']?$/.exec(word) ?? [];
      return name === undefined || value === undefined ? [] : [[name, value]];
    }),
  );

interface Cutting {
  readonly file: string;
  readonly isKind: (language: string) => boolean;
  /** Keeps a block and gives the number under which the text names it. */
  readonly keepBlock: (block: Fence) => number;
}

interface Cut extends Cutting {
  readonly lines: string[];
  readonly blocks: Fence[];
  readonly code: string[];
}

/** Takes the block that begins on a line, and gives how many lines it has; 0 where none begins there. */
function cutAt(lines: readonly string[], from: number, cut: Cut): number {
  const [, fence, info = ""] = opening.exec(lines[from] ?? "") ?? [];
  if (fence === undefined) return 0;
  const end = lines.findIndex((line, at) => at > from && isEnd(line, fence));
  const until = end < 0 ? lines.length : end;
  const count = Math.min(until + 1, lines.length) - from;
  const [language = "", ...words] = info.split(/\s+/);
  if (cut.isKind(language)) {
    const body = lines.slice(from + 1, until).join("\n");
    const block = { language, words: toWords(words), body, line: from + 1, file: cut.file, closed: end >= 0 };
    cut.blocks.push(block);
    cut.lines.push(`{% ${fenceTag} ${cut.keepBlock(block)} %}`);
  } else {
    cut.lines.push(`${mark.open}f${cut.code.push(lines.slice(from, from + count).join("\n")) - 1}${mark.close}`);
  }
  cut.lines.push(...Array.from({ length: count - 1 }, () => ""));
  return count;
}

/** Cuts fenced blocks out before Liquid sees them. */
export function cutFences(text: string, { file, isKind, keepBlock }: Cutting): Fenced {
  const lines = text.replace(/[\uE000\uE001]/g, "\uFFFD").split("\n");
  const cut: Cut = { file, isKind, keepBlock, lines: [], blocks: [], code: [] };
  for (let at = 0; at < lines.length; ) {
    const count = cutAt(lines, at, cut);
    if (count === 0) cut.lines.push(lines[at] ?? "");
    at += Math.max(1, count);
  }
  return {
    text: cut.lines.join("\n"),
    blocks: cut.blocks,
    restore: (rendered) => rendered.replace(/\uE000f(\d+)\uE001/g, (_, at: string) => cut.code[Number(at)] ?? ""),
  };
}
