import type { FenceKind } from "../fence-kind.ts";

const example = `\`\`\`vega-lite
title: Shenzhen has more residents than Hangzhou
description: Each bar is a city; its length, the residents.
data: {name: intensity}
transform:
  - filter: {field: city_id, oneOf: [shenzhen, hangzhou]}
mark: bar
encoding:
  x: {field: population, type: quantitative, title: Residents}
  y: {field: city, type: nominal, title: null, sort: -x}
\`\`\``;

/** A spec of Vega-Lite over views and tables, drawn as a figure like those of the catalogue. */
export const vegaLiteFence: FenceKind = {
  name: "vega-lite",
  says: "a chart of your own: a spec of Vega-Lite, in YAML or JSON, over views and tables by their names",
  example,
  makes: "figure",
  render: async (fence, page) => (await import("./own-figure.ts")).drawFence(fence, page),
};
