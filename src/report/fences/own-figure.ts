import type { Drawn } from "../../chart/draw-chart.ts";
import { hasOwnWidth, layOut } from "../../chart/spec/lay-out.ts";
import { isObject, listOf } from "../../chart/spec/spec-mistake.ts";
import type { PageContext } from "../context.ts";
import type { Fence } from "../cut-fences.ts";
import { renderFigure } from "../html/figure.ts";
import { sayQueries } from "../html/queries.ts";
import { TemplateMistake } from "../template-mistake.ts";
import { widths } from "../widths.ts";
import { notesOf, sourcesBehind, tableBehind } from "./around-picture.ts";
import { type CheckedSpec, checkSpec } from "./check-spec.ts";
import { numbered } from "./spec-rows.ts";
import { readBlock } from "./spec-text.ts";
import { type UsedRows, usedRows, wholeSpec, withNumbers } from "./whole-spec.ts";

type Spec = CheckedSpec["spec"];

interface Picture {
  readonly svg: string;
  readonly rows: readonly number[];
}

async function draw(
  spec: Spec,
  { id, checked, page }: { id: string; checked: CheckedSpec; page: PageContext },
): Promise<Picture> {
  const { title, description } = checked;
  const drawn = await page.drawSpec({ spec: withNumbers(spec), numbered, id, title, description });
  if ("svg" in drawn) return drawn;
  throw new TemplateMistake(
    `the spec can't be drawn: ${drawn.why}`,
    drawn.hint ?? "Vega, which draws it, says so: mend the part that it names.",
  );
}

/** The filters with which the transforms of a spec begin. */
function leadingFilters({ transform }: Spec): readonly unknown[] {
  const all = listOf(transform);
  const end = all.findIndex((one) => !isObject(one) || !("filter" in one));
  return end < 0 ? all : all.slice(0, end);
}

/** The numbers of the rows that the filters of a spec leave; all of them where it begins with none. */
async function rowsLeft(
  spec: Spec,
  { rows }: UsedRows,
  drawing: Parameters<typeof draw>[1],
): Promise<readonly number[]> {
  const filters = leadingFilters(spec);
  if (filters.length === 0) return rows.map((_, at) => at);
  const { data, datasets, params } = spec;
  const probe = {
    data,
    datasets,
    transform: filters,
    mark: "point",
    encoding: {},
    width: 10,
    height: 10,
    ...(params === undefined ? {} : { params }),
  };
  return (await draw(probe, drawing)).rows;
}

const slug = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")
    .slice(0, 48);

/** Draws a spec of the page's author as a figure, with the rows that it shows behind it. */
export async function drawFence(fence: Fence, page: PageContext): Promise<string> {
  page.effort.figure();
  const block = readBlock(fence);
  const checked = checkSpec(block, page);
  const used = usedRows(checked, fence, page);
  const id = page.uniqueId(`own-${slug(checked.title) || "figure"}`);
  const spec = wholeSpec(checked, used, { fence, page });
  const drawing = { id, checked, page };
  const [first] = used;
  const left = first === undefined ? [] : await rowsLeft(spec, first, drawing);
  const isEmpty = first !== undefined && left.length === 0;
  const wide = layOut(spec, widths.width);
  const picture = isEmpty ? undefined : await draw(wide, drawing);
  const narrow =
    isEmpty || hasOwnWidth(spec) ? undefined : await draw(layOut(spec, widths.narrow), { ...drawing, id: `${id}-n` });
  const shown = { used, left, drawn: picture?.rows ?? [] };
  const drawn: Drawn = {
    svg: picture?.svg ?? "",
    narrowSvg: narrow?.svg,
    headline: checked.title,
    description: checked.description,
    table: tableBehind(shown, checked),
    notes: isEmpty ? ["No row is left to draw."] : notesOf(shown, fence, page),
    sources: sourcesBehind(shown),
    spec: Object(wide),
    rows: isEmpty ? 0 : 1,
  };
  const queries = sayQueries(used.map(({ name }) => page.rows.find(name)));
  const figure = renderFigure(drawn, id, { ...page, shownCities: undefined }, { notedHeadline: false });
  return page.block(figure + queries);
}
