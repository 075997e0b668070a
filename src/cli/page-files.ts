import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Disk } from "../read/disk.ts";
import type { PageFile } from "../report/page-source.ts";

/** Where the style sheet and the scripts of pages lie. */
export const pageFolder = fileURLToPath(new URL("../page", import.meta.url));

/** The Markdown files below the pages folders, in the order of their paths; one of a later folder replaces its like. */
export function readPages(folders: readonly string[], disk: Disk): readonly PageFile[] {
  const decoder = new TextDecoder("utf-8");
  const pages = new Map<string, PageFile>();
  for (const folder of folders) {
    for (const file of (disk.list(folder) ?? []).filter((path) => path.endsWith(".md"))) {
      const path = file.slice(folder.length + 1);
      pages.set(path, { path, folder, text: decoder.decode(disk.read(file)) });
    }
  }
  return [...pages.values()].toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

/** The style sheet of every page but its colours and fonts, without line ends and blanks that only its authors need. */
export const readStyle = (): string =>
  readFileSync(new URL("../page/style.css", import.meta.url), "utf8")
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .replace(/\s*\n\s*/g, "\n")
    .trim();

/** The script of every page in one piece: made beforehand in a packed copy of the tool, made now in a clone. */
export const readScript = (): Promise<string> => readBundle("script");

/** The script that a preview adds to the pages that it serves. */
export const readPreviewScript = (): Promise<string> => readBundle("preview");

async function readBundle(folder: "script" | "preview"): Promise<string> {
  const packed = new URL(`../page/${folder}.js`, import.meta.url);
  return existsSync(packed) ? readFileSync(packed, "utf8") : (await import("./bundle-script.ts")).bundleScript(folder);
}
