import type { Derived } from "../derive/derived.ts";
import { type Place, type Problem, problem } from "../model/problem.ts";
import { formatList } from "../text/format-list.ts";
import { meantOr } from "../text/nearest.ts";
import type { NavigationItem } from "./html/document.ts";
import type { PageJob } from "./page-jobs.ts";

/** A page, or several, as the workbook names them, and where it does. */
interface NamedPages {
  readonly value: string;
  readonly place: Place;
}

/** What a workbook says of its pages; all are built, and those with an order are in the navigation, where it says nothing. */
export interface PageChoice {
  readonly build?: readonly NamedPages[] | undefined;
  readonly navigation?: readonly NamedPages[] | undefined;
}

interface Chosen {
  readonly jobs: readonly PageJob[];
  /** The pages that are not made, though others may lead to them. */
  readonly unbuilt: ReadonlySet<string>;
  readonly navigation: readonly NavigationItem[];
  readonly problems: readonly Problem[];
}

const nameOf = ({ path }: PageJob): string => path.replace(/\.html$/, "");
const sourceOf = ({ source }: PageJob): string => source.path.replace(/\.md$/, "");

/** Whether a name with * for anything is that of a page, or of the file that it is made from. */
function isMeant(pattern: string): (job: PageJob) => boolean {
  const bare = pattern.replace(/\.(?:md|html)$/, "").replace(/^\.?\//, "");
  const parts = bare.split("*").map((part) => part.replace(/[.+?^${}()|[\]\\]/g, "\\$&"));
  const whole = new RegExp(`^${parts.join(".*")}$`);
  return (job) => whole.test(nameOf(job)) || whole.test(sourceOf(job));
}

function noPage({ value, place }: NamedPages, jobs: readonly PageJob[]): Problem {
  const files = [...new Set(jobs.map(sourceOf))];
  const names = [...files, ...jobs.map(nameOf)];
  return problem("bad-workbook", {
    place,
    message: `"${value}" is no page`,
    hint: meantOr(value, names, `The pages are ${formatList(files, 20)}.`),
  });
}

/** The title of a page, with the name of what it is about. */
function titleOf({ source, city, index }: PageJob, derived: Derived): string {
  const title = derived.tables.indices.find((one) => one.index_id === index)?.title ?? "";
  const name = derived.city(city ?? "")?.name ?? "";
  return source.title.replaceAll("[city]", name).replaceAll("[index]", title);
}

const byOrder = (jobs: readonly PageJob[]): readonly PageJob[] =>
  jobs
    .filter(({ source, city, index }) => source.order !== undefined && city === undefined && index === undefined)
    .toSorted((a, b) => (a.source.order ?? 0) - (b.source.order ?? 0));

function chooseBuilt(all: readonly PageJob[], build: PageChoice["build"]) {
  if (build === undefined) return { jobs: all, problems: [] };
  const unknown = build.filter(({ value }) => !all.some(isMeant(value)));
  const problems = unknown.map((one) => noPage(one, all));
  const jobs = all.filter((job) => build.some(({ value }) => isMeant(value)(job)));
  const [first] = build;
  if (first !== undefined && problems.length === 0 && !jobs.some(({ path }) => path === "index.html")) {
    const hint = "Add index to the list: the title of every page leads back to it, and it is the one to open first.";
    problems.push(problem("bad-workbook", { place: first.place, message: "build leaves out index", hint }));
  }
  return { jobs, problems };
}

function chooseNavigation(
  { all, jobs }: { readonly all: readonly PageJob[]; readonly jobs: readonly PageJob[] },
  named: PageChoice["navigation"],
) {
  if (named === undefined) return { pages: byOrder(jobs), problems: [] };
  const problems = named.flatMap((one) => {
    if (!all.some(isMeant(one.value))) return [noPage(one, all)];
    if (jobs.some(isMeant(one.value))) return [];
    const hint = "Add it to build too, or take it out of navigation.";
    const message = `"${one.value}" is in navigation and is not built`;
    return [problem("bad-workbook", { place: one.place, message, hint })];
  });
  const pages = new Set(named.flatMap(({ value }) => jobs.filter(isMeant(value))));
  return { pages: [...pages], problems };
}

/** The pages that are made and those of the navigation, by what the workbook says of them, with its mistakes. */
export function choosePages(all: readonly PageJob[], { build, navigation }: PageChoice, derived: Derived): Chosen {
  const built = chooseBuilt(all, build);
  const shown = chooseNavigation({ all, jobs: built.jobs }, navigation);
  const paths = new Set(built.jobs.map(({ path }) => path));
  return {
    jobs: built.jobs,
    unbuilt: new Set(all.map(({ path }) => path).filter((path) => !paths.has(path))),
    navigation: shown.pages.map((job) => ({ path: job.path, title: titleOf(job, derived) })),
    problems: [...built.problems, ...shown.problems],
  };
}
