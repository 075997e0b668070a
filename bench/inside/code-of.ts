import type { Profiler } from "node:inspector";

/** Whose code a place is: a folder of the tool, a package, the collection of garbage, or Node with all that is compiled into it. */
export function codeOf({ url, functionName }: { readonly url: string; readonly functionName: string }): string {
  if (functionName === "(garbage collector)") return "garbage collection";
  const packages = [...url.matchAll(/node_modules\/((?:@[^/]+\/)?[^/]+)/g)];
  const [, name] = packages.at(-1) ?? [];
  if (name !== undefined) return `package ${name}`;
  const [, folder] = /\/src\/([\w-]+)/.exec(url) ?? [];
  return folder === undefined ? "node itself" : `src/${folder}`;
}

/** Milliseconds of each code by itself, without what it calls; the time in which nothing ran is left out. */
export function timeByCode({ nodes, samples = [], timeDeltas = [] }: Profiler.Profile): ReadonlyMap<string, number> {
  const frames = new Map(nodes.map(({ id, callFrame }) => [id, callFrame]));
  const times = new Map<string, number>();
  samples.forEach((id, at) => {
    const frame = frames.get(id);
    if (frame === undefined || frame.functionName === "(idle)") return;
    const code = codeOf(frame);
    times.set(code, (times.get(code) ?? 0) + (timeDeltas[at] ?? 0) / 1000);
  });
  return times;
}
