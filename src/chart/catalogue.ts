import type { Chart } from "./chart.ts";
import { caps } from "./charts/caps.ts";
import { cityMap } from "./charts/city-map.ts";
import { commitmentByCategory } from "./charts/commitment-by-category.ts";
import { commitmentByYear } from "./charts/commitment-by-year.ts";
import { coverageMatrix } from "./charts/coverage-matrix.ts";
import { intensityRange } from "./charts/intensity-range.ts";
import { packageTimeline } from "./charts/package-timeline.ts";
import { rankHistory } from "./charts/rank-history.ts";
import { rankSensitivity } from "./charts/rank-sensitivity.ts";
import { standingIntensity } from "./charts/standing-intensity.ts";
import { standingsHeatMap } from "./charts/standings-heat-map.ts";
import { type Drawing, type Drawn, drawWith } from "./draw-chart.ts";

/** A chart bound to its rows, so that charts of different rows stand in one catalogue. */
export interface BoundChart {
  readonly name: string;
  readonly says: string;
  readonly options: Chart<unknown>["options"];
  readonly draw: (drawing: Drawing) => Promise<Drawn>;
}

const bind = <Row>(chart: Chart<Row>): BoundChart => ({
  name: chart.name,
  says: chart.says,
  options: chart.options,
  draw: (drawing) => drawWith(chart, drawing),
});

const all: readonly BoundChart[] = [
  bind(intensityRange),
  bind(commitmentByCategory),
  bind(commitmentByYear),
  bind(caps),
  bind(standingIntensity),
  bind(standingsHeatMap),
  bind(rankHistory),
  bind(rankSensitivity),
  bind(cityMap),
  bind(packageTimeline),
  bind(coverageMatrix),
];

/** The catalogue of charts by name. One line above is one chart. */
export const charts: ReadonlyMap<string, BoundChart> = new Map(all.map((chart) => [chart.name, chart]));
