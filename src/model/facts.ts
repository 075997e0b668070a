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
