import { type Problem, problem } from "../model/problem.ts";
import { type FrontMatter, readFrontMatter } from "./front-matter.ts";

/** A page as its author wrote it. */
export interface PageFile {
  /** Path below the pages folder, such as cities/[city].md. */
  readonly path: string;
  /** The pages folder, for the places of problems. */
  readonly folder: string;
  readonly text: string;
}

/** A page with its front matter apart. */
export interface PageSource extends FrontMatter {
  readonly path: string;
  /** The file as problems name it. */
  readonly file: string;
  readonly body: string;
  /** How many lines stand before the body. */
  readonly offset: number;
}

const frontMatter = /^\uFEFF?---[ \t]*\r?\n(?:([\s\S]*?)\r?\n)?---[ \t]*(?:\r?\n|$)/;

/** Whether a file is a part that pages include, and no page: its name or that of a folder begins with "_". */
export const isPart = ({ path }: Pick<PageFile, "path">): boolean => /(^|\/)_/.test(path);

/** The parts of a page, or what is wrong with its front matter. A file that pages include needs none. */
export function toPageSource(page: PageFile): PageSource | readonly Problem[] {
  const { path, folder, text } = page;
  const file = `${folder}/${path}`;
  const part = isPart(page);
  const [whole = "", yaml = ""] = frontMatter.exec(text) ?? [];
  if (whole === "" && !part) {
    return [
      problem("bad-page", {
        place: { file, line: 1, character: 1 },
        message: "the page has no front matter",
        hint: "Begin the page with ---, a line title: ..., and ---.",
      }),
    ];
  }
  const read = readFrontMatter(yaml, { file, isPart: part });
  if (!("title" in read)) return read;
  return { ...read, path, file, body: text.slice(whole.length), offset: whole.split("\n").length - 1 };
}
