import type { Cited } from "./cited.ts";
import type { FactTrace, Figure, Trace } from "./figure.ts";

/** The facts at the leaves of a trace, in the order in which the calculation used them. */
export function factsIn(trace: Trace): readonly FactTrace[] {
  return trace.kind === "fact" ? [trace] : trace.inputs.flatMap(factsIn);
}

/** The ids of the sources that a figure rests on, each once. */
export function sourcesOf(figure: Figure | undefined): readonly string[] {
  if (figure === undefined) return [];
  return [...new Set(factsIn(figure.trace()).map((fact) => fact.sourceId))];
}

/** The places in sources that a figure rests on, each once. */
export function citedIn(figure: Figure | undefined): readonly Cited[] {
  if (figure === undefined) return [];
  const found = factsIn(figure.trace()).map(({ sourceId, locator }) => ({ sourceId, locator }));
  return [...new Map(found.map((one) => [`${one.sourceId} ${one.locator}`, one])).values()];
}
