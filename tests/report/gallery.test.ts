import { describe, expect, it } from "vitest";
import { charts } from "../../src/chart/catalogue.ts";
import { exampleCity, exampleIndex } from "../../src/report/example-ids.ts";
import { fiveCities } from "../chart/five-cities.ts";
import { render } from "./built.ts";

const front = "---\ntitle: Gallery\n---\n";
const text = `${front}{% gallery %}`;

const plain = (html: string): string => html.replaceAll("&quot;", '"');

/** Pictures are drawn in other tests; here it matters which. */
const drawings = { edition: "", find: () => "<svg></svg>", keep: () => {} };

describe("the gallery", () => {
  it("draws every chart of the catalogue once, each below a line that draws it too", async () => {
    const { pages, problems } = await render(fiveCities(), [{ path: "gallery.md", text }], { drawings });
    expect(problems).toEqual([]);
    const [html = ""] = pages.map((page) => page.html);
    const titles = [...html.matchAll(/<h2 id="[^"]+">Chart: ([\w-]+)<\/h2>/g)].map(([, title]) => title);
    expect(titles).toEqual([...charts.keys()]);
    expect(html.match(/<figure /g)).toHaveLength(charts.size);
    const lines = [...html.matchAll(/<pre><code>(.+?)<\/code><\/pre>/g)].map(([, line = ""]) => plain(line));
    expect(lines).toHaveLength(charts.size);
    const again = await render(fiveCities(), [{ path: "lines.md", text: `${front}${lines.join("\n\n")}` }], {
      drawings,
    });
    expect(again.problems).toEqual([]);
    expect(again.pages[0]?.html.match(/<figure /g)).toHaveLength(charts.size);
  });

  it("shows the city with most measures of those with money that counts, and the index with most editions", () => {
    expect(exampleCity({ derived: fiveCities(), shownCities: undefined })).toBe("shenzhen");
    expect(exampleIndex(fiveCities())).toBe("sci-tech-clusters");
  });
});
