import { didYouMean } from "../../text/nearest.ts";
import { TemplateMistake } from "../context.ts";
import { citationLinks } from "../html/links.ts";
import type { Tag } from "../tag.ts";

/** `{% cite "yicai-2024-12-19" %}`: the number of a source, linked to the list at the foot of the page. */
export const citeTag: Tag = {
  name: "cite",
  says: "the numbers of one or several sources, their ids separated by blanks",
  render: ({ first = "" }, page) => {
    const ids = first.split(" ").filter((id) => id !== "");
    for (const id of ids) {
      if (page.derived.source(id) !== undefined) continue;
      const known = page.derived.tables.sources.map((source) => source.source_id);
      throw new TemplateMistake(`"${id}" is not a source`, `${didYouMean(id, known)}Name a source_id of sources.csv.`);
    }
    return page.inline(
      citationLinks(
        page,
        ids.map((sourceId) => ({ sourceId, locator: "" })),
      ),
    );
  },
};
