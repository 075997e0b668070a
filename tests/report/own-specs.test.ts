import { JSDOM } from "jsdom";
import { describe, expect, it } from "vitest";
import { openSpecDrawer } from "../../src/cli/spec-drawer.ts";
import { fenceKinds } from "../../src/report/fence-kinds.ts";
import { shippedDerived } from "../shipped.ts";
import { render } from "./built.ts";

const derived = shippedDerived();
const front = "---\ntitle: Page\n---\n";
const fenced = (spec: string): string => `\`\`\`vega-lite\n${spec.trim()}\n\`\`\`\n`;

const made = (body: string, path = "page.md") => render(derived, [{ path, text: front + body }]);

const told = async (spec: string) =>
  (await made(fenced(spec))).problems.map(
    ({ place, message, hint }) => `${place.line}:${place.character} ${message} | ${hint}`,
  );

const documentOf = async (body: string, path?: string) => {
  const { pages, problems, files } = await made(body, path);
  expect(problems).toEqual([]);
  return { document: new JSDOM(pages[0]?.html).window.document, files };
};

/** A spec with one part that the test is about. */
const spec = (part: string): string => `title: T\ndescription: D\ndata: {name: intensity}\n${part}`;
const bars = "mark: bar\nencoding: {x: {field: population, type: quantitative}, y: {field: city, type: nominal}}";

const forms = [
  [
    "in JSON",
    `{"title": "T", "description": "D", "data": {"name": "cities"}, "mark": "point", "encoding": {"x": {"field": "longitude", "type": "quantitative"}}}`,
  ],
  [
    "in layers, each with rows of its own",
    `title: T\ndescription: D\nlayer:\n  - {data: {name: intensity}, mark: bar, encoding: {x: {field: gdp, type: quantitative}}}\n  - {data: {name: years}, mark: rule, encoding: {x: {field: commitment_high, type: quantitative}}}`,
  ],
  ["side by side", spec(`hconcat:\n  - ${bars.replace("\n", "\n    ")}\n  - ${bars.replace("\n", "\n    ")}`)],
  [
    "repeated",
    spec(
      "repeat: [population, gdp]\nspec: {mark: bar, encoding: {x: {field: {repeat: repeat}, type: quantitative}, y: {field: city, type: nominal}}}",
    ),
  ],
  [
    "a picture for each",
    spec("facet: {field: currency}\nspec: {mark: point, encoding: {x: {field: gdp_share_high, type: quantitative}}}"),
  ],
  [
    "with what transforms make",
    spec(
      "transform:\n  - {calculate: datum.commitment_high / 1e9, as: billions}\n  - {aggregate: [{op: sum, field: billions, as: all}], groupby: [currency]}\nmark: bar\nencoding: {x: {field: all, type: quantitative}, y: {field: currency, type: nominal}}",
    ),
  ],
  [
    "with folded columns",
    spec(
      "transform:\n  - {fold: [gdp_share_low, gdp_share_high], as: [end, share]}\nmark: line\nencoding: {x: {field: share, type: quantitative}, y: {field: city, type: nominal}, detail: {field: end}}",
    ),
  ],
  [
    "that looks up a city",
    spec(
      "transform:\n  - {lookup: city_id, from: {data: {name: cities}, key: city_id, fields: [country]}}\nmark: bar\nencoding: {x: {aggregate: count}, y: {field: country, type: nominal}}",
    ),
  ],
  ["with words of figures", spec("mark: text\nencoding: {text: {field: commitment}, y: {field: city, type: nominal}}")],
  [
    "over time",
    `title: T\ndescription: D\ndata: {name: sources}\nmark: bar\nencoding: {x: {field: published_on, type: temporal, timeUnit: utcyear}, y: {aggregate: count}}`,
  ],
  ["by a selection of the page's year", spec(`transform:\n  - filter: datum.year == page_year\n${bars}`)],
] as const;

