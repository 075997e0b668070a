import type { Template } from "liquidjs";
import type { Problem } from "../model/problem.ts";
import type { Fence } from "./cut-fences.ts";
import type { PageSource } from "./page-source.ts";

/** A template with the mistakes that were met in it; each has left a sign in its place. */
export interface Parsed {
  readonly template: readonly Template[];
  readonly problems: readonly Problem[];
}

/** A file of the pages folder that is parsed: its template, its blocks, and the code that is shown as it was written. */
export interface Prepared extends Parsed {
  readonly source: PageSource;
  /** What was parsed: the file without its blocks and its front matter, each line in its place. */
  readonly text: string;
  readonly blocks: readonly Fence[];
  readonly restore: (text: string) => string;
}
