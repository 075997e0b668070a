import { JSDOM } from "jsdom";
import { describe, expect, it } from "vitest";
import type { Tables } from "../../src/check/tables.ts";
import { derive } from "../../src/derive/derive.ts";
import { city, exactly, indicator, measure, policyPackage, source, tables } from "../derive/rows.ts";
import { build, render } from "./built.ts";

const front = "---\ntitle: Page\ndescription: A page\n---\n";
const page = (body: string) => [{ path: "page.md", text: `${front}${body}` }];

const problemsOf = async (body: string) => {
  const { problems } = await render(derive(tables({ amounts: [exactly(300)] })), page(body));
  return problems.map(({ place, message, hint }) => `${place.file}:${place.line} ${message} | ${hint}`);
};

const htmlOf = async (body: string, rows: Partial<Tables> = {}) => {
  const { pages, problems } = await render(derive(tables({ amounts: [exactly(300)], ...rows })), page(body));
  expect(problems).toEqual([]);
  return pages[0]?.html ?? "";
};

describe("a mistake in a page", () => {
  it.each([
    [
      'one\n\n{% chart "intensty-range" %}',
      /^reports\/page\.md:7 "intensty-range" is not a chart \| Did you mean "intensity-range"\?/,
    ],
    [
      '{% chart "intensity-range" bi: "gdp" %}',
      /^reports\/page\.md:5 "bi" is not an option of intensity-range \| Did you mean "by"\?/,
    ],
    [
      '{% chart "intensity-range" by: "gpd" %}',
      /"gpd" is not a word for by of intensity-range \| Did you mean "gdp"\?/,
    ],
    ['{% chart "intensity-range" preset: "city-mony" %}', /"city-mony" is not a preset \| Did you mean "city-money"\?/],
    ['{% table "comparson" %}', /"comparson" is not a table \| Did you mean "comparison"\?/],
    ['{% cite "gazete" %}', /"gazete" is not a source \| Did you mean "gazette"\?/],
    ['{% arithmetic "alphabrg" %}', /"alphabrg" is not a city \| Did you mean "alphaburg"\?/],
    ['\n{% chrt "x" %}', /^reports\/page\.md:6 tag "chrt" not found \| Did you mean "chart"\?/],
    ["{{ 3 | ordinl }}", /^reports\/page\.md:5 undefined filter: ordinl \| Did you mean "ordinal"\?/],
    ["{% if x %}", /^reports\/page\.md:5 /],
  ])("%j is told with its line and the nearest known word", async (body, told) => {
    const problems = await problemsOf(body);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(told);
  });

  it("is told for every page in one run", async () => {
    const files = ["a", "b"].map((name) => ({ path: `${name}.md`, text: `${front}{% chart "x" %}` }));
    const { problems } = await render(derive(tables()), files);
    expect(problems.map(({ place }) => place.file)).toEqual(["reports/a.md", "reports/b.md"]);
  });

  it("in its front matter is told too", async () => {
    const { problems } = await render(derive(tables()), [
      { path: "a.md", text: "# No front matter\n" },
      { path: "b.md", text: "---\ntitel: x\n---\n" },
      { path: "c.md", text: "---\ntitle: x\nordr: 1\n---\n" },
    ]);
    expect(problems.map(({ message }) => message)).toEqual([
      "the page has no front matter",
      "the page has no title",
      '"ordr" is not known in front matter',
    ]);
  });
});

const hostile = '<script>alert(1)</script> | x \n\n # y {{ z }} {% q %} "quoted" javascript:alert(1) \u202e end';

/** The scripts of a page that run. */
const scriptsOf = (document: Document) =>
  [...document.querySelectorAll("script:not([type])")].map((script) => script.textContent);

describe("text of the datasets", () => {
  it("is text wherever it stands", async () => {
    const rows = {
      cities: [city({ name: hostile, country: hostile, name_local: hostile })],
      policy_packages: [policyPackage({ title: hostile, issuer: hostile, note: hostile })],
      measures: [measure({ title: hostile, note: hostile })],
      amounts: [exactly(300, { note: hostile, locator: hostile })],
      sources: [source({ title: hostile, publisher: hostile, url: "javascript:alert(1)" })],
      indicators: [indicator("gdp", 1000, { note: hostile })],
    };
    const body =
      '# {{ lead_index }}\n\n{% chart "intensity-range" %}\n\n{% table "comparison" %}\n\n{% finder %}\n\n{% sources %}\n\n{% cite "gazette" %}';
    const document = new JSDOM(await htmlOf(body, rows)).window.document;
    expect(scriptsOf(document)).toEqual([build.script]);
    expect([...document.querySelectorAll("a")].filter((link) => link.href.startsWith("javascript:"))).toHaveLength(0);
    expect(document.querySelector(".finder a")?.textContent).toBe(hostile.replace("\u202e", ""));
    expect(document.querySelector("h2 + script, main h1 ~ h1")).toBeNull();
  });

  it("of a city's own page is text too", async () => {
    const rows = {
      cities: [city({ name: hostile })],
      policy_packages: [policyPackage({ title: hostile, measures_stated: 2, measures_funded_stated: 1 })],
      measures: [measure({ title: hostile })],
    };
    const { pages, problems } = await render(derive(tables({ amounts: [exactly(300)], ...rows })), [
      {
        path: "[city].md",
        text: '---\ntitle: "[city]"\n---\n# {{ city.name }}\n\n| a | b |\n| --- | --- |\n| {{ city.name }} | c |\n\n{% for line in city.story %}{{ line.text }}{% endfor %}\n\n{% packages %}',
      },
    ]);
    expect(problems).toEqual([]);
    const document = new JSDOM(pages[0]?.html).window.document;
    expect(scriptsOf(document)).toEqual([build.script]);
    expect(document.querySelectorAll("td, th")).toHaveLength(4);
    expect(document.querySelector("td")?.textContent).toContain("<script>alert(1)</script> | x");
  });
});

describe("a page", () => {
  it("shows code as it was written, templates in it included", async () => {
    expect(await htmlOf('```\n{% chart "x" %} {{ y }}\n```\n')).toContain("{% chart &quot;x&quot; %} {{ y }}");
  });

  it("takes the named words of a tag that has no first word", async () => {
    const rows = { indicators: [indicator("gdp", 30_000)] };
    const { pages } = await render(derive(tables({ amounts: [exactly(300)], ...rows })), [
      { path: "[city].md", text: '---\ntitle: "[city]"\n---\n{% arithmetic figure: "gdp-share" %}' },
    ]);
    const first = new JSDOM(pages[0]?.html).window.document.querySelector("main li");
    expect(first?.firstChild?.textContent).toBe("1%");
  });

  it("has footnotes and tables of its author", async () => {
    const document = new JSDOM(await htmlOf("Text[^1]\n\n[^1]: Note\n\n| a |\n| --- |\n| b |\n")).window.document;
    expect(document.querySelector(".footnotes li")?.textContent).toContain("Note");
    expect(document.querySelector("td")?.textContent).toBe("b");
  });

  it("writes no HTML of its author", async () => {
    expect(await htmlOf("<b onclick=x>bold</b>")).toContain("&lt;b onclick=x&gt;");
  });

  it("draws one chart twice under two ids", async () => {
    const document = new JSDOM(await htmlOf('{% chart "coverage-matrix" %}\n\n{% chart "coverage-matrix" %}')).window
      .document;
    expect([...document.querySelectorAll("figure")].map(({ id }) => id)).toEqual([
      "coverage-matrix",
      "coverage-matrix-2",
    ]);
  });
});
