import type { Liquid } from "liquidjs";
import type { DrawPicture } from "../chart/draw-picture.ts";
import { type DrawingStore, drawingOnce } from "../chart/drawing-store.ts";
import type { DrawSpec } from "../chart/spec/spec-job.ts";
import type { Derived } from "../derive/derived.ts";
import { once } from "../derive/once.ts";
import type { Problem } from "../model/problem.ts";
import type { Ask } from "../model/sql-answer.ts";
import { inLocale } from "../text/number-habits.ts";
import { allCitiesPages } from "./all-cities.ts";
import { choosePages, type PageChoice } from "./choose-pages.ts";
import type { BuildFacts, KeptFile, Rendered, RenderedPage } from "./context.ts";
import type { Fence } from "./cut-fences.ts";
import { isFenceKind } from "./fence-kinds.ts";
import { inOrder } from "./in-order.ts";
import { openLiquid } from "./liquid.ts";
import { type PageJob, toJobs } from "./page-jobs.ts";
import { numbersOf, openDerived } from "./page-numbers.ts";
import { isPart, type PageFile, type PageSource, toPageSource } from "./page-source.ts";
import { openParts } from "./parts.ts";
import { prepare } from "./prepare.ts";
import { type Engine, renderPage } from "./render-page.ts";
import { commonValues } from "./values.ts";

/** What a set of pages is made from. */
export interface PageSet {
  readonly files: readonly PageFile[];
  readonly derived: Derived;
  readonly build: BuildFacts;
  /**
   * "stop", as a build wants it: a page of each city with a mistake is not made for the others. "in-place", as a preview
   * wants it: every page is made, and its mistakes stand where they were met. All mistakes are told either way.
   */
  readonly mistakes?: "stop" | "in-place";
  /** Which pages are made, by their path below the output folder; all where it is not given. */
  readonly only?: ((path: string) => boolean) | undefined;
  /** Where finished pictures are kept from one set of pages to the next. */
  readonly drawings?: DrawingStore | undefined;
  /** Draws the specs of authors, in a place of their own where given; else here, where nothing stops one that never ends. */
  readonly drawSpec?: DrawSpec | undefined;
  /** Opens the queries of pages with the same numbers; without it they are refused. */
  readonly askOf?: (derived: Derived, cities?: readonly string[]) => Ask;
  /** Which pages there are at all, and which stand in the navigation, by what the workbook says. */
  readonly choice?: PageChoice;
  /** What draws pictures of the catalogue; this thread where nothing is said. */
  readonly drawPicture?: DrawPicture | undefined;
  /** How many pages are made at once, which pays where others draw for them. The pages are the same. */
  readonly atOnce?: number | undefined;
  /** Takes each finished page with the files beside it, which are then not held for the end. */
  readonly take?: ((page: RenderedPage, files: readonly KeptFile[]) => void) | undefined;
  /** Told after each page, for a progress line. */
  readonly progress?: (done: number, of: number) => void;
}

/** The same function, which remembers what it gave for each thing. */
function remember<Of extends object, Made>(make: (of: Of) => Made): (of: Of) => Made {
  const made = new Map<Of, Made>();
  return (of) => {
    const found = made.get(of) ?? make(of);
    made.set(of, found);
    return found;
  };
}

/** The problems each once: a page of each city tells the same for all of them. */
const eachOnce = (problems: readonly Problem[]): readonly Problem[] => [
  ...new Map(
    problems.map((one) => [`${one.place.file}:${one.place.line}:${one.place.character} ${one.message}`, one]),
  ).values(),
];

const byPlace = ({ place: a }: Problem, { place: b }: Problem): number =>
  (a.line ?? 0) - (b.line ?? 0) || (a.character ?? 0) - (b.character ?? 0);

/** A page or part that is parsed when it is first asked for. */
function openSources(sources: readonly PageSource[], liquid: Liquid) {
  const blocks: Fence[] = [];
  const preparing = { liquid, isKind: isFenceKind, keepBlock: (block: Fence) => blocks.push(block) - 1 };
  const prepared = new Map(sources.map((source) => [source, once(() => prepare(source, preparing))]));
  const blockAt = (at: number): Fence => {
    const block = blocks[at];
    if (block === undefined) throw new Error(`no block is kept under ${at}`);
    return block;
  };
  const part = openParts(new Map([...prepared].map(([{ path }, make]) => [path, make])));
  return { part, blockAt };
}

