import type { YAMLError } from "yaml";

/** A mistake in YAML in our words, with its place as an offset in the text. */
export interface YamlMistake {
  readonly message: string;
  readonly hint: string;
  readonly offset: number;
}

const closers: Readonly<Record<string, string>> = { "{": "}", "[": "]" };

/** Where a quoted text that begins at a place ends. */
function afterQuoted(text: string, from: number): number {
  const quote = text.charAt(from);
  for (let at = from + 1; at < text.length; at += 1) {
    if (text.charAt(at) === "\\" && quote === '"') at += 1;
    else if (text.charAt(at) === quote) return at;
  }
  return text.length;
}

/** The braces that are open at the end of a text, each by its offset. A brace within words is none. */
function openBraces(text: string): readonly number[] {
  const open: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at);
    const begins = /(?:^|[:,[{-]\s*|\n\s*)$/.test(text.slice(Math.max(0, at - 80), at));
    if ((sign === '"' || sign === "'") && begins) at = afterQuoted(text, at);
    else if (sign in closers && (begins || open.length > 0)) open.push(at);
    else if (open.length > 0 && sign === closers[text.charAt(open.at(-1) ?? 0)]) open.pop();
  }
  return open;
}

const isOpen = ({ message }: YAMLError): boolean => message.startsWith("Flow ");

/** A brace that is never closed: it is told where it opens, and what the parser makes of the rest is left out. */
function unclosed(text: string, error: YAMLError): YamlMistake {
  const offset = openBraces(text.slice(0, error.pos[0])).at(-1) ?? error.pos[0];
  const brace = text.charAt(offset);
  const close = closers[brace] ?? "}";
  return { message: `"${brace}" is not closed`, hint: `Write ${close} where it ends.`, offset };
}

const lineFrom = (text: string, offset: number): string => /^[^\n]*/.exec(text.slice(offset))?.[0] ?? "";

const indent =
  "Write all that belongs to one name with the same number of blanks before it, two more than the name has.";
const quotes = 'Put the text in quotes, such as title: "Money: who gives most".';

type Meant = Pick<YamlMistake, "message" | "hint"> & { readonly offset?: number };

const ofColon = (text: string, offset: number): Meant =>
  /:(?:\s|$)/.test(lineFrom(text, offset))
    ? { message: "a value holds a colon and no quotes", hint: quotes }
    : { message: "the line below is further in than it may be", hint: indent };

const says: Readonly<Partial<Record<YAMLError["code"], (text: string, error: YAMLError) => Meant>>> = {
  BLOCK_AS_IMPLICIT_KEY: (text, { pos }) => ofColon(text, pos[0]),
  MULTILINE_IMPLICIT_KEY: () => ({ message: "a line has a name and no colon", hint: "Write name: value, one a line." }),
  BAD_INDENT: () => ({ message: "the line is not as far in as those beside it", hint: indent }),
  TAB_AS_INDENT: () => ({ message: "a tab stands before the words", hint: "Write blanks instead of tabs." }),
  DUPLICATE_KEY: (text, { pos }) => {
    const [name = ""] = /^[^\s:]+/.exec(text.slice(pos[0])) ?? [];
    return { message: `"${name.replace(/"/g, "")}" stands there twice`, hint: "Leave one of them out." };
  },
  MISSING_CHAR: (text, { message, pos }) => {
    const [, quote] = /(["'])quote$/.exec(message) ?? [];
    if (quote === undefined)
      return { message: "a comma or a colon is missing before this", hint: "Write {name: value, name: value}." };
    const offset = Math.max(0, text.lastIndexOf(quote, pos[0] - 1));
    return { message: "a quote is not closed", hint: `Write ${quote} where it ends.`, offset };
  },
  BAD_SCALAR_START: (text, { pos }) => ({ message: `a value begins with ${text.charAt(pos[0])}`, hint: quotes }),
};

function meantBy(text: string, error: YAMLError): YamlMistake {
  const [from, to] = error.pos;
  const word = lineFrom(text, from)
    .slice(0, Math.max(1, to - from))
    .replace(/"/g, "")
    .trim();
  const unknown = {
    message: word === "" ? "something is missing here" : `"${word}" does not belong here`,
    hint: `Write name: value, one a line. ${quotes}`,
  };
  return { offset: from, ...(says[error.code]?.(text, error) ?? unknown) };
}

/** What a parser of YAML has found, in our words: a brace that is not closed alone, else at most three places. */
export function sayYaml(text: string, errors: readonly YAMLError[]): readonly YamlMistake[] {
  const open = errors.find(isOpen);
  if (open !== undefined) {
    const mistake = unclosed(text, open);
    return [...errors.filter(({ pos }) => pos[0] < mistake.offset).map((error) => meantBy(text, error)), mistake];
  }
  const told = errors.map((error) => meantBy(text, error));
  return told.filter(({ offset }, at) => told.findIndex((one) => one.offset === offset) === at).slice(0, 3);
}
