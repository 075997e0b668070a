import { textWidth } from "../../chart/text-width.ts";
import type { Typeface } from "./typeface.ts";

/** The words of the picture itself; its name and description are no part of what is drawn. */
const drawn = /<(?:text|tspan)(?: [^>]*)?>([^<]+)/g;

const codeOf = (letter: string): number => letter.codePointAt(0) ?? 0;

/** The letters that a picture draws, each once. */
export const lettersOf = (svg: string): readonly string[] => [
  ...new Set([...svg.matchAll(drawn)].flatMap(([, words = ""]) => Array.from(words))),
];

/** The letters for which no typeface has a form. */
export const lettersLacking = (letters: readonly string[], typefaces: readonly Typeface[]): readonly string[] =>
  letters.filter((letter) => !/\s/.test(letter) && !typefaces.some(({ has }) => has(codeOf(letter))));

/** Signs that belong to the letter before them. */
const joins = /\p{M}|\u200d/u;

interface Run {
  readonly typeface: Typeface;
  readonly text: string;
}

function runsOf(text: string, [first, ...further]: readonly [Typeface, ...Typeface[]]): readonly Run[] {
  const runs: Run[] = [];
  for (const letter of Array.from(text)) {
    const last = runs.at(-1);
    const typeface =
      last !== undefined && (joins.test(letter) || letter === " ")
        ? last.typeface
        : ([first, ...further].find(({ has }) => has(codeOf(letter))) ?? first);
    if (last?.typeface === typeface) runs[runs.length - 1] = { typeface, text: last.text + letter };
    else runs.push({ typeface, text: letter });
  }
  return runs;
}

type Attributes = Readonly<Record<string, string>>;

/** What words inherit from the elements around them. */
const inherited = ["font-size", "font-weight", "text-anchor"];

function attributesOf(tag: string, around: Attributes): Attributes {
  const own = Object.fromEntries(
    [...tag.matchAll(/ ([\w-]+)="([^"]*)"/g)].map(([, name = "", value = ""]) => [name, value]),
  );
  const kept = Object.fromEntries(
    inherited.flatMap((name) => (around[name] === undefined ? [] : [[name, around[name]]])),
  );
  return { ...kept, ...own };
}

const plain = (text: string): string => text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");

const shareBefore: Readonly<Record<string, number>> = { middle: 0.5, end: 1 };

/**
 * Words of several typefaces, each at its place: renderers set a whole line in the one font that has all of its letters
 * where parts of it are not placed apart.
 */
function placed(runs: readonly Run[], first: Typeface, around: Attributes): string {
  const look = { fontSize: Number(around["font-size"] ?? 12), fontWeight: around["font-weight"] ?? "normal" };
  const widths = runs.map(({ text }) => textWidth(plain(text), look));
  const whole = widths.reduce((sum, width) => sum + width, 0);
  let x = Number(around["x"] ?? 0) - whole * (shareBefore[around["text-anchor"] ?? ""] ?? 0);
  return runs
    .map(({ typeface, text }, at) => {
      const family = typeface === first ? "" : ` font-family="${typeface.family}"`;
      const tspan = `<tspan x="${Math.round(x * 100) / 100}" text-anchor="start"${family}>${text}</tspan>`;
      x += widths[at] ?? 0;
      return tspan;
    })
    .join("");
}

/**
 * A picture whose words name the typeface that has their letters, for a renderer that looks for no other: the first one
 * is that of the whole picture, and words it lacks letters for are set in the next that has them.
 */
export function coverLetters(svg: string, typefaces: readonly [Typeface, ...Typeface[]]): string {
  const [first] = typefaces;
  const open: Attributes[] = [{}];
  const inText: boolean[] = [];
  const covered = svg.replace(
    /<(\/?)(\w+)([^>]*?)(\/?)>|([^<]+)/g,
    (whole, close: string, name: string, tag: string, empty: string, text?: string) => {
      const around = open.at(-1) ?? {};
      if (text !== undefined) {
        if (inText.at(-1) !== true) return text;
        const runs = runsOf(text, typefaces);
        return runs.length === 1 && runs[0]?.typeface === first ? text : placed(runs, first, around);
      }
      if (close !== "") {
        open.pop();
        inText.pop();
      } else if (empty === "") {
        open.push(attributesOf(tag, around));
        inText.push(name === "text" || name === "tspan");
      }
      return whole;
    },
  );
  return covered.replace(/ font-family="[^"]*"/, ` font-family="${first.family}"`);
}
