import type { Derived } from "../derive/derived.ts";
import { UserError } from "../model/user-error.ts";
import { didYouMean } from "../text/nearest.ts";

/** Refuses a source to prefer, or to report from, that the datasets do not have. */
export function knownSources({ parameters, source, tables }: Derived): void {
  for (const id of [parameters.prefer, parameters.as_reported_by]) {
    if (id === undefined || source(id) !== undefined) continue;
    const known = tables.sources.map((row) => row.source_id);
    throw new UserError(`"${id}" is not a source`, `${didYouMean(id, known)}Name a source_id: citybook table sources.`);
  }
}
