import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Report } from "../pipeline.ts";

/** Puts some pages among those that are there, which stay as they are; each is written beside and then swapped in. */
export function publishSome({ pages, files }: Report, out: string): void {
  const texts = [...pages.map(({ path, html }) => ({ path, text: html })), ...files];
  for (const { path, text } of texts) {
    const place = join(out, path);
    const fresh = `${place}.new-${process.pid}`;
    mkdirSync(dirname(place), { recursive: true });
    try {
      writeFileSync(fresh, text);
      renameSync(fresh, place);
    } finally {
      rmSync(fresh, { force: true });
    }
  }
}