describe("a spec of an author", () => {
  it("of the example of its kind is drawn as a figure like any other", async () => {
    const { document, files } = await documentOf(fenceKinds.find(({ name }) => name === "vega-lite")?.example ?? "");
    const figure = document.querySelector("figure");
    expect(figure?.querySelector("figcaption")?.textContent).toMatch(/^Shenzhen has more residents than Hangzhou/);
    expect(figure?.querySelectorAll("figcaption a")).toHaveLength(0);
    expect([...(figure?.querySelectorAll("svg") ?? [])].map((svg) => svg.getAttribute("width"))).toEqual([
      "712",
      "344",
    ]);
    expect(figure?.querySelector("svg")?.getAttribute("aria-describedby")).not.toBeNull();
    expect(figure?.querySelector(".read")?.textContent).toMatch(/^Each bar is a city/);
    expect([...(figure?.querySelectorAll("tbody tr") ?? [])].map((row) => row.getAttribute("data-c"))).toEqual([
      "hangzhou",
      "shenzhen",
    ]);
    expect(figure?.textContent).toMatch(/Drawn for this page from intensity\..*Sources: /s);
    const kept = JSON.parse(files[0]?.text ?? "{}");
    expect(kept).toMatchObject({ $schema: expect.stringMatching(/vega-lite\/v6/), data: { name: "intensity" } });
    expect(kept.datasets.intensity[0]).toEqual({
      city_id: expect.any(String),
      population: expect.any(Number),
      city: expect.any(String),
    });
  });

  it("is drawn in every form", async () => {
    const { document } = await documentOf(forms.map(([, text]) => fenced(text)).join("\n"));
    const drawn = [...document.querySelectorAll("figure")].map((figure) => figure.querySelectorAll("svg").length);
    expect(forms.map(([form], at) => [form, drawn[at]])).toEqual(forms.map(([form]) => [form, 2]));
  });

  it("says whose end is not known, and what it does not draw", async () => {
    const text = spec(
      "mark: bar\nencoding: {x: {field: gdp_share_high, type: quantitative}, y: {field: city, type: nominal}}",
    );
    const { document } = await documentOf(fenced(text));
    expect(document.querySelector("figure .note")?.textContent).toMatch(
      /No upper end is known, so that none is drawn: Singapore/,
    );
    expect(document.querySelector("figure tbody")?.textContent).toContain("Singapore");
  });

  it("says what was counted only where its rows follow from that, and else what they are", async () => {
    const ofCaps = `title: T\ndescription: D\ndata: {name: caps}\n${bars.replace("population", "usd_high")}`;
    const ofPlaces = `title: T\ndescription: D\ndata: {name: standings}\n${bars.replace("population", "rank")}`;
    const { document } = await documentOf([spec(bars), ofCaps, ofPlaces].map(fenced).join("\n"));
    const [money, caps, places] = [...document.querySelectorAll("figure")].map(
      (figure) => figure.querySelector("ul.note")?.textContent ?? "",
    );
    expect(money).toMatch(/Counted: public money of cities or city states/);
    expect(caps).not.toMatch(/Counted/);
    expect(caps).toMatch(/whether or not the comparison counts money like it.*Whose money it is: cities,.*districts/);
    expect(places).not.toMatch(/Counted/);
  });

  it("has a table that tells its rows apart in words, or the columns that its author chose", async () => {
    const ofCaps = `title: T\ndescription: D\ndata: {name: caps}\ntransform: [{filter: datum.city_id == 'shenzhen'}]\nmark: point\nencoding: {x: {field: high, type: quantitative}, color: {field: basis}}`;
    const { document } = await documentOf(
      [ofCaps, `${ofCaps}\ntable: [city, measure, sum as Cap]`].map(fenced).join("\n"),
    );
    const [own, chosen] = [...document.querySelectorAll("figure table")].map((table) => ({
      heads: [...table.querySelectorAll("thead th")].map((head) => head.textContent),
      text: table.textContent ?? "",
    }));
    expect(own?.heads).toEqual(["City", "Measure", "Item", "Basis", "High"]);
    expect(own?.text).toMatch(/each (recipient|project)/);
    expect(own?.text).not.toMatch(/per-(recipient|project)|shenzhen-2024/);
    expect(chosen?.heads).toEqual(["City", "Measure", "Cap"]);
  });

  it("knows the city of its page", async () => {
    const text = fenced(spec(`transform:\n  - filter: datum.city_id == page_city\n${bars}`));
    const { pages } = await render(derived, [
      { path: "[city].md", text: `---\ntitle: T\ncities: [hangzhou, suzhou]\n---\n${text}` },
    ]);
    const [hangzhou, suzhou] = pages.map(({ html }) => new JSDOM(html).window.document);
    expect(hangzhou?.querySelectorAll("figure tbody tr")).toHaveLength(1);
    expect(suzhou?.querySelector("figure.none")?.textContent).toMatch(/No row is left to draw/);
  });

  it("has the same bytes in a process of its own, and twice", async () => {
    const body = fenced(spec(bars)) + fenced(spec("mark: point\nencoding: {x: {field: gdp, type: quantitative}}"));
    const drawSpec = openSpecDrawer();
    const pageWith = async (more: object) =>
      (await render(derived, [{ path: "page.md", text: front + body }], more)).pages[0]?.html;
    const here = await pageWith({});
    expect(here).toContain("<svg");
    expect(await pageWith({ drawSpec })).toBe(here);
    expect(await pageWith({ drawSpec })).toBe(here);
  });
});

