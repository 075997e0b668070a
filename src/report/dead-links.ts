import { type Problem, problem } from "../model/problem.ts";
import { formatList } from "../text/format-list.ts";
import { meantOr } from "../text/nearest.ts";
import type { WrittenPage } from "./markdown.ts";
import type { Prepared } from "./prepared.ts";
import type { TextPlace } from "./template-mistake.ts";

/** A finished page and what its author wrote it from, with the pages of its set. */
export interface Checked {
  readonly path: string;
  readonly html: string;
  readonly written: WrittenPage;
  /** The file of the page, then the parts that it includes. */
  readonly files: readonly Pick<Prepared, "text" | "source">[];
  /** Every page of the set, built or not. */
  readonly pages: ReadonlySet<string>;
  /** The files to take away beside the pages. */
  readonly downloads: ReadonlySet<string>;
}

/** Where files stand that pages put beside themselves. */
const kept = /^(?:figures|tables)\//;

/** Where a link leads, below the output folder; the page itself where it names no file. */
export function leadsTo(from: string, to: string): string {
  const [path = ""] = to.split(/[?#]/);
  const folders = from.split("/").slice(0, -1);
  for (const part of path.split("/")) {
    if (part === "..") folders.pop();
    else if (part !== ".") folders.push(part);
  }
  return path === "" ? from : folders.join("/");
}

/** The text with blanks in the place of code within a line. */
const withoutCode = (text: string): string =>
  text.replace(/(`+)(?!`).*?[^`]\1(?!`)/g, (code) => " ".repeat(code.length));

/** Where an author wrote something, in the page or in a part of it. */
function writtenAt(
  words: readonly string[],
  files: Checked["files"],
): ({ readonly file: string } & TextPlace) | undefined {
  for (const word of words) {
    for (const { text, source } of files) {
      const plain = withoutCode(text);
      const at = word === "" ? -1 : plain.indexOf(word);
      if (at < 0) continue;
      const before = plain.slice(0, at).split("\n");
      return { file: source.file, line: before.length, character: (before.at(-1)?.length ?? 0) + 1 };
    }
  }
  return undefined;
}

function tellLink(href: string, checked: Checked): Problem {
  const { path, files, pages } = checked;
  const target = leadsTo(path, href);
  const named = target.replace(/\.md$/, ".html");
  const isFound = pages.has(named);
  const names = [...pages];
  const hint = isFound
    ? `Write ${named.split("/").at(-1)}: a page is named by its file, with .html.`
    : meantOr(
        target,
        names,
        `A page is named by its file, with .html: ${formatList(
          names.filter((one) => !one.includes("/")),
          20,
        )}.`,
      );
  const [first] = files;
  const begin = { file: first?.source.file ?? "", line: (first?.source.offset ?? 0) + 1, character: 1 };
  const place = writtenAt([href, target.split("/").at(-1) ?? ""], files) ?? begin;
  return problem("bad-page", { place, message: `"${href}" leads to no page of these reports`, hint });
}

/** The links of an author that lead nowhere: to a page or file that is not there, or to a place that the page has not. */
export function deadLinks(checked: Checked): readonly Problem[] {
  const { path, html, written, files, pages, downloads } = checked;
  return [...new Set(written.links)].flatMap((href): readonly Problem[] => {
    if (/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(href)) return [];
    const target = leadsTo(path, href);
    if (target !== path)
      return pages.has(target) || downloads.has(target) || kept.test(target) ? [] : [tellLink(href, checked)];
    const [, id = ""] = href.split("#");
    if (id === "" || html.includes(`id="${decodeURIComponent(id)}"`)) return [];
    const place = writtenAt([href], files);
    const hint = "A heading of the second level has the id that its words make: ## More money is #more-money.";
    return place === undefined
      ? []
      : [problem("bad-page", { place, message: `"${href}" leads to no place of this page`, hint })];
  });
}

/** The footnotes that an author refers to and has not written. */
export const missingFootnotes = ({ written, files }: Pick<Checked, "written" | "files">): readonly Problem[] =>
  [...new Set(written.unwritten)].flatMap((reference) => {
    const place = writtenAt([reference], files);
    const hint = `Write ${reference}: and its text on a line of its own, or leave it out.`;
    return place === undefined ? [] : [problem("bad-page", { place, message: `"${reference}" has no footnote`, hint })];
  });
