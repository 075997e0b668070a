import type { Liquid } from "liquidjs";
import { cutFences, type Fence } from "./cut-fences.ts";
import type { PageSource } from "./page-source.ts";
import { parseTemplate } from "./parse-template.ts";
import type { Prepared } from "./prepared.ts";
import { shownMarkup } from "./shown-markup.ts";

/** What files are parsed with. */
export interface Preparing {
  readonly liquid: Liquid;
  readonly isKind: (language: string) => boolean;
  /** Keeps a block and gives the number under which the template finds it again. */
  readonly keepBlock: (block: Fence) => number;
}

/** Parses a file. Empty lines stand for its front matter, so that lines are those of the file. */
export function prepare(source: PageSource, { liquid, ...cutting }: Preparing): Prepared {
  const { body, offset, file } = source;
  const { text, blocks, restore } = cutFences("\n".repeat(offset) + body, { file, ...cutting });
  const parsed = parseTemplate(text, { file, liquid });
  return { ...parsed, problems: [...parsed.problems, ...shownMarkup(text, file)], source, text, blocks, restore };
}
