import { charts } from "../../chart/catalogue.ts";
import { formatList } from "../../text/format-list.ts";
import { choices } from "../choices.ts";
import { chartLine, neededOptions } from "./chart-line.ts";
import { chartOption } from "./chart-option.ts";
import type { Subject } from "./subject.ts";

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