describe("a mistake in a spec", () => {
  it.each([
    [
      spec(bars).replace("intensity", "intensty"),
      /^7:14 "intensty" is not a view or table \| Did you mean "intensity"/,
    ],
    [
      spec(bars).replace("population", "populaton"),
      /^9:23 "populaton" is not a column of intensity \| Did you mean "population"/,
    ],
    [spec(bars).replace("mark: bar", "mark: barr"), /^8:7 mark is "barr" \| Did you mean "bar"/],
    [spec(bars).replace("mark:", "mrak:"), /^8:1 the spec draws nothing \| Did you mean "mark"/],
    [spec(bars).replace("field: city,", "feild: city,"), /^9:60 "feild" is not known here \| Did you mean "field"/],
    [spec(bars).replace("nominal", "nominl"), /type is "nominl" \| Did you mean "nominal"/],
    [spec(bars).replace("title: T\n", ""), /^5:1 the spec has no title \| Add title: and a sentence/],
    [spec(bars).replace("description: D\n", ""), /the spec has no description \| Add description:/],
    [
      spec(bars).replace("population", "currency"),
      /"currency" of intensity holds words, not numbers \| Write type: nominal/,
    ],
    [spec(`transform:\n  - filtr: datum.x > 1\n${bars}`), /^9:5 "filtr" is not known here \| Did you mean "filter"/],
    [
      spec(`transform:\n  - filter: datum.gpd > 1\n${bars}`),
      /^9:13 "gpd" is not a column of intensity \| Did you mean "gdp"/,
    ],
    [spec(`transform:\n  - filter: datum.gdp >\n${bars}`), /^9:13 "datum.gdp >" is not an expression/],
    [
      spec(`transform:\n  - {aggregate: [{op: sum, field: gdp, as: all}], groupby: [currency]}\n${bars}`),
      /"population" is not a column of intensity \| There are all and currency/,
    ],
    ["- a\n- b", /^5:1 the block is no spec/],
    [
      `${spec(bars)}\ntable: [city, populaton]`,
      /^10:15 "populaton" is not a column of intensity \| Did you mean "popul/,
    ],
    [`${spec(bars)}\ntable: 3`, /^10:8 table is no list of columns/],
    ["mark: bar: x", /^5:7 a value holds a colon and no quotes/],
    [
      "mark: bar\nencoding: {x: {field: gdp}\ndata: {name: intensity}",
      /^6:11 "\{" is not closed \| Write \} where it ends\.$/,
    ],
    ["title: T\nx: {a: [1, 2\ny: 1", /^6:8 "\[" is not closed/],
    ['title: "T\nmark: bar', /^5:8 a quote is not closed/],
    ["mark: bar\nmark: bar", /^6:1 "mark" stands there twice/],
    ["mark:\n\ttype: bar", /^6:1 a tab stands before the words/],
    ["mark: bar\n  - x: 1", /further in|does not belong|colon/],
    [spec(bars).replace("mark: bar", "mark: imag"), /mark is "imag" \| (?!.*image)/],
    [
      spec(`mark: bar\nencoding: {x: {field: gdp, type: quantitative, scale: {domain: [0, "a"]}}}\n`).replace(
        '"a"',
        "{}",
      ),
      /domain|spec can't be drawn/,
    ],
  ])("%j is told where it is", async (text, says) => {
    const problems = await told(text);
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.join("\n")).toMatch(says);
  });

  it("stands beside all others of its block", async () => {
    const text = spec(bars)
      .replace("population", "populaton")
      .replace("mark: bar", "mark: {type: bar, colour: red}")
      .replace("title: T\n", "");
    expect((await told(text)).map((one) => one.split(" |")[0])).toEqual([
      "5:1 the spec has no title",
      '7:19 "colour" is not known here',
      '8:23 "populaton" is not a column of intensity',
    ]);
  });

  it("of a block without an end is told", async () => {
    const { problems } = await made("```vega-lite\nmark: bar\n");
    expect(problems.map(({ message }) => message)).toEqual(["the vega-lite block has no end"]);
  });
});

