import { type Liquid, LiquidError, type Template } from "liquidjs";
import type { DrawingStore } from "../chart/drawing-store.ts";
import type { Derived } from "../derive/derived.ts";
import { type Problem, problem } from "../model/problem.ts";
import { formatList } from "../text/format-list.ts";
import { didYouMean } from "../text/nearest.ts";
import { openCitations } from "./citations.ts";
import { type BuildFacts, type PageContext, type Rendered, type RenderedPage, TemplateMistake } from "./context.ts";
import { cutFences } from "./fences.ts";
import { filters } from "./filters.ts";
import { openFootnotes } from "./footnotes.ts";
import { type NavigationItem, renderDocument } from "./html/document.ts";
import { openLiquid, renderTemplate } from "./liquid.ts";
import { dressHtml, openMarkdown } from "./markdown.ts";
import { type PageFile, type PageSource, toPageSource } from "./page-source.ts";
import { openPlaceholders } from "./placeholders.ts";
import { tags } from "./tags.ts";
import { cityValues, commonValues, indexValues } from "./values.ts";

/** What a set of pages is made from. */
export interface PageSet {
  readonly files: readonly PageFile[];
  readonly derived: Derived;
  readonly build: BuildFacts;
  /** Where finished pictures are kept from one set of pages to the next. */
  readonly drawings?: DrawingStore | undefined;
  /** The pages to render, by their paths below the output folder; all where it is not given. */
  readonly only?: ((path: string) => boolean) | undefined;
  /** Told after each page, for a progress line. */
  readonly progress?: (done: number, of: number) => void;
}

interface Subject {
  readonly city?: string;
  readonly index?: string;
}

interface Job {
  readonly source: PageSource;
  readonly subject: Subject;
  readonly path: string;
}

