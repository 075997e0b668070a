import { describe, expect, it } from "vitest";
import { shippedStyle } from "../../src/chart/house-style.ts";
import { renderPages } from "../../src/report/render-pages.ts";
import { fiveCities } from "../chart/five-cities.ts";
import { build } from "./built.ts";

const derived = fiveCities();

const page = (path: string, front: string, text: string) => ({
  path,
  folder: "reports",
  text: `---\n${front}\n---\n\n${text}\n`,
});

const files = [
  page("index.md", "title: Home\norder: 2", "[Notes](notes.html) [More](more.html#x) {% finder %}"),
  page("notes.md", "title: Notes\norder: 1", "Notes"),
  page("more.md", "title: More\norder: 3", "{% include 'part' %}".replace("'part'", '"_part.md"')),
  page("_part.md", "title: Part", "Part"),
  page("cities/[city].md", "title: '[city] alone'", "[Home](../index.html) [More](../more.html)"),
];

const named = (values: readonly string[]) =>
  values.map((value, at) => ({ value, place: { file: "citybook.yaml", line: 9, character: 3 + at } }));

const make = (choice: { build?: readonly string[]; navigation?: readonly string[] }) =>
  renderPages({
    derived,
    files,
    build,
    choice: {
      build: choice.build && named(choice.build),
      navigation: choice.navigation && named(choice.navigation),
    },
  });

const navigation = (html = ""): readonly string[] =>
  [...(/<nav[\s\S]*?<\/nav>/.exec(html)?.[0] ?? "").matchAll(/<a href="([^"]*)"[^>]*>([^<]*)/g)].map(
    ([, to, title]) => `${to} ${title}`,
  );

describe("which pages are built", () => {
  it("is every page, and those with an order are in the navigation by it", async () => {
    const { pages } = await make({});
    expect(pages).toHaveLength(3 + derived.tables.cities.length);
    expect(navigation(pages[0]?.html)).toEqual(["notes.html Notes", "index.html Home", "more.html More"]);
  });

  it("is what the workbook lists, by files, by * and by single pages; nothing leads to the others", async () => {
    const { pages, problems } = await make({ build: ["index", "cities/s*"], navigation: ["cities/shenzhen", "index"] });
    expect(problems).toEqual([]);
    expect(pages.map(({ path }) => path)).toEqual([
      "index.html",
      ...derived.tables.cities
        .map(({ city_id }) => `cities/${city_id}.html`)
        .filter((path) => path.startsWith("cities/s"))
        .toSorted(),
    ]);
    expect(navigation(pages[0]?.html)).toEqual(["cities/shenzhen.html Shenzhen alone", "index.html Home"]);
    expect(pages[0]?.html).toContain("<p>Notes More</p>");
    expect(pages[0]?.html).toContain('href="cities/shenzhen.html"');
    expect(pages[0]?.html).not.toContain('href="cities/berlin.html"');
    expect(pages[1]?.html).toMatch(/<a href="\.\.\/index\.html">Home<\/a> More</);
  });

  it.each([
    [{ build: ["index", "nots"] }, 4, '"nots" is no page', 'Did you mean "notes"?'],
    [
      { build: ["notes"] },
      3,
      "build leaves out index",
      "Add index to the list: the title of every page leads back to it, and it is the one to open first.",
    ],
    [
      { build: ["index"], navigation: ["notes"] },
      3,
      '"notes" is in navigation and is not built',
      "Add it to build too, or take it out of navigation.",
    ],
    [{ navigation: ["cities/shenzen"] }, 3, '"cities/shenzen" is no page', 'Did you mean "cities/shenzhen"?'],
  ])("%j is told with its place", async (choice, character, message, hint) => {
    const { problems } = await make(choice);
    expect(problems).toEqual([
      { level: "error", code: "bad-workbook", place: { file: "citybook.yaml", line: 9, character }, message, hint },
    ]);
  });
});

describe("what a house says on every page", () => {
  const house = {
    ...shippedStyle,
    organisation: 'Institute "of" <Cities>',
    logo: { light: { address: "data:image/png;base64,AAAA", width: 80, height: 40 }, dark: undefined },
    footer: "Ask [us](https://example.org/?a=1&b=2), ![x](http://evil.example/x.png) <script>x()</script>",
    licence: { name: "CC BY 4.0", url: "https://creativecommons.org/licenses/by/4.0/" },
    numbers: "de-DE",
  };

  it("is escaped, loads nothing, and is told to machines", async () => {
    const { pages } = await renderPages({ derived, files: files.slice(1, 2), build: { ...build, house } });
    const html = pages[0]?.html ?? "";
    const name = "Institute &quot;of&quot; &lt;Cities&gt;";
    expect(html).toContain(`width="80" height="40" alt="${name}"><span>citybook</span></a>`);
    expect(html).toContain(
      '<p>Ask <a href="https://example.org/?a=1&amp;b=2">us</a>, !<a href="http://evil.example/x.png">x</a> &lt;script&gt;x()&lt;/script&gt;</p>',
    );
    expect(html).toContain(
      `Texts, figures and data of ${name}: <a rel="license" href="https://creativecommons.org/licenses/by/4.0/">CC BY 4.0</a>`,
    );
    expect(html).toContain(
      '"license":"https://creativecommons.org/licenses/by/4.0/","publisher":{"@type":"Organization"',
    );
  });
});
