import { escapeHtml } from "../escape.ts";
import { cellLinks } from "../html/links.ts";
import { storyOf } from "../story.ts";
import type { Tag } from "../tag.ts";

/** `{% story %}`: what there is to tell of the page's city, each sentence with its footnotes. */
export const storyTag: Tag = {
  name: "story",
  says: "what there is to tell of the page's city in sentences",
  options: {},
  example: "{% story %}",
  of: "city",
  render: (_words, page) => {
    const lines = storyOf(page.derived, page.city ?? "").map(
      ({ text, ...told }) => `<p>${escapeHtml(text)}${cellLinks(page, [{ text: "", ...told }])}</p>`,
    );
    return lines.length === 0 ? "" : page.block(lines.join(""));
  },
};