describe("what a spec may not ask for", () => {
  it.each([
    ["a file or address", 'data: {url: "file:///etc/passwd"}\nmark: bar', /a spec loads no file/],
    [
      "an address to look up",
      `${spec("mark: bar\ntransform:\n  - {lookup: city_id, from: {data: {url: x.csv}, key: a}}")}`,
      /a spec loads no file/,
    ],
    ["an image", spec("mark: {type: image, url: http://x}"), /a spec (shows no images|loads no file)/],
    ["a link", spec("mark: {type: bar, href: javascript:alert(1)}"), /a picture has no links/],
    [
      "a colour that is an address",
      spec("mark: {type: bar, fill: 'url(http://x/y)'}\nencoding: {x: {field: gdp, type: quantitative}}"),
      /holds a link, a script or an image/,
    ],
    ["the clock", spec("mark: bar\ntransform: [{calculate: now(), as: x}]"), /"now" gives another picture each time/],
    ["chance", spec("mark: bar\ntransform: [{calculate: random(), as: x}]"), /"random" gives another/],
    ["a sample", spec("mark: bar\ntransform: [{sample: 3}]"), /a sample takes rows by chance/],
    ["local time", spec("mark: bar\nencoding: {x: {field: year, timeUnit: month}}"), /Write utcmonth/],
    ["a local function", spec("mark: bar\ntransform: [{calculate: year(datum.year), as: x}]"), /Write utcyear/],
    [
      "a way to code",
      spec("mark: bar\ntransform: [{calculate: datum.constructor, as: x}]"),
      /"constructor" is not a name/,
    ],
    [
      "a way to code by signs",
      spec(`mark: bar\ntransform: [{calculate: 'datum["__proto__"]', as: x}]`),
      /"__proto__" is not a name/,
    ],
    ["code", spec("mark: bar\ntransform: [{calculate: alert(1), as: x}]"), /is not an expression|can't be drawn/],
    [
      "a thousand million rows",
      "title: T\ndescription: D\ndata: {sequence: {start: 0, stop: 1e9}}\nmark: bar",
      /too many rows are made/,
    ],
    [
      "rows without end",
      "title: T\ndescription: D\ndata: {sequence: {start: 0, stop: 10, step: 0}}\nmark: bar",
      /too many rows are made/,
    ],
    ["a picture without end", spec("mark: bar\nwidth: 1e9"), /width is 1000000000 \| Write a number of px up to 4000/],
    [
      "many pictures",
      spec(
        "repeat: {row: [gdp, gdp, gdp, gdp, gdp, gdp, gdp, gdp], column: [gdp, gdp, gdp, gdp, gdp, gdp, gdp, gdp]}\nspec: {mark: bar}",
      ),
      /the spec draws 64 pictures/,
    ],
    [
      "references without end",
      `a: &a [1,1,1,1,1,1,1,1,1]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: [*c,*c,*c,*c,*c,*c,*c,*c,*c]`,
      /too many references/,
    ],
  ])("%s is refused", async (_, text, says) => {
    expect((await told(text)).join("\n")).toMatch(says);
  });

  it("is not run where it is not refused: names of rows that look like code stay words", async () => {
    const text = `title: "<script>alert(1)</script>"\ndescription: "a | b"\ndata:\n  values: [{a: "<script>alert(2)</script>", b: 1}]\nmark: text\nencoding: {text: {field: a}, x: {field: b, type: quantitative}}`;
    const { document } = await documentOf(fenced(text));
    expect(document.querySelectorAll("main script, svg script")).toHaveLength(0);
    expect(document.querySelector("figure svg")?.textContent).toContain("<script>alert(2)</script>");
    expect(document.querySelector("figure .note")?.textContent).toMatch(/typed into the page/);
  });
});
