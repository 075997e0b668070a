import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { buildSync } from "esbuild";
import type { Disk } from "../read/disk.ts";
import type { PageFile } from "../report/page-source.ts";

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

/** The style sheet of every page, without line ends and blanks that only its authors need. */
export const readStyle = (): string =>
  readFileSync(new URL("../page/style.css", import.meta.url), "utf8")
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .replace(/\s*\n\s*/g, "\n")
    .trim();

/** The script of every page, in one piece; the oldest browsers it must run in are those of 2023. */
export function readScript(): string {
  const entry = fileURLToPath(new URL("../page/script/main.ts", import.meta.url));
  const { outputFiles } = buildSync({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    write: false,
    format: "iife",
    target: ["chrome111", "firefox113", "safari16.4"],
    legalComments: "none",
    charset: "utf8",
  });
  const text = outputFiles[0]?.text;
  if (text === undefined) throw new Error("the page script came to nothing");
  return text.trim().replaceAll("</", "<\\/");
}
