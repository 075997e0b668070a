import { citationLinks } from "../html/links.ts";
import { describeSource } from "../html/source-list.ts";
import { knownSource } from "../known-id.ts";
import type { Tag } from "../tag.ts";

/** `{% source "yicai-2024-12-19" %}`: a source in full, in a sentence or list. */
export const sourceTag: Tag = {
  name: "source",
  says: "a source in full: title, publisher, date and address",
  word: "the source_id",
  options: {},
  example: '{% source "yicai-2024-12-19" %}',
  render: ({ first = "" }, page) => {
    const source = knownSource(first, page);
    return page.inline(`${describeSource(source)}${citationLinks(page, [{ sourceId: first, locator: "" }])}`);
  },
};
