import { JSDOM } from "jsdom";
import { describe, expect, it } from "vitest";
import { filters } from "../../src/report/filters.ts";
import { standardFilters, standardTags } from "../../src/report/standard.ts";
import { tags } from "../../src/report/tags.ts";
import { shippedDerived } from "../shipped.ts";
import { render } from "./built.ts";

const derived = shippedDerived();

const front = (lines = "") => `---\ntitle: Page\n${lines}---\n`;

const built = async (body: string, { path = "page.md", lines = "", parts = {} } = {}) => {
  const others = Object.entries(parts).map(([name, text]) => ({ path: name, text: String(text) }));
  return render(derived, [{ path, text: front(lines) + body }, ...others]);
};

const told = async (body: string, more = {}) =>
  (await built(body, more)).problems.map(
    ({ place, message, hint }) => `${place.file}:${place.line}:${place.character} ${message} | ${hint}`,
  );

/** What stands on the page, without the numbers of its notes. */
const shown = async (body: string, more = {}) => {
  const { pages, problems } = await built(body, more);
  expect(problems).toEqual([]);
  const { document } = new JSDOM(pages[0]?.html).window;
  for (const one of document.querySelectorAll("main sup")) one.remove();
  return document;
};

/** What pieces of a template say, each in a paragraph of its own on one page. */
async function textsOf(pieces: readonly string[], more = {}): Promise<readonly (string | undefined)[]> {
  const document = await shown(pieces.join("\n\n"), more);
  return [...document.querySelectorAll("main > p:not(.note)")].map((one) => one.textContent?.trim());
}

describe("what is declared", () => {
  const some = [...tags, ...standardTags, ...standardFilters];

  it("works as in its example (that of the gallery in its own test)", async () => {
    const common = some.filter((one) => !("of" in one) && one.name !== "gallery").map(({ example }) => example);
    const parts = { "_parts/caution.md": "Beware.\n" };
    expect(await told(common.join("\n\n"), { parts })).toEqual([]);
    const ofCity = tags.filter(({ of }) => of === "city").map(({ example }) => example);
    const lines = "cities: [shenzhen]\n";
    expect(await told(ofCity.join("\n\n"), { path: "[city].md", lines })).toEqual([]);
  });

  it("of a filter gives what it says", async () => {
    expect(await textsOf(filters.map(({ example }) => example))).toEqual(filters.map(({ gives }) => gives));
  });
});

