import { charts } from "../../chart/catalogue.ts";
import type { ChartOption } from "../../chart/chart.ts";
import { formatList } from "../../text/format-list.ts";
import { choices } from "../choices.ts";
import { chartLine, neededOptions } from "./chart-line.ts";
import { sayTakes } from "./say-takes.ts";
import type { Part, Subject } from "./subject.ts";

/** What an option of a chart takes, and whether it can be left out. */
function takesOf({ words, kind, required }: ChartOption): string | undefined {
  if (required === true) return "needed, but on the page of one";
  return kind === "count" ? "a whole number from 1" : sayTakes(words);
}

/** An option of a chart, as an author sees it. */
export const chartOption = ([name, option]: readonly [string, ChartOption]): Part => {
  const takes = takesOf(option);
  return { name, says: option.says, ...(takes !== undefined && { takes }) };
};

/** The catalogue of charts, with their options. */
export const chartsSubject: Subject = {
  name: "charts",
  title: "Charts",
  says: `figures of the catalogue, each with headline, picture, table, notes and sources; each takes ${formatList(Object.keys(choices))} too, as the tag chart does`,
  part: "option",
  groups: [
    {
      entries: [...charts.values()].map((chart) => ({
        name: chart.name,
        says: chart.says,
        parts: Object.entries(chart.options).map(chartOption),
        example: chartLine(chart.name, neededOptions(chart)),
      })),
    },
  ],
};
