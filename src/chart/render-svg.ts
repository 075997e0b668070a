import { parse, resetSVGDefIds, View } from "vega";
import { compile, type TopLevelSpec } from "vega-lite";
import type { DrawPicture } from "./draw-picture.ts";
import { house } from "./house.ts";
import { useMeasuredText } from "./measured-text.ts";
import type { Named } from "./named.ts";
import { tidySvg } from "./tidy-svg.ts";

useMeasuredText();

/** A warning is a defect of a chart: it often stands for a mark that was silently left out. */
function refuseWarnings(id: string) {
  const refuse = (...words: readonly unknown[]): never => {
    throw new Error(`chart "${id}": ${words.join(" ")}`);
  };
  const logger = {
    level: () => logger,
    warn: refuse,
    error: refuse,
    info: () => logger,
    debug: () => logger,
  };
  return logger;
}

async function render(spec: TopLevelSpec, named: Named): Promise<string> {
  const logger = refuseWarnings(named.id);
  const compiled = compile({ ...spec, config: { ...house, ...spec.config } }, { logger });
  resetSVGDefIds();
  const view = new View(parse(compiled.spec), { renderer: "none", logger });
  const svg = await view.toSVG();
  view.finalize();
  return tidySvg(svg, named);
}

let last: Promise<unknown> = Promise.resolve();

/** Draws a spec as SVG text: the same bytes for the same spec, with role, name and description. One after the other. */
export const renderSvg: DrawPicture = (spec, named) => {
  const drawn = last.then(() => render(spec, named));
  last = drawn.catch(() => undefined);
  return drawn;
};
