import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { RenderedPage } from "../report/context.ts";

/**
 * Puts a whole set of pages in the place of the set before: written to a folder beside it, then swapped in, so that
 * a run that fails leaves the pages before as they were.
 */
export function publish(pages: readonly RenderedPage[], out: string): void {
  const beside = (what: string) => join(dirname(out), `.${basename(out)}-${what}-${process.pid}`);
  const [fresh, old] = [beside("new"), beside("old")];
  try {
    mkdirSync(fresh, { recursive: true });
    for (const { path, html } of pages) {
      mkdirSync(dirname(join(fresh, path)), { recursive: true });
      writeFileSync(join(fresh, path), html);
    }
    if (existsSync(out)) renameSync(out, old);
    renameSync(fresh, out);
  } finally {
    if (!existsSync(out) && existsSync(old)) renameSync(old, out);
    rmSync(fresh, { recursive: true, force: true });
    rmSync(old, { recursive: true, force: true });
  }
}
