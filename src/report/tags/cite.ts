import { citationLinks } from "../html/links.ts";
import { knownSource } from "../known-id.ts";
import type { Tag } from "../tag.ts";
import { TemplateMistake } from "../template-mistake.ts";

/** `{% cite "yicai-2024-12-19" %}`: the number of a source, linked to the list at the foot of the page. */
export const citeTag: Tag = {
  name: "cite",
  says: "the numbers of one or several sources, their ids separated by blanks",
  word: "the source_id, or several with blanks between them",
  options: {},
  example: '{% cite "yicai-2024-12-19" %}',
  render: ({ first = "" }, page) => {
    const ids = first.split(" ").filter((id) => id !== "");
    if (ids.length === 0) throw new TemplateMistake("cite names no source", "Name a source_id of sources.csv.");
    for (const id of ids) knownSource(id, page);
    return page.inline(
      citationLinks(
        page,
        ids.map((sourceId) => ({ sourceId, locator: "" })),
      ),
    );
  },
};