const wrong = [
  [
    '{% value "intensty.gdp_share" city: "shenzhen" %}',
    /:\d+:11 "intensty" is not a view or table \| Did you mean "intensity"/,
  ],
  [
    '{% value "intensity.gdp_shar" city: "shenzhen" %}',
    /:\d+:21 "gdp_shar" is not a column of intensity \| Did you mean "gdp_share/,
  ],
  ['{% value "intensity.gdp_share" city: "shenzen" %}', /:\d+:39 "shenzen" is not a city \| Did you mean "shenzhen"/],
  [
    '{% value "intensity.gdp_share" city: "suzhou" %}',
    /has no row for suzhou in 2025 \| "citybook table gaps --city suzhou" says why/,
  ],
  ['{% value "intensity.gdp_share" %}', /"intensity.gdp_share" is in \d+ rows/],
  [
    '{% value "standings.rank" city: "shenzhen", index_id: "ai-innovation-city" %}',
    /is in 2 rows \| Say which, such as scope: "/,
  ],
  [
    '{% value "standings.rank" city: "shenzhen", indx_id: "x" %}',
    /"indx_id" is not a column of standings \| Did you mean "index_id"/,
  ],
  ['{% value "intensity" %}', /"intensity" is not VIEW.COLUMN/],
  ['{% value "intensity.gdp_share" city: "shenzhen", say: "plane" %}', /"plane" is not a word for say of value/],
  ['{% value "intensity.gdp_share" city: "shenzhen", as: "ordinal" %}', /"gdp_share" of intensity is no place/],
  ['{% table "intensity" columns: "city_id, gdp_shr" %}', /"gdp_shr" is not a column of intensity/],
  ['{% table "intensity" sort: "gdp", order: "up" %}', /"up" is not a word for order/],
  ['{% table "glance" columns: "x" %}', /"columns" is not an option of the table glance/],
  ['{% table "edition" %}', /the table edition is about one index/],
  ['{% table "intensity" cities: "shenzhen, hangzou" %}', /"hangzou" is not a city \| Did you mean "hangzhou"/],
  ['{% source "yicai" %}', /"yicai" is not a source \| Did you mean "yicai-/],
  ['{% include "../secret.md" %}', /:\d+:13 "..\/secret.md" leads out of the pages folder/],
  ['{% include "/etc/passwd" %}', /leads out/],
  ['{% include "_parts\\\\..\\\\x.md" %}', /leads out/],
  ['{% include "C:/x.md" %}', /leads out/],
  ['{% include "_parts/x.md" %}', /is not a file of the pages folder/],
  ['{% render "page.md" %}', /"render" is not a tag/],
  ['{{ "now" | date }}', /"now" is not a date/],
  ["{{ intensity | sample }}", /"sample" is not a filter/],
  ["{{ lead_index | raw }}", /"raw" is not a filter/],
  [
    '{% assign q = cities | find: "city_id", "shenzen" %}{{ q.name }}',
    /:\d+:24 no row has "shenzen" in city_id \| Did you mean "shenzhen"\?$/,
  ],
  ['{% assign r = cities | find: "city_id", "nix" %}{{ r }}', /no row has "nix" in city_id \| There is abu-dhabi/i],
  ['{% assign s = cities | find: "city", "shenzhen" %}{{ s.name }}', /"city" is not a column of these rows/],
  ['{% assign t = sources | find: "source_id", "nix" %}{% cite t %}', /no row has "nix" in source_id/],
] as const;

const sentences = [
  ['{% value "intensity.gdp_share" city: "shenzhen" %}', "0.122%"],
  ['{% value "intensity.commitment" city: "shanghai" %}', "CNY 0 to 1bn"],
  ['{% value "intensity.commitment_high" city: "shanghai" %}', "at most CNY 1bn"],
  ['{% value "intensity.commitment_high" city: "shanghai", say: "plain" %}', "CNY 1bn"],
  ['{% value "intensity.commitment_high" city: "singapore" %}', "unknown"],
  ['{% value "intensity.commitment" city: "singapore" %}', "at least SGD 400m"],
  ['{% value "intensity.commitment" city: "shenzhen", year: "+1" %}', "CNY 0 to 1.1bn"],
  ['{% value "intensity.gdp_year" city: "shenzhen" %}', "2024"],
  [
    '{% value "intensity.rank_gdp_share" city: "shenzhen", year: "+1" %}',
    expect.stringMatching(/^\d+\w\w to \d+th of \d+$/),
  ],
  ['{% value "standings.rank" city: "shenzhen", index_id: "sci-tech-clusters", edition: "2025" %}', "1 (shared)"],
  [
    '{% value "standings.rank" city: "shenzhen", index_id: "sci-tech-clusters", edition: "2025", as: "ordinal" %}',
    "1st (shared)",
  ],
  ['{% value "standings.rank" city: "shenzhen", index_id: "sci-tech-clusters", edition: "2025", say: "plain" %}', "1"],
  [
    '{% value "indicators.value" city: "suzhou", indicator: "gdp", year: "2024", source_id: "hhk-city-2024-batch1" %}',
    expect.stringMatching(/^CNY 2\.\d+tn$/),
  ],
  ['{% value "amounts.high" measure_id: "shenzhen-2024-02", item: "pot", source_id: "yicai-2024-12-19" %}', "CNY 500m"],
  ['{% value "cities.name_local" city: "shenzhen" %}', "深圳"],
  [
    '{% for row in intensity %}{% if row.city_id == "shanghai" %}{{ row.commitment }}{% endif %}{% endfor %}',
    "CNY 0 to 1bn",
  ],
  ['{% assign row = intensity | find: "city_id", "singapore" %}{{ row.commitment_high }}', "unknown"],
  ['{% assign row = cities | find: "city_id", "nix" %}{% if row %}yes{% else %}no{% endif %}', "no"],
  ['{% capture who %}shenzhen{% endcapture %}{% value "intensity.gdp_share" city: who %}', "0.122%"],
] as const;

describe("a number in a sentence", () => {
  it("has its unit, its range and its words", async () => {
    expect(await textsOf(sentences.map(([piece]) => piece))).toEqual(sentences.map(([, says]) => says));
  });

  it("leads to how it was made, or to who says so", async () => {
    const body =
      '{% value "intensity.gdp_share" city: "shenzhen" %} {% value "intensity.population" city: "shenzhen" %}';
    const { pages } = await built(body);
    const { document } = new JSDOM(pages[0]?.html).window;
    const links = [...document.querySelectorAll("main p a")].map((link) => link.getAttribute("href") ?? "");
    expect(links).toEqual([expect.stringMatching(/^#n1$/), expect.stringMatching(/^#s1/)]);
    for (const link of links) expect(document.querySelector(link)).not.toBeNull();
  });

  it("knows the city of its page", async () => {
    const more = { path: "[city].md", lines: "cities: [shenzhen]\n" };
    expect(await textsOf(['{% value "intensity.gdp_share" %}'], more)).toEqual(["0.122%"]);
  });

  it("that is not there is told where it is, whatever else is wrong with the page", async () => {
    const problems = await told(wrong.map(([piece]) => piece).join("\n"));
    const lines = problems.map((one) => Number(one.split(":")[1]));
    expect(lines).toEqual(wrong.map((_, at) => at + 4));
    for (const [at, [, says]] of wrong.entries()) expect(problems[at]).toMatch(says);
  });
});

describe("a table of a view", () => {
  it("has the columns, rows and order that are asked for", async () => {
    const body =
      '{% table "intensity" cities: "hangzhou, shanghai, shenzhen", columns: "city_id, commitment as Money, gdp_share", sort: "gdp_share", top: "2" %}';
    const table = (await shown(body)).querySelector("main table");
    expect([...(table?.querySelectorAll("th[scope=col]") ?? [])].map((one) => one.textContent)).toEqual([
      "City",
      "Money",
      "GDP share",
    ]);
    const rows = [...(table?.querySelectorAll("tbody tr") ?? [])].map((row) =>
      [...row.children].map((one) => one.textContent?.trim()),
    );
    expect(rows).toEqual([
      ["Shenzhen", "CNY 4.5bn", "0.122%"],
      ["Shanghai", "CNY 0 to 1bn", expect.stringMatching(/^0 to 0\.0\d+%$/)],
    ]);
  });

  it("of the datasets shows its rows, and a table of a city that of the city", async () => {
    const document = await shown(
      '{% table "sources" kind: "news", top: "3" %}\n\n{% table "indicators" city: "suzhou" %}',
    );
    expect([...document.querySelectorAll("main .scroll tbody")].map((one) => one.children.length)).toEqual([
      3,
      expect.any(Number),
    ]);
  });
});

describe("a part", () => {
  it("knows what it is given, and is told with its own file", async () => {
    const parts = {
      "_parts/a.md": "---\ntitle: Part\n---\n{{ who | city }} `x`\n\n```\n{{ code }}\n```\n",
      "_parts/b.md": "\n{{ whoo }} {% chrt %}",
    };
    const document = await shown('{% include "_parts/a.md" who: "shenzhen" %}', { parts });
    expect(document.querySelector("main p")?.textContent).toBe("Shenzhen x");
    expect(document.querySelector("main pre")?.textContent).toBe("{{ code }}\n");
    const problems = await told('{% include "_parts/b.md" %}', { parts });
    expect(problems.map((one) => one.replace(/ \|.*/, ""))).toEqual([
      'reports/_parts/b.md:2:4 "whoo" is not a value of this page',
      'reports/_parts/b.md:2:15 "chrt" is not a tag',
    ]);
  });

  it("that includes itself ends", async () => {
    expect(await told('{% include "page.md" %}')).toEqual([expect.stringMatching(/inside of each other too often/)]);
  });

  it("makes no page of its own", async () => {
    const { pages } = await built("x", { parts: { "_parts/a.md": "a", "_b.md": "b" } });
    expect(pages.map(({ path }) => path)).toEqual(["page.html"]);
  });
});

describe("front matter", () => {
  it("sets parameters for its page alone, which the page then names", async () => {
    const { pages, problems } = await render(derived, [
      { path: "a.md", text: `${front("year: 2026\nlevels: [city]\nlanguage: en-GB\n")}{{ parameters.year }}` },
      { path: "b.md", text: `${front()}{{ parameters.year }}` },
    ]);
    expect(problems).toEqual([]);
    const [a, b] = pages.map(({ html }) => new JSDOM(html).window.document);
    expect([a, b].map((page) => page?.querySelector("main p")?.textContent)).toEqual(["2026", "2025"]);
    expect(a?.querySelector("footer")?.textContent).toMatch(/reference year 2026; preset city-money \(level city;/);
    expect([a, b].map((page) => page?.documentElement.lang)).toEqual(["en-GB", "en"]);
  });

  it("limits a page to some cities, and says so", async () => {
    const body =
      '# Two\n\n{% chart "intensity-range" %}\n\n{% table "comparison" %}\n\n{{ intensity | map: "city_id" | uniq | list }}';
    const document = await shown(body, { lines: "cities: [hangzhou, shenzhen]\n" });
    expect(document.querySelector("h1 + .note")?.textContent).toMatch(/Hangzhou and Shenzhen alone/);
    expect(document.querySelector("figcaption")?.textContent).toMatch(
      /^Only Hangzhou and Shenzhen are shown\. Of the money seen for 2025, Shenzhen commits the largest share of its GDP among 2 cities/,
    );
    expect([...document.querySelectorAll("main > .scroll tbody tr")].map((row) => row.getAttribute("data-c"))).toEqual([
      "hangzhou",
      "shenzhen",
    ]);
    expect(document.querySelector("main > p:last-of-type")?.textContent).toBe("hangzhou and shenzhen");
    expect(document.querySelector("footer")?.textContent).toMatch(/other cities of the workbook are left out/);
  });

  it.each([
    ["yaer: 2025\n", /^reports\/page\.md:3:1 "yaer" is not known in front matter \| Did you mean "year"/],
    ["order: 1\nyear: 25\n", /^reports\/page\.md:4:1 year is 25 \| Write a year of four digits/],
    ["levels: [citty]\n", /levels is \["citty"\] \| Did you mean "city"/],
    ["cities: [shenzhen, hangzou]\n", /^reports\/page\.md:3:20 "hangzou" is not a city \| Did you mean "hangzhou"/],
    ["prefer: yicai\n", /^reports\/page\.md:3:9 "yicai" is not a source/],
    ["lead_index: gci\n", /^reports\/page\.md:3:13 "gci" is not an index/],
    ["language: English\n", /language is "English"/],
    ["order: first\n", /order is "first" \| Write a number/],
    ["description: a: b\n", /^reports\/page\.md:3:14 a value holds a colon and no quotes \| Put the text in quotes/],
  ])("%j is told on its line", async (lines, says) => {
    const problems = await told("x", { lines });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(says);
  });
});
