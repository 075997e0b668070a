import { type Context, type Emitter, type Template, toPromise, toValueSync } from "liquidjs";
import type { Problem } from "../model/problem.ts";
import type { PageContext } from "./context.ts";
import { escapeMarkdown } from "./escape.ts";
import { fillMistakes } from "./parse-template.ts";
import type { Prepared } from "./prepared.ts";
import { renderMistake, toProblems } from "./telling.ts";
import { LimitReached } from "./template-mistake.ts";

/** Under these names a context of Liquid keeps what no template can name. */
const pageRegister = "page";
const toldRegister = "told";
const filesRegister = "files";

const isPage = (value: unknown): value is PageContext =>
  typeof value === "object" && value !== null && "citations" in value;

const placeKey = ({ place, message }: Problem): string => `${place.file}:${place.line}:${place.character} ${message}`;

const isTold = (value: unknown): value is Problem[] => Array.isArray(value);

/** The page that a tag or filter is part of. */
export function pageOf(context: Context): PageContext {
  const page: unknown = context.getRegister(pageRegister);
  if (!isPage(page)) throw new Error("a tag was rendered outside a page");
  return page;
}

function toldOf(context: Context): Problem[] {
  const told: unknown = context.getRegister(toldRegister);
  if (!isTold(told)) throw new Error("a template was rendered outside a page");
  return told;
}

/** What gathers while a page is rendered: its mistakes, and the files that it is made of, its own first. */
interface Entered {
  readonly problems: readonly Problem[];
  readonly files: readonly Prepared[];
}

/** Lets tags and filters find the page. */
export function enterPage(
  context: Context,
  { page, prepared }: { readonly page: PageContext; readonly prepared: Prepared },
): Entered {
  const told: Problem[] = [];
  const files = [prepared];
  context.setRegister(pageRegister, page);
  context.setRegister(toldRegister, told);
  context.setRegister(filesRegister, files);
  return { problems: told, files };
}

/** What is written to while a template is rendered. */
export class PageText {
  buffer = "";
  readonly #page: PageContext;

  constructor(page: PageContext) {
    this.#page = page;
  }

  write(value: unknown): void {
    const text = typeof value === "string" ? value : escapeMarkdown(String(toValueSync(value) ?? ""));
    this.#page.effort.write(text.length);
    this.buffer += text;
  }
}

/** The names below a value of the page, or those of all its values. */
function namesBelow(context: Context, parents: readonly string[]): readonly string[] {
  if (parents.length === 0) return Object.keys(context.getAll());
  try {
    const value: unknown = context.getSync([...parents]);
    return typeof value === "object" && value !== null && !Array.isArray(value) ? Object.keys(value) : [];
  } catch {
    return [];
  }
}

/** Thrown on up once a limit is told: nothing more of the page is rendered. */
export class Stopped extends Error {}

/** A mistake is told once and stands where it was met first; a limit is told and ends the page. */
function tell(cause: unknown, { token }: Template, context: Context): string {
  const problems = toProblems(cause, token, (parents) => namesBelow(context, parents));
  const fresh = tellOnce(problems, context);
  return fresh.map((one) => pageOf(context).inline(renderMistake(one))).join(" ");
}

/** Renders in place of Liquid's own way of it: every mistake is told, and what is around it is rendered all the same. */
export function* renderTemplates(
  templates: readonly Template[],
  context: Context,
  emitter: Emitter = new PageText(pageOf(context)),
): Generator<unknown, string, unknown> {
  const { effort } = pageOf(context);
  for (const template of templates) {
    try {
      effort.step();
      const text: unknown = yield template.render(context, emitter);
      if (typeof text === "string") emitter.write(text);
      if (context.breakCalled || context.continueCalled) break;
    } catch (cause) {
      if (cause instanceof Stopped) throw cause;
      const text = tell(cause, template, context);
      if (cause instanceof LimitReached) {
        emitter.buffer += text;
        throw new Stopped();
      }
      emitter.write(text);
    }
  }
  return emitter.buffer;
}

/** Tells problems that were met elsewhere, those that are told already left out. */
function tellOnce(problems: readonly Problem[], context: Context): readonly Problem[] {
  const told = toldOf(context);
  const known = new Set(told.map(placeKey));
  const fresh = problems.filter((one) => !known.has(placeKey(one)));
  told.push(...fresh);
  return fresh;
}

/** The text of a template with what stands for its mistakes, and with its code put back. */
export const finishText = (text: string, { problems, restore }: Prepared, page: PageContext): string =>
  restore(
    fillMistakes(text, (at) => {
      const told = problems[at];
      return told === undefined ? "" : page.inline(renderMistake(told));
    }),
  );

/** Renders another file in the place of a tag, as part of its page. */
export async function renderPart(part: Prepared, context: Context, values: object): Promise<string> {
  tellOnce(part.problems, context);
  const files: unknown = context.getRegister(filesRegister);
  if (Array.isArray(files)) files.push(part);
  context.push({ ...values });
  const text = await toPromise<string>(renderTemplates(part.template, context));
  context.pop();
  return finishText(text, part, pageOf(context)).trim();
}

/** Renders a parsed template as Markdown, or what of it was rendered before a limit was reached. */
export async function renderTemplate(template: readonly Template[], context: Context): Promise<string> {
  const text = new PageText(pageOf(context));
  try {
    await toPromise(renderTemplates(template, context, text));
  } catch (cause) {
    if (!(cause instanceof Stopped)) throw cause;
  }
  return text.buffer;
}
