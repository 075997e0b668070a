import type { Derived } from "../derive/derived.ts";
import type { LoadEngine } from "../engine/load-engine.ts";
import type { Ask } from "../model/sql-answer.ts";
import { openQueries } from "./open-query.ts";

/** What a query of a page may ask: a page shows no more rows, and its readers wait no longer. */
const limits = { seconds: 10, rows: 10_000 };

/** Queries of pages: those whose numbers are the same share their tables, which are filled when a query names them. */
export function openPageQueries(load: LoadEngine): (derived: Derived, cities?: readonly string[]) => Ask {
  const opened = new WeakMap<Derived, Ask>();
  return (derived, cities = []) => {
    const ask = opened.get(derived) ?? openQueries({ derived, cities, limits, load }).ask;
    opened.set(derived, ask);
    return ask;
  };
}
