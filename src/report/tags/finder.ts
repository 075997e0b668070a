import { renderCityList } from "../html/city-list.ts";
import type { Tag } from "../tag.ts";

/** `{% finder %}`: every city by country, linked to its page. */
export const finderTag: Tag = {
  name: "finder",
  says: "all cities by country, linked to their pages",
  options: {},
  example: "{% finder %}",
  render: (_words, page) => page.block(renderCityList(page)),
};
