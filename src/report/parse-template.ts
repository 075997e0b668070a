import { type Liquid, LiquidError, type Token } from "liquidjs";
import type { Problem } from "../model/problem.ts";
import { mark } from "./escape.ts";
import { leftOvers } from "./left-over.ts";
import type { Parsed } from "./prepared.ts";
import { toProblems } from "./telling.ts";
import { TemplateMistake } from "./template-mistake.ts";

/** More mistakes of one page than these are told another time. */
const mostMistakes = 99;

const sign = (at: number): string => `${mark.open}m${at}${mark.close}`;

/** Puts what stands for the mistakes of a template in the place of their signs. */
export const fillMistakes = (text: string, toText: (at: number) => string): string =>
  text.replace(/\uE000m(\d+)\uE001/g, (_, at: string) => toText(Number(at)));

interface Parsing {
  readonly file: string;
  readonly liquid: Liquid;
}

const leftOverHint =
  "Leave it out, or join values: with | before a filter, with and, or, == in a condition, in braces of their own in a sentence.";

type Span = Pick<Token, "begin" | "end">;

/** The text with a tag taken out; all that is around it keeps its place. */
function without(text: string, { begin, end }: Span, stands: string): string {
  const gone = text.slice(begin, end).replace(/[^\n]/g, " ");
  const rest = gone.length < stands.length ? gone : stands + gone.slice(stands.length);
  return text.slice(0, begin) + rest + text.slice(end);
}

/** The tag or output in which an error was met: what Liquid names may be only a part of it. */
function around({ begin, end }: Token, text: string): Span {
  const isWhole = text.startsWith("{%", begin) || text.startsWith("{{", begin);
  if (isWhole) return { begin, end };
  const closes = [text.indexOf("%}", begin), text.indexOf("}}", begin)].filter((at) => at >= 0);
  return {
    begin: Math.max(0, text.lastIndexOf("{%", begin), text.lastIndexOf("{{", begin)),
    end: Math.max(end, closes.length === 0 ? text.length : Math.min(...closes) + 2),
  };
}

/** What Liquid would pass over is told, and taken out as other mistakes are. */
function refuseLeftOvers(text: string, { file, liquid }: Parsing, problems: Problem[]): string {
  let rest = text;
  for (const { word, token } of leftOvers(text, file, liquid)) {
    const cause = new TemplateMistake(`"${word.replace(/["']/g, "")}" has no meaning here`, leftOverHint);
    problems.push(...toProblems(cause, token));
    rest = without(rest, token, sign(problems.length - 1));
  }
  return rest;
}

/** Parses the text of a page, and goes on after each mistake as if its tag were not there. */
export function parseTemplate(text: string, parsing: Parsing): Parsed {
  const { file, liquid } = parsing;
  const problems: Problem[] = [];
  for (let rest = text; ; ) {
    try {
      const template = liquid.parse(rest, file);
      const next = refuseLeftOvers(rest, parsing, problems);
      if (next === rest) return { template, problems };
      rest = next;
    } catch (cause) {
      if (!LiquidError.is(cause)) throw cause;
      problems.push(...toProblems(cause, cause.token));
      const next = without(rest, around(cause.token, rest), sign(problems.length - 1));
      if (next === rest || problems.length >= mostMistakes) return { template: [], problems };
      rest = next;
    }
  }
}
