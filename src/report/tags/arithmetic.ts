import type { FactTrace, Figure, Trace } from "../../model/figure.ts";
import { formatFigure } from "../../text/format-bounds.ts";
import { didYouMean } from "../../text/nearest.ts";
import { type PageContext, TemplateMistake } from "../context.ts";
import { escapeHtml } from "../escape.ts";
import { citationLinks } from "../html/links.ts";
import type { Tag } from "../tag.ts";
import { derivedFor } from "./chart.ts";

const asFigure = ({ bounds, unit }: Trace): Figure => ({
  bounds,
  unit,
  marks: [],
  trace: () => ({ kind: "step", operation: "constant", says: "", bounds, unit, inputs: [] }),
});

/** A fact with its source, the place in the source, and the row that holds it. */
function factLine({ says, sourceId, locator, place }: FactTrace, value: string, page: PageContext): string {
  const where = locator === "" ? "" : `, ${escapeHtml(locator)}`;
  const row = `${place.file}:${place.line ?? ""}`;
  return `<li>${value} ${escapeHtml(says)}${citationLinks(page, [sourceId])}${where} <code>${escapeHtml(row)}</code></li>`;
}

function lines(trace: Trace, page: PageContext): string {
  const value = `<strong>${escapeHtml(formatFigure(asFigure(trace)))}</strong>`;
  if (trace.kind === "fact") return factLine(trace, value, page);
  const inputs = trace.inputs.map((input) => lines(input, page)).join("");
  return `<li>${value} ${escapeHtml(trace.says)}${inputs === "" ? "" : `<ul>${inputs}</ul>`}</li>`;
}

/** `{% arithmetic "shenzhen" figure: "gdp-share" %}`: how a figure of a city, or of the page's own, was calculated, step by step, from its own trace. */
export const arithmeticTag: Tag = {
  name: "arithmetic",
  says: "how a figure of a city, or of the page's own, was calculated: commitment, per-resident or gdp-share",
  render: ({ first: given, named }, page) => {
    const first = given ?? page.city ?? "";
    const { figure = "commitment", ...rest } = named;
    const { intensity } = derivedFor(rest, page);
    const row = intensity.find((one) => one.city.city_id === first);
    if (row === undefined) {
      const hint = `${didYouMean(
        first,
        intensity.map((one) => one.city.city_id),
      )}Name a city that has a row in intensity.`;
      throw new TemplateMistake(`"${first}" has no figure`, hint);
    }
    const figures: Readonly<Record<string, Figure | undefined>> = {
      commitment: row.commitment,
      "per-resident": row.perResident,
      "gdp-share": row.gdpShare,
    };
    if (!Object.hasOwn(figures, figure)) {
      throw new TemplateMistake(
        `"${figure}" is not a figure here`,
        `${didYouMean(figure, Object.keys(figures))}Name one of ${Object.keys(figures).join(", ")}.`,
      );
    }
    const found = figures[figure];
    return page.block(
      found === undefined ? "<p>No such figure.</p>" : `<ul class="note">${lines(found.trace(), page)}</ul>`,
    );
  },
};
