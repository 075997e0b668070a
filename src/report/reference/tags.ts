import type { OptionSays } from "../option-says.ts";
import { standardTags } from "../standard.ts";
import type { Tag } from "../tag.ts";
import { tags } from "../tags.ts";
import { sayTakes } from "./say-takes.ts";
import type { Entry, Part, Subject } from "./subject.ts";

/** A named word of a tag or filter, as an author sees it. */
export function toPart([name, { says, words }]: readonly [string, OptionSays]): Part {
  const takes = sayTakes(words);
  return { name, says, ...(takes !== undefined && { takes }) };
}

const toEntry = ({ name, says, word, options, moreOptions, of, example }: Tag): Entry => ({
  name,
  says,
  ...(of !== undefined && { facts: { on: `the page of ${of === "city" ? "a city" : "an index"}` } }),
  parts: [
    ...(word === undefined ? [] : [{ name: "first word", says: word }]),
    ...Object.entries(options).map(toPart),
    ...(moreOptions === undefined ? [] : [{ name: "others", says: moreOptions }]),
  ],
  example,
});

/** The tags of pages, ours and those of Liquid. */
export const tagsSubject: Subject = {
  name: "tags",
  title: "Tags",
  says: "what stands between {% and %} on a page",
  part: "option",
  groups: [
    { title: "Tags of citybook", entries: tags.map(toEntry) },
    { title: "Tags of Liquid", says: "No other tag of Liquid works on a page.", entries: standardTags },
  ],
};
