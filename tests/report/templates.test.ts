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
  return problems.map(
    ({ place, message, hint }) => `${place.file}:${place.line}:${place.character} ${message} | ${hint}`,
  );
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
      /^reports\/page\.md:7:11 "intensty-range" is not a chart \| Did you mean "intensity-range"\?/,
    ],
    [
      '{% chart "intensity-range" bi: "gdp" %}',
      /^reports\/page\.md:5:28 "bi" is not an option of intensity-range \| Did you mean "by"\?/,
    ],
    [
      '{% chart "intensity-range" by: "gpd" %}',
      /"gpd" is not a word for by of intensity-range \| Did you mean "gdp"\?/,
    ],
    [
      '{% chart "intensity-range" preset: "city-mony" %}',
      /"city-mony" is not a word for preset of intensity-range \| Did you mean "city-money"\?/,
    ],
    ['{% table "comparson" %}', /"comparson" is not a table \| Did you mean "comparison"\?/],
    ['{% cite "gazete" %}', /"gazete" is not a source \| Did you mean "gazette"\?/],
    ['{% arithmetic "alphabrg" %}', /"alphabrg" is not a city \| Did you mean "alphaburg"\?/],
    ['\n{% chrt "x" %}', /^reports\/page\.md:6:4 "chrt" is not a tag \| Did you mean "chart"\?/],
    ["{{ 3 | ordinl }}", /^reports\/page\.md:5:8 "ordinl" is not a filter \| Did you mean "ordinal"\?/],
    ["{% if x %}", /^reports\/page\.md:5:4 "if" has no end \| Write \{% endif %\}/],
    ["a {% endif %}", /^reports\/page\.md:5:6 "endif" ends nothing/],
    ["{{ counts.citees }}", /^reports\/page\.md:5:11 "citees" is not known of counts \| Did you mean "cities"\?/],
    ["{{ cuonts }}", /^reports\/page\.md:5:4 "cuonts" is not a value of this page \| Did you mean "counts"\?/],
    ["{{ counts.cities ", /^reports\/page\.md:5:1 a value has no end/],
    ['{% chart "rank-history" %}', /rank-history needs its index/],
    ['{% chart "caps" city: "Alphaburg" %}', /"Alphaburg" is not a city \| Did you mean "alphaburg"\?/],
    ['{% chart "rank-history" index: "ix" %}', /"ix" is not an index/],
    ['{% finder "x" %}', /finder takes no first word/],
    [
      "{{ counts.cities counts.indices }}",
      /^reports\/page\.md:5:18 "counts\.indices" has no meaning here \| Leave it out, or join values/,
    ],
    ['{{ "a" "b" }}', /"b" has no meaning here/],
    ["{% assign x = counts.cities 3 %}", /"3" has no meaning here/],
    [
      "{% chart intensity-range %}",
      /^reports\/page\.md:5:10 "intensity-range" stands without quotes \| Write \{% chart "intensity-range" %\}/,
    ],
    ["{{ 3 | money }}", /a number alone has no currency/],
    ['{{ "alphabrg" | city }}', /^reports\/page\.md:5:5 "alphabrg" is not a city \| Did you mean "alphaburg"\?/],
    ["{{ page }}", /"page" is not a value/],
    ["{{ constructor }}", /"constructor" is not a value/],
    ["{{ counts.constructor }}", /"constructor" is not known of counts/],
    ["{% for i in (1..100000000) %}{% endfor %}", /memory alloc limit exceeded/],
    ["{% for i in (1..900) %}{% for j in (1..900) %}x{% endfor %}{% endfor %}", /too many steps/],
    ["{% for i in (1..9000) %}{{ i }}".concat("word ".repeat(300), "{% endfor %}"), /becomes too long/],
  ])("%j is told with its line and the nearest known word", async (body, told) => {
    const problems = await problemsOf(body);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(told);
  });

  it.each(["{% if counts.cities foo %}x{% endif %}", "{% for x in intensity foo: 1 %}x{% endfor %}"])(
    "in the head of a block, as in %j, is told where it stands, and that the end has lost its head",
    async (body) => {
      const [first, second] = await problemsOf(body);
      expect(first).toMatch(/"foo" has no meaning here/);
      expect(second).toMatch(/ends nothing \| There is no (?:if|for) before it, or that has a mistake itself/);
    },
  );

  it("is told with all others of its page, each once", async () => {
    const body =
      '{% chrt "x" %}\n{% for i in (1..3) %}{{ counts.citees }}{{ i | ordinl }}{% endfor %}\n{% table "y" %}';
    const told = await problemsOf(body);
    expect(told.map((one) => one.replace(/ \|.*/, ""))).toEqual([
      'reports/page.md:5:4 "chrt" is not a tag',
      'reports/page.md:6:32 "citees" is not known of counts',
      'reports/page.md:6:48 "ordinl" is not a filter',
      'reports/page.md:7:11 "y" is not a table',
    ]);
  });

  it("stands where it was met while the rest is rendered, in a preview", async () => {
    const body =
      'Before\n\n{% chrt "<b>" %}\n\n## After {{ counts.cities }} {{ counts.citees }}\n\n{% table "comparison" %}';
    const derived = derive(tables({ amounts: [exactly(300)] }));
    const { pages, problems } = await render(derived, page(body), { mistakes: "in-place" });
    const document = new JSDOM(pages[0]?.html).window.document;
    const stand = [...document.querySelectorAll("main .mistake")];
    expect(stand.map((one) => one.querySelector("b")?.textContent)).toEqual([
      "reports/page.md:7:4",
      "reports/page.md:9:40",
    ]);
    expect(stand[1]?.closest("h2")?.textContent).toContain("After 1 ");
    expect(document.querySelector("main table")).not.toBeNull();
    expect(problems).toHaveLength(2);
  });

  it("leaves out of a build the page that it is on, and of a preview none", async () => {
    const files = [...page("{% chrt %}"), { path: "b.md", text: `${front}b` }];
    const made = async (mistakes: "stop" | "in-place") =>
      (await render(derive(tables()), files, { mistakes })).pages.map(({ path }) => path);
    expect(await made("stop")).toEqual(["b.html"]);
    expect(await made("in-place")).toEqual(["page.html", "b.html"]);
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
      '"titel" is not known in front matter',
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
        text: '---\ntitle: "[city]"\n---\n# {{ city.name }}\n\n| a | b |\n| --- | --- |\n| {{ city.name }} | c |\n\n{% for mark in city.marks %}{{ mark }}{% endfor %}\n\n{% packages %}',
      },
    ]);
    expect(problems).toEqual([]);
    const document = new JSDOM(pages[0]?.html).window.document;
    expect(scriptsOf(document)).toEqual([build.script]);
    expect(document.querySelectorAll("td, th")).toHaveLength(4);
    expect(document.querySelector("td")?.textContent).toContain("<script>alert(1)</script> | x");
  });

  it("is text in whatever an author makes of it", async () => {
    const spec =
      "```vega-lite\ntitle: T\ndescription: D\ndata: {name: cities}\nmark: text\nencoding: {text: {field: name}, y: {field: city_id, type: nominal}}\n```";
    const body = [
      '{% value "cities.name" city: "alphaburg" %}',
      "| a | b |\n| --- | --- |\n{% for row in cities %}| {{ row.name }} | {{ row.city_id | city }} |\n{% endfor %}",
      "{% note %}{% capture name %}{% for row in cities %}{{ row.name }}{% endfor %}{% endcapture %}{{ name }}{% endnote %}",
      '{% table "cities" columns: "city_id, name", caption: "<script>alert(2)</script>" %}',
      '{% include "_part.md" who: "alphaburg" %}',
      spec,
    ].join("\n\n");
    const derived = derive(tables({ amounts: [exactly(300)], cities: [city({ name: hostile })] }));
    const { pages, problems } = await render(derived, [...page(body), { path: "_part.md", text: "{{ who | city }}" }]);
    expect(problems).toEqual([]);
    const { document } = new JSDOM(pages[0]?.html).window;
    expect(scriptsOf(document)).toEqual([build.script]);
    expect(document.querySelector("main .value")?.textContent).toBe(hostile.replace(" \u202e", " "));
    expect([...document.querySelectorAll("main > .scroll:first-of-type td")]).toHaveLength(2);
    expect(document.querySelector("aside")?.textContent).toContain("<script>alert(1)</script> | x");
    expect(document.querySelector("main h1, svg script, main h2 + script")).toBeNull();
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

  it("tells what its author left open: footnotes without text, dead links, HTML that is shown as text", async () => {
    const body = [
      "Text[^9] and `[^8]` and <b>bold</b>, {{ root }}.",
      "[a](nowhere.html) [b]({{ root }}pag.html) [c](#more) [d](#most) [e](page.md) [f](https://x.org/y.html) `[g](no.html)`",
      "",
      "## More",
      "",
      "<!-- not here -->",
      "",
      "[h](figures/page/x.vl.json) [^1] [i](page.html#more)",
      "",
      "[^1]: Note <i>.",
    ];
    const { problems, pages } = await render(derive(tables({ amounts: [exactly(300)] })), [
      { path: "page.md", text: `---\ntitle: T\n---\n${body.join("\n")}\n` },
    ]);
    expect(problems.map(({ level, place, message }) => `${level} ${place.line}:${place.character} ${message}`)).toEqual(
      [
        'error 4:5 "[^9]" has no footnote',
        'warning 4:25 "<b>" is shown as text: a page takes no HTML',
        'error 5:5 "nowhere.html" leads to no page of these reports',
        'error 5:33 "pag.html" leads to no page of these reports',
        'error 5:58 "#most" leads to no place of this page',
        'error 5:69 "page.md" leads to no page of these reports',
        'warning 9:1 "<!-- not here -->" is shown as text: a page takes no HTML',
        'warning 13:12 "<i>" is shown as text: a page takes no HTML',
      ],
    );
    expect(problems.find(({ message }) => message.startsWith('"pag.'))?.hint).toMatch(/^Did you mean "page.html"/);
    expect(problems.find(({ message }) => message.startsWith('"page.md'))?.hint).toMatch(/^Write page.html:/);
    expect(pages).toEqual([]);
  });

  it("is made all the same where there is but something to look at", async () => {
    const { problems, pages } = await render(derive(tables({ amounts: [exactly(300)] })), [
      { path: "page.md", text: "---\ntitle: T\n---\n<b>x</b>\n" },
    ]);
    expect([problems.length, pages.length]).toEqual([1, 1]);
  });

  it("keeps the numbers of notes apart that stand beside each other, and heads the list of footnotes", async () => {
    const html = await htmlOf('{% cite "gazette" %}[^1]\n\n[^1]: Note\n');
    expect(html).toMatch(/<\/sup>\u2009<sup class="footnote-ref">/);
    expect(html).toMatch(/<section class="footnotes"[^>]*><h2 id="page-notes">Notes<\/h2>/);
  });

  it("writes no HTML of its author", async () => {
    const { pages } = await render(derive(tables({ amounts: [exactly(300)] })), page("<b onclick=x>bold</b>"));
    expect(pages[0]?.html).toContain("&lt;b onclick=x&gt;");
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
