import { Context, type Liquid } from "liquidjs";
import type { DrawPicture } from "../chart/draw-picture.ts";
import type { DrawingStore } from "../chart/drawing-store.ts";
import type { DrawSpec } from "../chart/spec/spec-job.ts";
import type { Derived } from "../derive/derived.ts";
import type { Problem } from "../model/problem.ts";
import type { Ask } from "../model/sql-answer.ts";
import { openCitations } from "./citations.ts";
import type { BuildFacts, KeptFile, PageContext, RenderedPage } from "./context.ts";
import type { Fence } from "./cut-fences.ts";
import { deadLinks, missingFootnotes } from "./dead-links.ts";
import { openEffort } from "./effort.ts";
import { fenceKinds } from "./fence-kinds.ts";
import { renderFence } from "./fence-tag.ts";
import { openFootnotes } from "./footnotes.ts";
import { type NavigationItem, renderDocument } from "./html/document.ts";
import { dropLinks } from "./html/drop-links.ts";
import { dressHtml, partNumbers, writeMarkdown } from "./markdown.ts";
import type { PageJob } from "./page-jobs.ts";
import type { PageNumbers } from "./page-numbers.ts";
import type { Parts } from "./parts.ts";
import { openPlaceholders } from "./placeholders.ts";
import type { Prepared } from "./prepared.ts";
import { enterPage, finishText, renderTemplate } from "./render-template.ts";
import { openRows } from "./rows/row-registry.ts";
import { rowValues } from "./rows/row-values.ts";
import { sayShownCities } from "./shown-cities.ts";
import { TemplateMistake, TemplateMistakes } from "./template-mistake.ts";
import { cityValues, indexValues } from "./values.ts";
import { withoutUndefined } from "./without-undefined.ts";

/** What every page of a set is rendered with. */
export interface Engine {
  readonly liquid: Liquid;
  readonly navigation: readonly NavigationItem[];
  /** The pages of the set that are not built. */
  readonly unbuilt: ReadonlySet<string>;
  /** Every page of the set by its path, built or not. */
  readonly paths: ReadonlySet<string>;
  readonly build: BuildFacts;
  readonly drawings: DrawingStore | undefined;
  readonly drawPicture: DrawPicture | undefined;
  readonly part: Parts;
  readonly blockAt: (at: number) => Fence;
  readonly drawSpec: DrawSpec;
  readonly askOf: (derived: Derived, cities?: readonly string[]) => Ask;
}

/** A page that is to be rendered. */
export interface PageToRender {
  readonly job: PageJob;
  readonly prepared: Prepared;
  readonly numbers: PageNumbers;
  /** What a template can name on every page of these numbers. */
  readonly common: object;
}

/** A page with the mistakes that were met in it, each of which stands in its place. */
export interface Made {
  readonly page: RenderedPage;
  readonly problems: readonly Problem[];
  /** The files beside it that it leads to. */
  readonly files: readonly KeptFile[];
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

function openPage(
  { job, numbers }: PageToRender,
  engine: Engine,
  own: Pick<PageContext, "block" | "inline" | "keep">,
): PageContext {
  const { build, drawings, part, blockAt, drawSpec, askOf, drawPicture } = engine;
  const cities = numbers.shownCities?.map(({ city_id }) => city_id);
  return {
    derived: numbers.derived,
    shownCities: numbers.shownCities,
    build,
    drawings,
    drawPicture,
    path: job.path,
    root: rootOf(job.path),
    city: job.city,
    index: job.index,
    language: job.source.language,
    rows: openRows(cities),
    part,
    blockAt,
    drawSpec,
    ask: askOf(numbers.derived, cities),
    madeRows: new Map(),
    citations: openCitations(),
    footnotes: openFootnotes(),
    ...own,
    effort: openEffort(),
    uniqueId: uniqueIds(),
  };
}

/** Makes the rows that blocks of the page name, in order. A block with a mistake is told where it stands. */
async function makeRows(blocks: readonly Fence[], page: PageContext): Promise<void> {
  for (const block of blocks) {
    if (fenceKinds.find(({ name }) => name === block.language)?.makes !== "rows") continue;
    try {
      page.madeRows.set(block, await renderFence(block, page));
    } catch (cause) {
      if (!(cause instanceof TemplateMistake || cause instanceof TemplateMistakes)) throw cause;
    }
  }
}

/** Renders one page: blocks that make rows first, then Liquid, then Markdown, then what the tags have made is put in its place. */
export async function renderPage(wanted: PageToRender, engine: Engine): Promise<Made> {
  const { job, prepared, numbers, common } = wanted;
  const { source, city, index, path } = job;
  const placeholders = openPlaceholders();
  const kept = new Map<string, KeptFile>();
  const page = openPage(wanted, engine, {
    block: placeholders.block,
    inline: placeholders.inline,
    keep: (name, text) => void kept.set(name, { path: name, text }),
  });
  const own = {
    ...(city === undefined ? {} : cityValues(numbers.derived, city)),
    ...(index === undefined ? {} : indexValues(numbers.derived, index)),
  };
  await makeRows(prepared.blocks, page);
  const values = Object(withoutUndefined({ ...common, ...own, root: page.root }));
  const globals = rowValues(page.rows, numbers.derived);
  const context = new Context(values, engine.liquid.options, { globals }, { liquid: engine.liquid });
  const { problems, files } = enterPage(context, { page, prepared });
  const markdown = finishText(await renderTemplate(prepared.template, context), prepared, page);
  const written = writeMarkdown(markdown);
  const body = sayShownCities(partNumbers(placeholders.fill(dressHtml(written.html))), page);
  const { navigation, paths: pages } = engine;
  const html = renderDocument(
    { title: fillIn(source.title, own), description: fillIn(source.description, own), body, navigation },
    page,
  );
  const downloads = new Set((engine.build.downloads ?? []).map((one) => one.path));
  const checked = { path, html, written, files, pages, downloads };
  return {
    page: { path, html: dropLinks(html, path, engine.unbuilt) },
    problems: [...problems, ...missingFootnotes(checked), ...deadLinks(checked)],
    files: [...kept.values()],
  };
}
