import type { Figure } from "../../model/figure.ts";
import { didYouMean } from "../../text/nearest.ts";
import { TemplateMistake } from "../context.ts";
import { traceItems } from "../html/trace-tree.ts";
import type { Tag } from "../tag.ts";
import { derivedFor } from "./chart.ts";

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
      found === undefined ? "<p>No such figure.</p>" : `<ul class="arithmetic">${traceItems(found.trace(), page)}</ul>`,
    );
  },
};
