import type { DrawingStore } from "../../chart/drawing-store.ts";
import type { Rendered } from "../../report/context.ts";
import type { PublishedFile } from "../published-file.ts";
import { type LivePages, openLivePages } from "./live-pages.ts";
import type { Looked } from "./live-workbook.ts";
import type { Answer } from "./preview-server.ts";
import { emptyPage } from "./served-page.ts";
import { causeTold, type Told, toTold } from "./told.ts";

/** A page as it is now: finished, or what stands for it, with all that is wrong. */
export interface Shown {
  readonly status: Answer["status"];
  readonly html: string;
  readonly problems: readonly Told[];
  /** Those of them that the page itself has. */
  readonly own: readonly Told[];
}

/** What of the workbook can be shown now: the last good edition, and what is wrong with the newest. */
export interface ShownPages {
  readonly page: (path: string) => Promise<Shown>;
  /** A file that a page leads to; nothing where there is none of that path. */
  readonly file: (path: string) => Promise<PublishedFile["text"] | undefined>;
  /** Shows what a look at the files has found; where it found no edition, the one before stays. */
  readonly show: (looked: Pick<Looked, "edition">, problems: readonly Told[]) => void;
  readonly problems: () => readonly Told[];
}

/** The page that a file belongs to, by where pages put theirs. */
function ownerOf(path: string): string | undefined {
  const [, page] = /^figures\/(.+)\/[^/]+$/.exec(path) ?? [];
  return page === undefined ? undefined : `${page}.html`;
}

const nothingYet = emptyPage("Nothing to show yet", "The pages come as soon as what the panel names is mended.");

const noPage = (path: string): string =>
  emptyPage(`There is no page ${path}`, "It comes as soon as it is written. The first page is index.html.");

export function openShownPages(drawings: DrawingStore): ShownPages {
  let pages: LivePages | undefined;
  let wrong: readonly Told[] = [];
  const lastGood = new Map<string, string>();
  const owners = new Map<string, string>();

  const made = async (path: string): Promise<Rendered | undefined> => {
    const rendered = await pages?.page(path);
    for (const file of rendered?.files ?? []) owners.set(file.path, path);
    return rendered;
  };
  const page = async (path: string): Promise<Shown> => {
    if (pages === undefined) return { status: 200, html: nothingYet, problems: wrong, own: [] };
    try {
      const rendered = await made(path);
      const own = toTold(rendered?.problems ?? []);
      const problems = [...wrong, ...own];
      const html = rendered?.pages.find((one) => one.path === path)?.html;
      if (html === undefined) return { status: 404, html: noPage(path), problems, own };
      lastGood.set(path, html);
      return { status: 200, html, problems, own };
    } catch (cause) {
      const own = [causeTold(cause)];
      return { status: 200, html: lastGood.get(path) ?? nothingYet, problems: [...wrong, ...own], own };
    }
  };
  const file = async (path: string): Promise<PublishedFile["text"] | undefined> => {
    const download = await pages?.download(path);
    if (download !== undefined) return download.text;
    const owner = owners.get(path) ?? ownerOf(path);
    const rendered = owner === undefined ? undefined : await made(owner);
    return rendered?.files.find((one) => one.path === path)?.text;
  };
  return {
    page,
    file,
    show: ({ edition }, problems) => {
      wrong = problems;
      if (edition !== undefined) pages = openLivePages(edition, drawings);
    },
    problems: () => wrong,
  };
}
