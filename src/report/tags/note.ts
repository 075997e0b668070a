import type { Tag } from "../tag.ts";

/** `{% note %}Text{% endnote %}`: words set apart from the text, such as a caution. */
export const noteTag: Tag = {
  name: "note",
  says: "words that are set apart from the text, such as a caution; they may hold Markdown and tags",
  options: {},
  wraps: true,
  example: "{% note %}Sums of **different** periods are not compared.{% endnote %}",
  render: ({ inside }, page) => `${page.block('<aside class="aside">')}${inside}${page.block("</aside>")}`,
};
