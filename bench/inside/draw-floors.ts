// Times the pictures of a workbook's pages alone: draw-floors.ts FOLDER ROUNDS. Prints JSON.
import { Bench } from "tinybench";
import { parse, resetSVGDefIds, View } from "vega";
import { compile, type TopLevelSpec } from "vega-lite";
import { house } from "../../src/chart/house.ts";
import { drawPicture } from "../../src/chart/render-svg.ts";
import { openFolder } from "./open.ts";
import { renderAll } from "./pages-of.ts";
import { openStopwatch } from "./stopwatch.ts";
import { viewsOf } from "./views-of.ts";

const [folder = ".", rounds = "2"] = process.argv.slice(2);
const opened = await openFolder(folder);
const drawn: string[] = [];
await renderAll({ opened, ...viewsOf(opened, openStopwatch()) }, async (spec) => {
  drawn.push(spec);
  return '<svg role="img"></svg>';
});
const withHouse = (spec: TopLevelSpec): TopLevelSpec => ({ ...spec, config: { ...house, ...spec.config } });

const bench = new Bench({ iterations: Number(rounds), time: 0, warmup: false, throws: true });
bench.add("compiled by Vega-Lite", () => {
  for (const text of drawn) compile(withHouse(JSON.parse(text)));
});
bench.add("compiled, and drawn by Vega", async () => {
  for (const text of drawn) {
    resetSVGDefIds();
    await new View(parse(compile(withHouse(JSON.parse(text))).spec), { renderer: "none" }).toSVG();
  }
});
bench.add("citybook: compiled, drawn and tidied", async () => {
  for (const text of drawn) await drawPicture(text);
});
await bench.run();
const times = bench.tasks.map(({ name, result }) => ({
  name,
  ms: "latency" in result ? result.latency.p50 : null,
}));
console.log(JSON.stringify({ times, pictures: drawn.length, different: new Set(drawn).size }));
