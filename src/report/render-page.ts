import { Context, type Liquid } from "liquidjs";
import type { Derived } from "../derive/derived.ts";
import type { Problem } from "../model/problem.ts";
import { openCitations } from "./citations.ts";
import type { BuildFacts, PageContext, RenderedPage } from "./context.ts";
import { openEffort } from "./effort.ts";
import { cutFences } from "./fences.ts";
import { openFootnotes } from "./footnotes.ts";
import { type NavigationItem, renderDocument } from "./html/document.ts";
import { dressHtml, openMarkdown } from "./markdown.ts";
import type { PageJob } from "./page-jobs.ts";
import type { PageSource } from "./page-source.ts";
import { fillMistakes, type Parsed, parseTemplate } from "./parse-template.ts";
import { openPlaceholders } from "./placeholders.ts";
import { enterPage, renderTemplate } from "./render-template.ts";
import { renderMistake } from "./telling.ts";
import { cityValues, indexValues } from "./values.ts";
import { withoutUndefined } from "./without-undefined.ts";

/** A page that is parsed: its template, and the code that is shown as it was written. */
export interface Prepared extends Parsed {
  readonly restore: (text: string) => string;
}

/** What every page of a set is rendered with. */
export interface Engine {
  readonly liquid: Liquid;
  readonly navigation: readonly NavigationItem[];
  readonly derived: Derived;
  /** What a template can name on every page. */
  readonly common: object;
  readonly build: BuildFacts;
  readonly keep: (path: string, text: string) => void;
}

/** Parses a page. Empty lines stand for its front matter, so that lines are those of the file. */
export function prepare({ body, offset, file }: PageSource, liquid: Liquid): Prepared {
  const { text, restore } = cutFences("\n".repeat(offset) + body);
  return { ...parseTemplate(text, { file, liquid }), restore };
}

const rootOf = (path: string): string => "../".repeat(path.split("/").length - 1);

function uniqueIds(): (wanted: string) => string {
  const used = new Map<string, number>();
  return (wanted) => {
    const id = wanted.replace(/[^a-z0-9-]+/gi, "-");
    const count = (used.get(id) ?? 0) + 1;
    used.set(id, count);
    return count === 1 ? id : `${id}-${count}`;
  };
}

const fillIn = (
  text: string,
  values: { city?: { name: string | undefined }; index?: { title: string | undefined } },
): string => text.replaceAll("[city]", values.city?.name ?? "").replaceAll("[index]", values.index?.title ?? "");

/** A page with the mistakes that were met in it, each of which stands in its place. */
export interface Made {
  readonly page: RenderedPage;
  readonly problems: readonly Problem[];
}

/** Renders one page: Liquid first, then Markdown, then what the tags have made is put in its place. */
export async function renderPage(
  { source, city, index, path }: PageJob,
  prepared: Prepared,
  { liquid, navigation, derived, common, build, keep }: Engine,
): Promise<Made> {
  const placeholders = openPlaceholders();
  const page: PageContext = {
    derived,
    build,
    path,
    root: rootOf(path),
    city,
    index,
    citations: openCitations(),
    footnotes: openFootnotes(),
    block: placeholders.block,
    inline: placeholders.inline,
    keep,
    effort: openEffort(),
    uniqueId: uniqueIds(),
  };
  const own = {
    ...(city === undefined ? {} : cityValues(derived, city)),
    ...(index === undefined ? {} : indexValues(derived, index)),
  };
  const values = Object(withoutUndefined({ ...common, ...own, root: page.root }));
  const context = new Context(values, liquid.options, {}, { liquid });
  const problems = enterPage(context, page);
  const rendered = await renderTemplate(prepared.template, context);
  const markdown = fillMistakes(rendered, (at) => {
    const told = prepared.problems[at];
    return told === undefined ? "" : page.inline(renderMistake(told));
  });
  const body = placeholders.fill(dressHtml(openMarkdown().render(prepared.restore(markdown))));
  const html = renderDocument(
    { title: fillIn(source.title, own), description: fillIn(source.description, own), body, navigation },
    page,
  );
  return { page: { path, html }, problems };
}
