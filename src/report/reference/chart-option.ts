import type { ChartOption } from "../../chart/chart-option.ts";
import { sayTakes } from "./say-takes.ts";
import type { Part } from "./subject.ts";

/** What an option of a chart takes, and whether it can be left out. */
function takesOf({ words, kind, required }: ChartOption): string | undefined {
  if (required === true) return "needed, but on the page of one";
  if (kind === "count") return "a whole number from 1";
  return kind === "cities" ? "city_ids with commas between" : sayTakes(words);
}

/** An option of a chart, as an author sees it. */
export const chartOption = ([name, option]: readonly [string, ChartOption]): Part => {
  const takes = takesOf(option);
  return { name, says: option.says, ...(takes !== undefined && { takes }) };
};
