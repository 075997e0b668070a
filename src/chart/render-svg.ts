import { parse, resetSVGDefIds, View } from "vega";
import { compile, type TopLevelSpec } from "vega-lite";
import type { DrawPicture } from "./draw-picture.ts";
import { house } from "./house.ts";
import { useMeasuredText } from "./measured-text.ts";
import type { Named } from "./named.ts";
import { nameSvg, tidySvg } from "./tidy-svg.ts";

useMeasuredText();

const refuse = (...words: readonly unknown[]): never => {
  throw new Error(words.join(" "));
};

/** A warning is a defect of a chart: it often stands for a mark that was silently left out. */
const logger = { level: () => logger, warn: refuse, error: refuse, info: () => logger, debug: () => logger };

async function render(spec: TopLevelSpec): Promise<string> {
  const compiled = compile({ ...spec, config: { ...house, ...spec.config } }, { logger });
  resetSVGDefIds();
  const view = new View(parse(compiled.spec), { renderer: "none", logger });
  const svg = await view.toSVG();
  view.finalize();
  return tidySvg(svg);
}

let last: Promise<unknown> = Promise.resolve();

function inTurn(spec: TopLevelSpec): Promise<string> {
  const drawn = last.then(() => render(spec));
  last = drawn.catch(() => undefined);
  return drawn;
}

/** Draws a spec as a picture without a name, here. One after the other. */
export const drawPicture: DrawPicture = (spec) => inTurn(JSON.parse(spec));

/** Draws a spec as SVG text: the same bytes for the same spec, with role, name and description. */
export const renderSvg = async (spec: TopLevelSpec, named: Named): Promise<string> =>
  nameSvg(await inTurn(spec), named);
