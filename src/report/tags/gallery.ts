import { type BoundChart, charts } from "../../chart/catalogue.ts";
import type { PageContext } from "../context.ts";
import { escapeHtml, escapeMarkdown } from "../escape.ts";
import { exampleCity, exampleIndex } from "../example-ids.ts";
import { chartLine, defaultOptions, neededOptions } from "../reference/chart-line.ts";
import { chartOption } from "../reference/chart-option.ts";
import type { Tag } from "../tag.ts";
import { drawChart } from "./chart.ts";

type Ids = Readonly<Record<"city" | "index", string | undefined>>;

/** What a chart is drawn for: that of the page, else that which shows most. */
const idsFor = (page: PageContext): Ids => ({
  city: page.city ?? exampleCity(page),
  index: page.index ?? exampleIndex(page.derived),
});

/** The figure of a chart, or why there is none. */
function draw(chart: BoundChart, ids: Ids, page: PageContext): string | Promise<string> {
  const lacking = Object.values(chart.options).find(
    ({ kind, required }) => required === true && (kind === "city" || kind === "index") && ids[kind] === undefined,
  );
  if (lacking !== undefined) {
    return page.block(`<p class="note">This workbook has no ${lacking.kind} to draw it for.</p>`);
  }
  return drawChart({ first: chart.name, named: neededOptions(chart, ids) }, page, { table: false });
}

function sayOptions({ options }: BoundChart): string {
  const parts = Object.entries(options).map(chartOption);
  if (parts.length === 0) return "It has no options of its own.";
  return parts
    .map(
      ({ name, says, takes }) =>
        `- **${escapeMarkdown(name)}**: ${escapeMarkdown([says, takes].filter(Boolean).join(": "))}`,
    )
    .join("\n");
}

async function section(chart: BoundChart, ids: Ids, page: PageContext): Promise<string> {
  const line = chartLine(chart.name, { ...neededOptions(chart, ids), ...defaultOptions(chart) });
  return [
    // In words, since the figure below has the name alone as its id.
    `## Chart: ${escapeMarkdown(chart.name)}`,
    escapeMarkdown(chart.says),
    page.block(`<pre><code>${escapeHtml(line)}</code></pre>`),
    sayOptions(chart),
    await draw(chart, ids, page),
  ].join("\n\n");
}

/** `{% gallery %}`: every chart of the catalogue once, with its options and the line that draws it. */
export const galleryTag: Tag = {
  name: "gallery",
  says: "every chart of the catalogue once, with its options, their words, and the line to copy; charts of one city or index are drawn for the one that shows most",
  options: {},
  example: "{% gallery %}",
  render: async (_words, page) => {
    const ids = idsFor(page);
    const sections: string[] = [];
    for (const chart of charts.values()) sections.push(await section(chart, ids, page));
    return `\n\n${sections.join("\n\n")}\n\n`;
  },
};
