import { readFileSync } from "node:fs";
import { strFromU8, unzipSync } from "fflate";
import { targetOf } from "../../src/export/bundle/keep-pages.ts";

/** The files of a bundle by their paths below its own folder. */
export const openBundle = (zip: string): ReadonlyMap<string, Uint8Array> =>
  new Map(Object.entries(unzipSync(readFileSync(zip))).map(([path, bytes]) => [path.replace(/^[^/]*\//, ""), bytes]));

export const textIn = (files: ReadonlyMap<string, Uint8Array>, path: string): string =>
  strFromU8(files.get(path) ?? new Uint8Array());

/** Links of pages that lead to nothing in the bundle. */
export const deadLinks = (files: ReadonlyMap<string, Uint8Array>): readonly string[] =>
  [...files.keys()]
    .filter((path) => path.endsWith(".html"))
    .flatMap((path) =>
      [...textIn(files, path).matchAll(/<a [^>]*?href="([^"]*)"/g)].flatMap(([, href = ""]) => {
        const target = targetOf(href, path);
        return target === undefined || files.has(target) ? [] : [`${path} -> ${href}`];
      }),
    );
