import { formatList } from "../text/format-list.ts";
import { meantOr } from "../text/nearest.ts";
import type { Tag, TagWords } from "./tag.ts";
import { TemplateMistake } from "./template-mistake.ts";

/** Refuses a named word that a tag does not know, or a value that does not fit it. */
export function checkOptions(given: TagWords["named"], known: Tag["options"], whose: string): void {
  for (const [name, value] of Object.entries(given)) {
    const option = known[name];
    if (option === undefined) {
      const names = Object.keys(known);
      const list = names.length === 0 ? "It knows none." : `It knows ${formatList(names)}.`;
      throw new TemplateMistake(`"${name}" is not an option of ${whose}`, meantOr(name, names, list));
    }
    if (option.words !== undefined && !option.words.includes(value)) {
      const hint = meantOr(value, option.words, `It is one of ${formatList(option.words)}.`);
      throw new TemplateMistake(`"${value}" is not a word for ${name} of ${whose}`, hint);
    }
  }
}
