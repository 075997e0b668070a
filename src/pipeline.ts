import type { Pack } from "./check/packs.ts";
import { type CheckJob, check } from "./check-datasets.ts";
import { derive } from "./derive/derive.ts";
import type { Derived } from "./derive/derived.ts";
import type { Parameters } from "./derive/parameters.ts";
import type { Problem } from "./model/problem.ts";
import type { Rendered } from "./report/context.ts";
import type { PageSet } from "./report/render-pages.ts";

/** What a run works on. */
export interface Job extends CheckJob {
  readonly parameters: Parameters;
}

export interface Outcome<Made> {
  readonly made: Made | undefined;
  readonly problems: readonly Problem[];
}

/** What was derived, and the packs that it was derived from. */
export interface Calculated extends Outcome<Derived> {
  readonly packs: readonly Pack[];
}

/** read -> check -> derive: everything that follows from the datasets under the parameters. */
export function calculate(job: Job): Calculated {
  const { tables, problems, packs } = check(job);
  return { made: tables && derive(tables, job.parameters), problems, packs };
}

/** What pages are made from, beside what was derived. */
export type PageJob = Omit<PageSet, "derived">;

/** The finished pages and the files beside them. */
export type Report = Pick<Rendered, "pages" | "files">;

/** chart -> report: the finished pages, or the mistakes in their templates. */
export async function report(derived: Derived, job: PageJob): Promise<Outcome<Report>> {
  const { renderPages } = await import("./report/render-pages.ts");
  const { pages, files, problems } = await renderPages({ ...job, derived });
  return { made: problems.some(({ level }) => level === "error") ? undefined : { pages, files }, problems };
}
