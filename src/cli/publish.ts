import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { RenderedPage } from "../report/context.ts";

/** A file beside the pages, as text or as bytes. */
export interface PublishedFile {
  readonly path: string;
  readonly text: string | Uint8Array;
}

interface Published {
  readonly pages: readonly RenderedPage[];
  readonly files: readonly PublishedFile[];
}

/**
 * Puts a whole set of pages in the place of the set before: written to a folder beside it, then swapped in, so that
 * a run that fails leaves the pages before as they were.
 */
export function publish({ pages, files }: Published, out: string): void {
  const beside = (what: string) => join(dirname(out), `.${basename(out)}-${what}-${process.pid}`);
  const [fresh, old] = [beside("new"), beside("old")];
  try {
    mkdirSync(fresh, { recursive: true });
    const texts = [...pages.map(({ path, html }) => ({ path, text: html })), ...files];
    for (const { path, text } of texts) {
      mkdirSync(dirname(join(fresh, path)), { recursive: true });
      writeFileSync(join(fresh, path), text);
    }
    if (existsSync(out)) renameSync(out, old);
    renameSync(fresh, out);
  } finally {
    if (!existsSync(out) && existsSync(old)) renameSync(old, out);
    rmSync(fresh, { recursive: true, force: true });
    rmSync(old, { recursive: true, force: true });
  }
}
