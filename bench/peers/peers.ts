import { cpSync } from "node:fs";
import { join } from "node:path";
import { hasFigures } from "../measure/open-page.ts";
import { citybook, root } from "../measure/tool.ts";
import { type Installed, installAltair, installObservable, installRmarkdown, python } from "./install.ts";

/** The files that peers draw from, which citybook makes: each view as CSV. */
export const views = ["intensity", "commitments", "standings", "comparison"] as const;

export interface Peer {
  readonly name: string;
  readonly folder: string;
  readonly words: readonly string[];
  /** What of an earlier build is removed first. */
  readonly made: readonly string[];
  readonly page: string;
  /** An expression that is true in the page once all six charts are there. */
  readonly drawn: string;
  /** Whether the page needs a server; else it opens from disk. */
  readonly served?: boolean;
}

/** A peer that is there, or why it isn't. */
export type Found = Peer | { readonly name: string; readonly why: string };

const found = (name: string, there: Installed, make: (folder: string) => Omit<Peer, "name" | "folder">): Found =>
  "why" in there
    ? { name, why: there.why }
    : { name: `${name} ${there.version}`, folder: there.folder, ...make(there.folder) };

/** A workbook with one page, in a folder that has its datasets. */
export function ownPage(name: string, { folder, pages }: { folder: string; pages: string }): Peer {
  cpSync(join(root, "bench/peers/citybook", pages), join(folder, pages), { recursive: true });
  const words = citybook("build", "--page", "index");
  return { name, folder, words, made: ["html", ".citybook"], page: "html/index.html", drawn: hasFigures(6) };
}

/** Other tools that build the same page from the same numbers. */
export const findPeers = (data: string): readonly Found[] => [
  found("Altair", installAltair(), (folder) => ({
    words: [python, "-W", "ignore", "page.py", data, folder, "page.html"],
    made: ["page.html"],
    page: "page.html",
    drawn: 'document.querySelectorAll("svg.marks").length >= 6',
  })),
  found("Observable Framework", installObservable(), (folder) => {
    for (const view of views) cpSync(join(data, `${view}.csv`), join(folder, `src/data/${view}.csv`));
    return {
      words: [process.execPath, "node_modules/.bin/observable", "build"],
      made: ["dist", ".observablehq", "src/.observablehq"],
      page: "dist/index.html",
      drawn: 'document.querySelectorAll("svg[class*=plot]").length >= 6',
      served: true,
    };
  }),
  found("R Markdown", installRmarkdown(), () => ({
    words: ["Rscript", "-e", `rmarkdown::render("page.Rmd", quiet = TRUE, params = list(data = "${data}"))`],
    made: ["page.html"],
    page: "page.html",
    drawn: "document.images.length >= 6 && [...document.images].every((image) => image.complete)",
  })),
];
