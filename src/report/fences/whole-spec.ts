import { authorHouse } from "../../chart/spec/author-house.ts";
import { sameEverywhere } from "../../chart/spec/same-everywhere.ts";
import { isObject, listOf } from "../../chart/spec/spec-mistake.ts";
import type { PageContext } from "../context.ts";
import type { Fence } from "../cut-fences.ts";
import type { ShownRow } from "../rows/row-cell.ts";
import type { ShownColumn } from "../rows/shown-columns.ts";
import type { CheckedSpec } from "./check-spec.ts";
import { columnsBehind, numbered, shownRows, toDatum } from "./spec-rows.ts";

type Spec = CheckedSpec["spec"];

/** The rows of a set that a spec names, and the columns of them that it uses. */
export interface UsedRows {
  readonly name: string;
  readonly rows: readonly ShownRow[];
  readonly columns: readonly ShownColumn[];
  readonly data: readonly Readonly<Record<string, unknown>>[];
}

/** An expression that calculates the name of a column may read any. */
const readsAny = (fence: Fence): boolean => /datum\s*\[\s*[^"'\s]/.test(fence.body);

/** The rows of every set that a spec names. */
export function usedRows({ used }: CheckedSpec, fence: Fence, page: PageContext): readonly UsedRows[] {
  return [...used].flatMap(([name, columns]) => {
    const set = page.rows.find(name);
    if (set === undefined) return [];
    const rows = shownRows(set, page, page.derived);
    const wanted = columns.size === 0 || readsAny(fence) ? undefined : columns;
    return [{ name, rows, columns: columnsBehind(set, columns), data: rows.map((row) => toDatum(row, wanted)) }];
  });
}

/** The look of the house, with what the author has set laid over it. */
function configOf({ config }: Spec, { build }: PageContext): object {
  const look = authorHouse(build.house.palettes.light);
  const own = isObject(config) ? config : {};
  const merged = Object.entries(own).map(([name, value]) => {
    const house: unknown = Reflect.get(look, name);
    return [name, isObject(value) && isObject(house) ? { ...house, ...value } : value] as const;
  });
  return { ...look, ...Object.fromEntries(merged) };
}

/** What a spec can read of its page, where it does. */
function pageParams({ params }: Spec, fence: Fence, { city, index, derived }: PageContext): readonly unknown[] {
  const known = { page_city: city ?? null, page_index: index ?? null, page_year: derived.parameters.year };
  const read = Object.entries(known).filter(([name]) => fence.body.includes(name));
  return [...listOf(params), ...read.map(([name, value]) => ({ name, value }))];
}

/** A whole spec: with its rows, its look, and the same picture everywhere. */
export function wholeSpec(
  checked: CheckedSpec,
  rows: readonly UsedRows[],
  { fence, page }: { fence: Fence; page: PageContext },
): Spec {
  const { spec } = checked;
  const params = pageParams(spec, fence, page);
  const own = isObject(spec["datasets"]) ? spec["datasets"] : {};
  const datasets = { ...own, ...Object.fromEntries(rows.map(({ name, data }) => [name, data])) };
  return {
    ...Object(sameEverywhere(spec)),
    ...(params.length === 0 ? {} : { params }),
    datasets,
    config: configOf(spec, page),
  };
}

/** The same spec, each row with its number. */
export function withNumbers(spec: Spec): Spec {
  const datasets = isObject(spec["datasets"]) ? spec["datasets"] : {};
  const number = (row: unknown, at: number) => (isObject(row) ? { ...row, [numbered]: at } : row);
  return {
    ...spec,
    datasets: Object.fromEntries(Object.entries(datasets).map(([name, list]) => [name, listOf(list).map(number)])),
  };
}
