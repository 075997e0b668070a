import { LiquidError, type Token } from "liquidjs";
import { type Problem, problem } from "../model/problem.ts";
import { escapeHtml } from "./escape.ts";
import { tags } from "./tags.ts";
import { TemplateMistake, TemplateMistakes } from "./template-mistake.ts";
import { type Meant, sayMeant } from "./template-words.ts";

/** An error that no author can have made: it goes on up, whatever page it is met in. */
export class Defect extends Error {
  constructor(cause: unknown) {
    super("a tag failed", { cause });
    this.name = "Defect";
  }
}

type KnownAt = (parents: readonly string[]) => readonly string[];

/** The word that a message is about stands in it in double quotes, and somewhere in the tag. */
function placeOf(message: string, token: Token) {
  const [, word = ""] = /"([^"]+)"/.exec(message) ?? [];
  const within = word === "" ? -1 : token.getText().indexOf(word);
  const before = token.input.slice(0, token.begin + Math.max(0, within)).split("\n");
  return { line: before.length, character: (before.at(-1)?.length ?? 0) + 1 };
}

function toProblem({ message, hint }: Meant, token: Token, at = placeOf(message, token)): Problem {
  return problem("bad-page", { place: { file: token.file ?? "", ...at }, message, hint });
}

/** A name without quotes, as the first word of one of our tags: Liquid takes it for a value of the page. */
function unquoted(token: Token, message: string): Meant | undefined {
  const [, tag = "", word = ""] = /^\{%-?\s*(\w+)\s+([\w-]+)/.exec(token.getText()) ?? [];
  const isOurs = tags.some(({ name }) => name === tag) && message.includes(`undefined variable: ${word}`);
  return isOurs
    ? {
        message: `"${word}" stands without quotes`,
        hint: `Write {% ${tag} "${word}" %}; without them it is a value of this page.`,
      }
    : undefined;
}

/** A mistake of ours that Liquid has wrapped in one of its own. */
const inside = (cause: unknown): unknown =>
  LiquidError.is(cause) && cause.originalError instanceof TemplateMistake ? cause.originalError : cause;

/** What went wrong in a tag as problems with file, line and column. Throws what is a defect of ours. */
export function toProblems(met: unknown, token: Token, knownAt?: KnownAt): readonly Problem[] {
  const cause = inside(met);
  if (cause instanceof TemplateMistakes) return cause.mistakes.map((one) => toProblem(one, token, one.at));
  if (cause instanceof TemplateMistake) return [toProblem(cause, token, cause.at)];
  if (cause instanceof Defect || !(cause instanceof Error)) throw cause;
  return [toProblem(unquoted(token, cause.message) ?? sayMeant(cause.message, knownAt), token)];
}

/** A mistake as it stands in a page that is rendered all the same. */
export const renderMistake = ({ place, message, hint }: Problem): string =>
  `<span class="mistake" role="alert"><b>${escapeHtml(`${place.file}:${place.line ?? 1}:${place.character ?? 1}`)}</b> ${escapeHtml(message)}<br>${escapeHtml(hint)}</span>`;
