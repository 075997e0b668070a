import type { Tag } from "../tag.ts";

/** `{% include "_parts/method.md" %}`: another file of the pages folder in this place. */
export const includeTag: Tag = {
  name: "include",
  says: "another file of the pages folder in this place; a file or folder whose name begins with _ makes no page of its own",
  word: "the path below the pages folder",
  options: {},
  moreOptions: "any name: a value that the part can use under this name",
  example: '{% include "_parts/caution.md" %}',
  render: async ({ first = "", renderPart }, page) => {
    const part = page.part(first);
    const leave = page.effort.enter();
    const text = await renderPart(part);
    leave();
    return text;
  },
};
