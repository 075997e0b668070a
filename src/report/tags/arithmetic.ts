import type { Derived } from "../../derive/derived.ts";
import { rowsOfCity } from "../../derive/rows-of-city.ts";
import { percentileTrace } from "../../derive/standing-traces.ts";
import { compareEditions } from "../../derive/standings.ts";
import type { IntensityRow } from "../../derive/views/intensity-row.ts";
import type { Trace } from "../../model/figure.ts";
import { formatRankRange } from "../../text/format-bounds.ts";
import { choices, derivedFor } from "../choices.ts";
import { escapeHtml } from "../escape.ts";
import { traceItems } from "../html/trace-tree.ts";
import { knownCity } from "../known-id.ts";
import type { Tag } from "../tag.ts";

/** The share of those ranked that the city leaves behind, in the newest worldwide edition of the lead index. */
function percentile(derived: Derived, cityId: string): readonly Trace[] {
  const [newest] = rowsOfCity
    .standings(derived, cityId)
    .filter(({ index, scope }) => index.index_id === derived.parameters.lead_index && scope === "global")
    .toSorted((a, b) => compareEditions(b.edition, a.edition));
  const trace = newest && percentileTrace(newest);
  return trace === undefined ? [] : [trace];
}

type FigureWord = "commitment" | "per-resident" | "gdp-share" | "no-term" | "place" | "percentile";

const ofRow =
  (tracesOf: (row: IntensityRow) => readonly (Trace | undefined)[]) =>
  (derived: Derived, cityId: string): readonly Trace[] =>
    rowsOfCity.intensity(derived, cityId).flatMap((row) => tracesOf(row).filter((trace) => trace !== undefined));

const figures: Readonly<Record<FigureWord, (derived: Derived, cityId: string) => readonly Trace[]>> = {
  commitment: ofRow((row) => [row.commitment?.trace()]),
  "per-resident": ofRow((row) => [row.perResident?.trace(), row.perResidentUsd?.trace()]),
  "gdp-share": ofRow((row) => [row.gdpShare?.trace()]),
  "no-term": ofRow((row) => [row.noTerm?.trace()]),
  place: ofRow(({ rankGdpShare: rank }) => [rank?.traces().best, rank?.traces().worst]),
  percentile,
};

const words = Object.keys(figures);

const isFigure = (word: string): word is FigureWord => Object.hasOwn(figures, word);

/** `{% arithmetic "shenzhen" figure: "gdp-share" %}`: how a figure of a city, or of the page's own, was calculated, step by step, from its own trace. */
export const arithmeticTag: Tag = {
  name: "arithmetic",
  says: "how a figure of a city was calculated, step by step",
  word: "the city_id; on the page of a city it may be left out",
  options: { figure: { says: "which figure", words }, ...choices },
  example: '{% arithmetic "shenzhen" figure: "gdp-share" %}',
  render: ({ first, named }, page) => {
    const id = first ?? page.city ?? "";
    const { figure = "commitment", ...rest } = named;
    const derived = derivedFor(rest, page);
    const city = knownCity(id, page);
    if (!isFigure(figure)) throw new Error(`${figure} was not refused`);
    const told = new Set<string>();
    const items = figures[figure](derived, id).map((trace) => traceItems(trace, page, told));
    const rank = rowsOfCity.intensity(derived, id)[0]?.rankGdpShare;
    const place =
      figure === "place" && rank !== undefined
        ? `<p>${escapeHtml(city.name)}: ${formatRankRange(rank)} of ${rank.of}.</p>`
        : "";
    if (items.length > 0) return page.block(`${place}<ul class="arithmetic">${items.join("")}</ul>`);
    return page.block(`<p class="note">No such figure of ${escapeHtml(city.name)} under the choices in force.</p>`);
  },
};