/** Vega is only loaded for a page that has a spec of its own. */
const drawHere: DrawSpec = async (job) => (await import("../chart/spec/draw-spec.ts")).drawSpec(job);
/** Where pages are made without a database, a query is told so. */
const refuseAll: Ask = () =>
  Promise.resolve({ message: "no query is answered here", hint: "Build the pages with citybook build." });

/** Renders the pages of a set, and tells the mistakes in their templates with file, line and column. */
export const renderPages = (set: PageSet): Promise<Rendered> => inLocale(set.build.house.numbers, () => renderSet(set));

interface Opened {
  readonly liquid: Liquid;
  readonly sources: readonly PageSource[];
  readonly chosen: ReturnType<typeof choosePages>;
  /** Every page of the set, built or not. */
  readonly every: readonly PageJob[];
}

/** What all pages of a set are rendered with. */
function toEngine(set: PageSet, { liquid, sources, chosen, every }: Opened): Engine {
  const { build, drawings, drawSpec = drawHere, drawPicture } = set;
  return {
    liquid,
    ...openSources(sources, liquid),
    navigation: chosen.navigation,
    unbuilt: chosen.unbuilt,
    paths: new Set(every.map(({ path }) => path)),
    build,
    askOf: set.askOf ?? (() => refuseAll),
    drawings,
    drawSpec: drawings === undefined ? drawSpec : drawingOnce(drawSpec, drawings),
    drawPicture,
  };
}

/** The way to render one page of a set, with its mistakes in the order of their places. */
function openRender(derived: Derived, engine: Engine) {
  const derivedUnder = openDerived(derived);
  const commonOf = remember((all: Derived) => commonValues(all));
  const numbers = remember((source: PageSource) => numbersOf(source, derivedUnder));
  return async (job: PageJob) => {
    const own = numbers(job.source);
    const prepared = engine.part(job.source.path);
    const made = await renderPage({ job, prepared, numbers: own, common: commonOf(own.all) }, engine);
    const problems = [...own.problems, ...prepared.problems, ...made.problems].toSorted(byPlace);
    return { ...made, problems };
  };
}

async function renderSet(set: PageSet): Promise<Rendered> {
  const { derived, only = () => true, mistakes = "stop", choice = {} } = set;
  const paths = new Set(set.files.map(({ path }) => path));
  const lists = allCitiesPages(derived).filter(({ path }) => !paths.has(path));
  const read = [...set.files, ...lists].map((file) => toPageSource(file));
  const sources = read.filter((one): one is PageSource => "body" in one);
  const every = sources.filter((source) => !isPart(source)).flatMap((source) => toJobs(source, derived));
  const chosen = choosePages(every, choice, derived);
  const found: Problem[] = [...read.flatMap((one) => ("body" in one ? [] : one)), ...chosen.problems];
  const renderOne = openRender(derived, toEngine(set, { liquid: openLiquid(), sources, chosen, every }));
  const jobs = chosen.jobs.filter(({ path }) => only(path));
  const pages: RenderedPage[] = [];
  const files = new Map<string, KeptFile>();
  const failed = new Set<PageSource>();
  const render = async (job: PageJob) => ({ job, made: failed.has(job.source) ? undefined : await renderOne(job) });
  let done = 0;
  for await (const { job, made } of inOrder(jobs, render, set.atOnce ?? 1)) {
    done += 1;
    if (made === undefined || failed.has(job.source)) continue;
    found.push(...made.problems);
    if (made.problems.some(({ level }) => level === "error") && mistakes === "stop") failed.add(job.source);
    else if (set.take !== undefined) set.take(made.page, made.files);
    else {
      pages.push(made.page);
      for (const file of made.files) files.set(file.path, file);
    }
    set.progress?.(done, jobs.length);
  }
  return { pages, files: [...files.values()], problems: eachOnce(found) };
}
