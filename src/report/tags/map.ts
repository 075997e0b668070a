import { choices } from "../choices.ts";
import type { Tag } from "../tag.ts";
import { drawChart } from "./chart.ts";

/** `{% map %}`: where the cities are, and what each commits; the chart city-map by a shorter name. */
export const mapTag: Tag = {
  name: "map",
  says: "the map of the cities; short for the chart city-map",
  options: choices,
  example: "{% map %}",
  render: ({ named }, page) => drawChart({ first: "city-map", named }, page),
};
