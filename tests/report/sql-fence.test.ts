import { JSDOM } from "jsdom";
import { describe, expect, it } from "vitest";
import { loadEngine } from "../../src/engine/load-engine.ts";
import { openPageQueries } from "../../src/query/page-queries.ts";
import { sqlFence } from "../../src/report/fences/sql.ts";
import { threeCities } from "../derived.ts";
import { render } from "./built.ts";

const derived = threeCities();
const askOf = openPageQueries(loadEngine);

const built = (body: string, { path = "page.md", lines = "", load = loadEngine } = {}) =>
  render(derived, [{ path, text: `---\ntitle: Page\n${lines}---\n${body}` }], {
    askOf: load === loadEngine ? askOf : openPageQueries(load),
  });

const told = async (body: string, more = {}) =>
  (await built(body, more)).problems.map(
    ({ place, message, hint }) => `${place.file}:${place.line}:${place.character} ${message} | ${hint}`,
  );

async function shown(body: string, more = {}) {
  const { pages, problems } = await built(body, more);
  expect(problems).toEqual([]);
  return pages.map(({ html }) => new JSDOM(html).window.document);
}

const dearest = `\`\`\`sql name=dearest
select city_id, commitment_high as high, currency
from intensity
order by high desc
\`\`\``;

describe("the rows of a query on a page", () => {
  it("are named by tables, values and loops above and below it, and say how they were made", async () => {
    const [document] = await shown(
      `{% for row in dearest %}{{ row.city_id }} {{ row.high }}; {% endfor %}\n\n{% value "dearest.high" city: "betaville" %}\n\n{% table "dearest" columns: "city_id, high as At most" %}\n\n${dearest}\n`,
    );
    const text = (selector: string) => document?.querySelector(selector)?.textContent?.trim();
    expect(text("main p")).toBe("alphaburg 100000000; betaville 20000000;");
    expect(text("main .value")).toBe("20,000,000");
    expect(document?.querySelector("main .value + sup a")?.getAttribute("href")).toBe("#query-dearest");
    const cells = [...(document?.querySelectorAll("main tbody tr") ?? [])].map((row) => row.textContent);
    expect(cells).toEqual(["Alphaburg100,000,000", "Betaville20,000,000"]);
    expect(document?.querySelector("main tbody a")?.getAttribute("href")).toBe("cities/alphaburg.html");
    expect(text("main .note")).toBe(
      "Computed by the query dearest of this page over intensity; its sources are those of their rows.",
    );
    expect(text("#query-dearest summary")).toBe("The query dearest over intensity");
    expect(text("#query-dearest code")).toBe(
      "select city_id, commitment_high as high, currency\nfrom intensity\norder by high desc",
    );
  });

  it("are those of the city of the page, under the parameters and the cities of the page", async () => {
    const own =
      "```sql name=own\nselect name, $year as year from cities where city_id = $city\n```\n{{ own[0].name }} {{ own[0].year }}";
    const pages = await shown(own, { path: "cities/[city].md", lines: "year: 2026\n" });
    expect(pages.map((page) => page.querySelector("main p")?.textContent)).toEqual([
      "Alphaburg 2026",
      "Betaville 2026",
      "Gammaton 2026",
    ]);
    const count =
      "```sql name=own\nselect count(*) as n, string_agg(city_id) as which from cities\n```\n{{ own[0].n }} {{ own[0].which }}";
    const [limited] = await shown(count, { lines: "cities: [betaville]\n" });
    expect(limited?.querySelector("main p:not(.note)")?.textContent).toBe("1 betaville");
  });

  it("are drawn by a chart of the page's own, which says how they were made", async () => {
    const chart =
      "title: Two cities\ndescription: Each bar is a city; its length, the most that it commits.\ndata: {name: dearest}\nmark: bar\nencoding:\n  x: {field: high, type: quantitative, title: At most}\n  y: {field: city, type: nominal, title: null, sort: -x}";
    const [page] = await shown(`\`\`\`vega-lite\n${chart}\n\`\`\`\n\n${dearest}\n`);
    expect(page?.querySelector("main figure figcaption")?.textContent).toBe("Two cities");
    expect(page?.querySelector("main figure + .note")?.textContent).toMatch(
      /^Computed by the query dearest of this page/,
    );
    expect(page?.querySelector("main figure svg")?.textContent).toContain("Alphaburg");
    const behind = [...(page?.querySelectorAll("main figure tbody tr") ?? [])].map((row) => row.textContent);
    expect(behind).toEqual(["Alphaburg100,000,000", "Betaville20,000,000"]);
  });

  it("say below a table what a sum in them mixes", async () => {
    const [page] = await shown(
      '```sql name=all_sums\nselect sum(high) as total from amounts\n```\n{% table "all_sums" %}',
    );
    expect([...(page?.querySelectorAll("main .note") ?? [])].map((note) => note.textContent)).toContain(
      'Computed by the query all_sums of this page over amounts; its sources are those of their rows. Mind: "high" of amounts is added up over rows that differ in "basis": group by basis, or choose in where.',
    );
  });

  it("work as in the example", async () => {
    expect(await told(`${sqlFence.example}\n{% table "measures_by_payer" %}`)).toEqual([]);
  });

  it("hold no markup, whatever the query makes of them", async () => {
    const sql =
      "```sql name=bad\nselect '<img src=x>' as \"<b>\", '{{ 1 }}' as y -- </code><script>\n```\n{% table \"bad\" %}";
    const [page] = await shown(sql);
    expect(page?.querySelectorAll("main img, main b, main script").length).toBe(0);
    expect(page?.querySelector("main tbody")?.textContent).toBe("<img src=x>{{ 1 }}");
  });
});

describe("a query with a mistake", () => {
  it.each([
    [
      "```sql name=a\nselect city_id,\n  hihg\nfrom intensity\n```",
      '6:3 "hihg" is not a column of intensity | Its columns are',
    ],
    ["```sql name=a\nfrom intensty\n```", 'page.md:5:6 "intensty" is not a table or view | Did you mean "intensity"?'],
    ["```sql name=a\nselect $cty\n```", 'page.md:5:8 "$cty" has no value here | Here is $year.'],
    ["```sql name=a\nselect now()\n```", '5:8 "now" is another one in every run'],
    ["```sql name=a\ndrop table cities\n```", "page.md:4:1 this statement is no question"],
    ["```sql\nselect 1\n```", "page.md:4:1 the rows of the query have no name | Write ```sql name=my_rows"],
    ["```sql name=My-Rows\nselect 1\n```", '4:1 "My-Rows" is not a name of rows'],
    ["```sql name=intensity\nselect 1\n```", '4:1 "intensity" is the name of other rows'],
    ["```sql name=a\nselect 1\n```\n```sql name=a\nselect 1\n```", '7:1 "a" is the name of other rows'],
    ["```sql name=a\nfrom range(10001)\n```", "4:1 the query has more than 10,000 rows"],
  ])("%s is told where it stands", async (body, message) => {
    const problems = await told(body);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(message);
  });

  it("says what to install where there is no engine, and pages without queries need none", async () => {
    const load = () => Promise.resolve(undefined);
    expect(await told(dearest, { load })).toEqual([
      expect.stringMatching(/page\.md:4:1 the SQL engine is not installed \| Run npm install @duckdb\/node-api@/),
    ]);
    expect(await told('{% table "intensity" %}', { load })).toEqual([]);
  });
});