/** One job a page; a page whose path has [city] or [index] is one for each of them. */
function toJobs(source: PageSource, { tables }: Derived): readonly Job[] {
  const path = source.path.replace(/\.md$/, ".html");
  if (path.includes("[city]")) {
    return tables.cities
      .map((row) => row.city_id)
      .toSorted()
      .map((city) => ({ source, subject: { city }, path: path.replace("[city]", city) }));
  }
  if (path.includes("[index]")) {
    return tables.indices
      .map((row) => row.index_id)
      .toSorted()
      .map((index) => ({ source, subject: { index }, path: path.replace("[index]", index) }));
  }
  return [{ source, subject: {}, path }];
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

interface Engine {
  readonly liquid: Liquid;
  readonly templates: ReadonlyMap<PageSource, { template: Template[]; restore: (text: string) => string }>;
  readonly navigation: readonly NavigationItem[];
  readonly common: object;
  readonly set: PageSet;
  readonly keep: (path: string, text: string) => void;
}

const fillIn = (
  text: string,
  values: { city?: { name: string | undefined }; index?: { title: string | undefined } },
): string => text.replaceAll("[city]", values.city?.name ?? "").replaceAll("[index]", values.index?.title ?? "");

async function renderPage(
  { source, subject, path }: Job,
  { liquid, templates, navigation, common, set, keep }: Engine,
): Promise<RenderedPage> {
  const { derived, build, drawings } = set;
  const placeholders = openPlaceholders();
  const page: PageContext = {
    derived,
    build,
    drawings,
    path,
    root: rootOf(path),
    city: subject.city,
    index: subject.index,
    citations: openCitations(),
    footnotes: openFootnotes(),
    block: placeholders.block,
    inline: placeholders.inline,
    keep,
    uniqueId: uniqueIds(),
  };
  const own = {
    ...(subject.city === undefined ? {} : cityValues(derived, subject.city)),
    ...(subject.index === undefined ? {} : indexValues(derived, subject.index)),
  };
  const prepared = templates.get(source);
  if (prepared === undefined) throw new Error(`the template of ${source.path} was not parsed`);
  const markdown = await renderTemplate(liquid, prepared.template, {
    page,
    values: { ...common, ...own, root: page.root },
  });
  const body = placeholders.fill(dressHtml(openMarkdown().render(prepared.restore(markdown))));
  const html = renderDocument(
    { title: fillIn(source.title, own), description: fillIn(source.description, own), body, navigation },
    page,
  );
  return { path, html };
}

/** What a template may have meant by a tag or filter that is not there. */
function unknownWord(message: string): string {
  const [, filter] = /undefined filter: ([\w-]+)/.exec(message) ?? [];
  const [, tag] = /tag "([\w-]+)" not found/.exec(message) ?? [];
  const known = filter === undefined ? tags.map(({ name }) => name) : Object.keys(filters);
  const list = `The ${filter === undefined ? "tags of ours" : "filters of ours"} are ${formatList(known)}.`;
  return `${didYouMean(filter ?? tag ?? "", known)}${list}`;
}

/** A mistake of a template as a problem with its place; anything else is a defect of ours and goes on. */
function toProblem(cause: unknown, { file, offset }: PageSource): Problem {
  if (!LiquidError.is(cause)) throw cause;
  const original: unknown = Reflect.get(cause, "originalError");
  const [row = 1] = cause.token.getPosition();
  const place = { file, line: row + offset };
  if (original instanceof TemplateMistake)
    return problem("bad-page", { place, message: original.message, hint: original.hint });
  if (original instanceof Error && cause.name === "RenderError" && !original.message.includes("filter")) throw original;
  const message = cause.message.replace(/, file:.*$/s, "").replace(/, line:.*$/s, "");
  return problem("bad-page", {
    place,
    message: message.charAt(0).toLowerCase() + message.slice(1),
    hint: unknownWord(message),
  });
}

function parseAll(sources: readonly PageSource[], liquid: Liquid) {
  const templates = new Map<PageSource, { template: Template[]; restore: (text: string) => string }>();
  const problems: Problem[] = [];
  for (const source of sources) {
    const { text, restore } = cutFences(source.body);
    try {
      templates.set(source, { template: liquid.parse(text), restore });
    } catch (cause) {
      problems.push(toProblem(cause, source));
    }
  }
  return { templates, problems };
}

function toNavigation(sources: readonly PageSource[]): readonly NavigationItem[] {
  const ordered = sources
    .filter((source) => source.order !== undefined)
    .toSorted((a, b) => (a.order ?? 0) - (b.order ?? 0));
  return ordered.map((source) => ({ path: source.path.replace(/\.md$/, ".html"), title: source.title }));
}

/** Renders every page of a set, or tells the mistakes in its templates with file and line. */
export async function renderPages(set: PageSet): Promise<Rendered> {
  const read = set.files.map((file) => toPageSource(file));
  const sources = read.filter((one): one is PageSource => "body" in one);
  const unread = read.flatMap((one) => ("body" in one ? [] : one));
  const liquid = openLiquid();
  const { templates, problems } = parseAll(sources, liquid);
  const files = new Map<string, string>();
  const engine: Engine = {
    liquid,
    templates,
    navigation: toNavigation(sources),
    common: commonValues(set.derived),
    set,
    keep: (path, text) => files.set(path, text),
  };
  const jobs = sources
    .filter((source) => templates.has(source))
    .flatMap((source) => toJobs(source, set.derived))
    .filter(({ path }) => set.only?.(path) ?? true);
  const found: Problem[] = [...unread, ...problems];
  const pages: RenderedPage[] = [];
  const failed = new Set<PageSource>();
  for (const [at, job] of jobs.entries()) {
    if (failed.has(job.source)) continue;
    try {
      pages.push(await renderPage(job, engine));
    } catch (cause) {
      found.push(toProblem(cause, job.source));
      failed.add(job.source);
    }
    set.progress?.(at + 1, jobs.length);
  }
  return { pages, files: [...files].map(([path, text]) => ({ path, text })), problems: found };
}
