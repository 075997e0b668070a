import type { DrawingStore } from "../../chart/drawing-store.ts";
import type { Rendered } from "../../report/context.ts";
import type { PublishedFile } from "../published-file.ts";
import type { Edition } from "./live-workbook.ts";

/** Pages of one edition, each made when it is first asked for. */
export interface LivePages {
  /** A page by its path below the output folder, with the files beside it; no page where there is none of that path. */
  readonly page: (path: string) => Promise<Rendered>;
  /** A file to take away that lies beside the pages; nothing where there is none of that path. */
  readonly download: (path: string) => Promise<PublishedFile | undefined>;
}

/** Charts share the counter of Vega's ids, so that pages are made one after another. */
let last: Promise<unknown> = Promise.resolve();

function inTurn<Made>(make: () => Promise<Made>): Promise<Made> {
  const made = last.then(make);
  last = made.catch(() => undefined);
  return made;
}

async function render({ job, derived }: Edition, path: string, drawings: DrawingStore): Promise<Rendered> {
  const { renderPages } = await import("../../report/render-pages.ts");
  return renderPages({ ...job, derived, drawings, mistakes: "in-place", only: (one) => one === path });
}

/** Opens the pages of an edition; a page is made once. */
export function openLivePages(edition: Edition, drawings: DrawingStore): LivePages {
  const made = new Map<string, Promise<Rendered>>();
  return {
    page: (path) => {
      const page = made.get(path) ?? inTurn(() => render(edition, path, drawings));
      made.set(path, page);
      return page;
    },
    download: async (path) => {
      const isOne = edition.job.build.downloads?.some((one) => one.path === path) ?? false;
      return isOne ? (await edition.downloads()).find((one) => one.path === path) : undefined;
    },
  };
}
