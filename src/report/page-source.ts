import { LineCounter, parseDocument } from "yaml";
import { type Problem, problem } from "../model/problem.ts";

/** A page as its author wrote it. */
export interface PageFile {
  /** Path below the pages folder, such as cities/[city].md. */
  readonly path: string;
  /** The pages folder, for the places of problems. */
  readonly folder: string;
  readonly text: string;
}

/** A page with its front matter apart. */
export interface PageSource {
  readonly path: string;
  /** The file as problems name it. */
  readonly file: string;
  readonly title: string;
  readonly description: string;
  /** Its place in the navigation; a page without one is not in it. */
  readonly order: number | undefined;
  readonly body: string;
  /** How many lines stand before the body. */
  readonly offset: number;
}

const frontMatter = /^---\r?\n([\s\S]*?)\r?\n---\r?\n/;
const known = ["title", "description", "order"];

const bad = (file: string, line: number, message: string, hint: string): Problem =>
  problem("bad-page", { place: { file, line }, message, hint });

/** The parts of a page, or what is wrong with its front matter. */
export function toPageSource({ path, folder, text }: PageFile): PageSource | readonly Problem[] {
  const file = `${folder}/${path}`;
  const [whole, yaml] = frontMatter.exec(text) ?? [];
  if (whole === undefined || yaml === undefined) {
    return [bad(file, 1, "the page has no front matter", "Begin the page with ---, a line title: ..., and ---.")];
  }
  const lineCounter = new LineCounter();
  const document = parseDocument(yaml, { lineCounter });
  if (document.errors.length > 0) {
    return document.errors.map((error) =>
      bad(
        file,
        1 + lineCounter.linePos(error.pos[0]).line,
        error.message.split("\n")[0] ?? "",
        "Write name: value, one a line.",
      ),
    );
  }
  const values: unknown = document.toJS();
  const read = (name: string): unknown =>
    typeof values === "object" && values !== null ? Reflect.get(values, name) : undefined;
  const title = read("title");
  if (typeof title !== "string")
    return [bad(file, 1, "the page has no title", "Write title: and a few words in its front matter.")];
  const strange = Object.keys(values ?? {}).filter((name) => !known.includes(name));
  if (strange.length > 0) {
    return strange.map((name) =>
      bad(file, 1, `"${name}" is not known in front matter`, `Known are ${known.join(", ")}.`),
    );
  }
  const order = read("order");
  return {
    path,
    file,
    title,
    description: String(read("description") ?? ""),
    order: typeof order === "number" ? order : undefined,
    body: text.slice(whole.length),
    offset: whole.split("\n").length - 1,
  };
}
