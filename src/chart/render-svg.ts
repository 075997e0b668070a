import { parse, resetSVGDefIds, View } from "vega";
import { compile, type TopLevelSpec } from "vega-lite";
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

/** Draws a spec as SVG text: the same bytes for the same spec, with role, name and description. One at a time. */
export async function renderSvg(spec: TopLevelSpec, named: Named): Promise<string> {
  const logger = refuseWarnings(named.id);
  const compiled = compile({ ...spec, config: { ...house, ...spec.config } }, { logger });
  resetSVGDefIds();
  const view = new View(parse(compiled.spec), { renderer: "none", logger });
  const svg = await view.toSVG();
  view.finalize();
  return tidySvg(svg, named);
}
