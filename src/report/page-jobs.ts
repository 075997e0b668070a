import type { Derived } from "../derive/derived.ts";
import type { PageSource } from "./page-source.ts";

/** One page to be made. */
export interface PageJob {
  readonly source: PageSource;
  /** The city or index that the page is about, on a page of each. */
  readonly city?: string;
  readonly index?: string;
  /** Below the output folder. */
  readonly path: string;
}

/** One job a page; a page whose path has [city] or [index] is one for each of them. */
export function toJobs(source: PageSource, { tables }: Derived): readonly PageJob[] {
  const path = source.path.replace(/\.md$/, ".html");
  if (path.includes("[city]")) {
    return tables.cities
      .map((row) => row.city_id)
      .filter((city) => source.cities?.includes(city) ?? true)
      .toSorted()
      .map((city) => ({ source, city, path: path.replace("[city]", city) }));
  }
  if (path.includes("[index]")) {
    return tables.indices
      .map((row) => row.index_id)
      .toSorted()
      .map((index) => ({ source, index, path: path.replace("[index]", index) }));
  }
  return [{ source, path }];
}
