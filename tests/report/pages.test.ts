import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { JSDOM } from "jsdom";
import { beforeAll, describe, expect, it } from "vitest";
import { buildDate } from "../../src/cli/build-facts.ts";
import { openDisk } from "../../src/cli/node-disk.ts";
import { readScript } from "../../src/cli/page-files.ts";
import { toolVersion } from "../../src/cli/tool-version.ts";
import { mostRows } from "../../src/report/html/table.ts";
import { formatDate } from "../../src/text/format-date.ts";
import { sayTask } from "../../src/text/say-task.ts";
import { parameterList } from "../../src/workbook/parameter-list.ts";
import { kinds } from "../browser/kinds.ts";
import { shippedDerived } from "../shipped.ts";
import { shippedPages, untilBuilt } from "../shipped-pages.ts";

const derived = shippedDerived();
const script = await readScript();
let pages: ReadonlyMap<string, string>;
let files: ReadonlySet<string>;

beforeAll(async () => {
  await untilBuilt();
  const paths = openDisk(shippedPages).list(".") ?? [];
  const isPage = (path: string) => path.endsWith(".html");
  pages = new Map(paths.filter(isPage).map((path) => [path, readFileSync(join(shippedPages, path), "utf8")]));
  files = new Set(paths.filter((path) => !isPage(path)));
});

const parsed = new Map<string, Document>();

/** The document of a page, parsed once. */
function open(path: string): Document {
  const document = parsed.get(path) ?? new JSDOM(pages.get(path)).window.document;
  parsed.set(path, document);
  return document;
}
const wordsOf = (path: string): string => open(path).querySelector("main")?.textContent?.replace(/\s+/g, " ") ?? "";

/** Where a link of a page leads: the path of another page, and the place on it. */
function target(from: string, href: string): readonly [string, string] {
  const url = new URL(href, `file:///${from}`);
  return [url.pathname.slice(1), decodeURIComponent(url.hash.slice(1))];
}

describe("the set of pages", () => {
  it("has a page for every city and index, and nine others", () => {
    const count = (start: string) => [...pages.keys()].filter((path) => path.startsWith(start)).length;
    expect([count("cities/"), count("indices/"), pages.size]).toEqual([123, 32, 164]);
  });

  it("is small enough to mail", () => {
    for (const [path, html] of pages)
      expect(Buffer.byteLength(html), path).toBeLessThan(
        ["index.html", "gallery.html"].includes(path) ? 600_000 : 400_000,
      );
  });

  it("has two cities that differ", () => {
    expect(pages.get("cities/shenzhen.html")).not.toBe(pages.get("cities/hangzhou.html"));
  });
});

describe("every page", () => {
  it("leads nowhere that is not there", () => {
    const ids = new Map(
      [...pages].map(([path, html]) => [path, new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id))]),
    );
    const hrefs = [...pages].flatMap(([path, html]) => {
      const found = new Set([...html.matchAll(/<a [^>]*href="([^"]+)"/g)].map(([, href = ""]) => href));
      return [...found].filter((href) => !/^https?:/.test(href)).map((href) => [path, href] as const);
    });
    const astray = hrefs.filter(([path, href]) => {
      const [page, place] = target(path, href.replaceAll("&amp;", "&"));
      return !files.has(page) && ids.get(page)?.has(place) !== true && (place !== "" || !ids.has(page));
    });
    expect(hrefs.length).toBeGreaterThan(10_000);
    expect(astray).toEqual([]);
  });

  it("gives each place its own id", () => {
    for (const [path, html] of pages) {
      const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
      expect(new Set(ids).size, `ids of ${path}`).toBe(ids.length);
    }
  });

  it("is whole: one heading, a picture in every figure, a caption and scopes for every table", () => {
    for (const { path } of kinds) {
      const document = open(path);
      expect(document.querySelectorAll("h1"), path).toHaveLength(1);
      expect(document.documentElement.lang, path).toBe("en");
      for (const figure of document.querySelectorAll("figure:not(.none)")) {
        expect(figure.querySelectorAll("svg[role=img]").length, `${path} ${figure.id}`).toBeGreaterThan(0);
        expect(figure.querySelector("figcaption")?.textContent, path).not.toBe("");
      }
      for (const table of document.querySelectorAll("table")) {
        expect(table.querySelector("caption")?.textContent, path).not.toBe("");
        expect(table.querySelectorAll("thead th:not([scope=col])"), path).toHaveLength(0);
        expect(table.querySelectorAll("tbody tr").length, path).toBeLessThanOrEqual(mostRows);
      }
    }
  });

  it("has a footnote behind each figure's headline and each number of money", () => {
    for (const { path } of kinds) {
      const document = open(path);
      for (const cell of document.querySelectorAll("tbody .n")) {
        const money = /^(?:up to |at least )?[A-Z]{3} \d/.test(cell.textContent ?? "");
        if (money)
          expect(
            cell.querySelector("a[href^='#n'], a[href^='#s'], a[href$='#page-how']"),
            `${path}: ${cell.textContent}`,
          ).not.toBe(null);
      }
    }
  });

  it("tells every citation where in its source to look, where the row says so", () => {
    const listed = [...open("cities/shenzhen.html").querySelectorAll(".sources > ol > li")];
    expect(
      listed.some((item) => /a (?:para|section|table|row)/.test(item.querySelector(".places")?.textContent ?? "")),
    ).toBe(true);
  });

  it("holds no slip of a program", () => {
    for (const [path, html] of pages) {
      const words = html
        .replace(/<script[\s\S]*?<\/script>|<style[\s\S]*?<\/style>|<pre>[\s\S]*?<\/pre>/g, "")
        .replace(/<[^>]*>/g, " ");
      for (const slip of ["undefined", "NaN", "[object", "\uE000", "{{", "{%"])
        expect(words.includes(slip), `${slip} on ${path}`).toBe(false);
    }
  });

  it("names its choices, its date and its inputs at its foot", () => {
    const made = `as of ${formatDate(buildDate(derived, {}))}. Made by citybook ${toolVersion()}.`;
    for (const [path, html] of pages) {
      const foot = html.slice(html.lastIndexOf("<footer>"));
      expect(foot, path).toContain(made);
      expect(foot, path).toMatch(
        /reference year 2025; preset city-money.*Checksum of the inputs: <code>[0-9a-f]{16}</s,
      );
    }
  });

  it("asks for nothing, and lets nothing run but its one script", () => {
    const hash = createHash("sha256").update(script).digest("base64");
    const [own, data] = [/<script>([\s\S]*?)<\/script>/g, /<script type="application\/ld\+json">([\s\S]*?)<\/script>/g];
    for (const [path, html] of pages) {
      expect(html, path).toContain(`default-src 'none'; script-src 'sha256-${hash}'; style-src 'sha256-`);
      expect([...html.matchAll(own)].map(([, text]) => text === script)).toEqual([true]);
      expect([...html.matchAll(data)].map(([, text = ""]) => JSON.parse(text)["@type"])).toEqual(["Dataset"]);
      expect(html.replace(own, "").replace(data, ""), path).not.toMatch(
        /<script|<iframe|<object|<embed| on\w+=|javascript:|<link [^>]*href="(?!data:,")|src="| style="/i,
      );
    }
  });
});

describe("the Shenzhen page", () => {
  it("tells the founding story", () => {
    const words = wordsOf("cities/shenzhen.html");
    expect(words).toContain(
      '"Measures of Shenzhen to build a pioneer city of artificial intelligence" (18 December 2024) has 18 measures, 15 of which involve money.',
    );
    expect(words).toMatch(/It names, for each year, .*up to CNY 300m for basic research and key technology/);
    expect(words).toMatch(
      /In the 2023 edition of the Global AI Most Innovative City ranking \(called Global AI City Innovation Index by Yicai\), Shenzhen stands 16th of 500 in the world, and 5th in China, behind Beijing, Shanghai, Hong Kong and Hangzhou\./,
    );
  });

  it("names the sources of the story beside it", () => {
    const document = open("cities/shenzhen.html");
    const cited = (start: string) => {
      const paragraph = [...document.querySelectorAll("main > p")].find((one) => one.textContent?.includes(start));
      const links = [...(paragraph?.querySelectorAll("sup a") ?? [])];
      return links.map(
        (link) =>
          document
            .querySelector(`[id="${link.getAttribute("href")?.slice(1)}"]`)
            ?.closest("li")
            ?.querySelector(".quiet")?.textContent,
      );
    };
    expect(cited("has 18 measures")).toEqual(["yicai-2024-12-19"]);
    expect(cited("16th of 500")).toContain("yicai-2024-12-19");
    expect(cited("for each year")).toContain("fengbaosun-sz-measures-2024");
  });

  it("leads from each calculated number to the footnote that tells how it was made, down to file and line", () => {
    const document = open("cities/shenzhen.html");
    const share = [...document.querySelectorAll("dl.keys div")].find((one) => one.textContent?.includes("0.122%"));
    const href = share?.querySelector("dd a")?.getAttribute("href") ?? "";
    const words = document.querySelector(`[id="${href.slice(1)}"]`)?.textContent ?? "";
    expect(words).toContain("annual commitment divided by gross domestic product");
    expect(words).toMatch(
      /CNY 4,500,000,000 Policy money for AI and robotics in 2025 \(exact, one-off\)\d+[a-z] datasets\/shenzhen\/amounts\.csv:\d+; not used: CNY 4\.5bn for 2024/,
    );
    expect(words).toMatch(/1st to 2nd of 12: 0 surely above, 10 surely below, 1 that cannot be told apart/);
  });

  it("shows the readings that differ beside the one that is used", () => {
    const item = [...open("cities/shenzhen.html").querySelectorAll(".measures > li")].find((one) =>
      one.textContent?.includes("Training vouchers for renting AI compute"),
    );
    const words = item?.querySelector("ul li")?.textContent ?? "";
    expect(words).toMatch(/^up to CNY 500m a year for the whole city/);
    expect(words).toMatch(/Elsewhere: .*CNY 500m a year for the whole city/);
  });
});

describe("what would finish the page of a city", () => {
  const itemsOf = (city: string) => [...open(`cities/${city}.html`).querySelectorAll("details.tasks > ol > li")];

  it("is the list of the command, and no table says it a second time", () => {
    for (const city_id of ["shenzhen", "datong", "turin", "busan"]) {
      const tasks = derived.tasks.filter(({ city }) => city.city_id === city_id);
      expect(itemsOf(city_id).map((item) => item.querySelector("strong")?.textContent)).toEqual(tasks.map(sayTask));
      const captions = [...open(`cities/${city_id}.html`).querySelectorAll("caption")].map((one) => one.textContent);
      expect(captions).not.toContain("What is missing");
    }
  });

  it("leads to the file, the columns and the rows that wait", () => {
    const [sums] = itemsOf("shenzhen");
    expect(sums?.textContent).toMatch(
      /^the sum of 8 measures\. Gains: "The packages".* on this page\. Add a row to datasets\/shenzhen\/amounts\.csv with measure_id, item/,
    );
    expect(sums?.querySelectorAll("ul > li")).toHaveLength(8);
    expect(sums?.querySelector("ul > li")?.textContent).toMatch(
      /^sum of "First versions of AI software": .* datasets\/shenzhen\/measures\.csv:\d+$/,
    );
  });
});

describe("a part of a sum", () => {
  it("says what it is inside of", () => {
    expect(wordsOf("cities/shanghai.html")).toMatch(/Inside "[^"]+" where both count, and never added to it/);
  });
});

describe("an index", () => {
  it("names the cities that only an earlier edition ranks, with their newest place", () => {
    const words = wordsOf("indices/gihi.html");
    expect(words).toMatch(/Cities seen in earlier editions only.*London ?2023 ?the world ?4/);
  });
});

describe("a city without counted money", () => {
  it("has no zero and a reason", () => {
    const words = wordsOf("cities/beijing.html");
    expect(words).toContain("No citywide money of Beijing counts for 2025: paid by another level: districts.");
    expect(words).not.toMatch(/CNY 0\b(?! to )/);
  });
});

describe("the assumptions page", () => {
  it("tells every choice by its option", () => {
    const told = [...open("assumptions.html").querySelectorAll("td code, th code")].map(
      ({ textContent }) => textContent,
    );
    for (const { flag } of parameterList) expect(told).toContain(flag.split(" ")[0]);
  });

  it("says what is left out where a choice of the given ones is taken away", () => {
    expect(wordsOf("assumptions.html")).toContain("without money of districts");
  });
});

describe("the comparison", () => {
  it("shows every city of which a measure was seen: in its first figure, or in the table of the others", () => {
    const document = open("index.html");
    const drawn = document.querySelector("figure svg")?.textContent ?? "";
    const others = [...document.querySelectorAll("table")].find((table) =>
      table.caption?.textContent?.includes("cannot be ranked"),
    );
    const listed = new Set([...(others?.querySelectorAll("tbody tr") ?? [])].map((row) => row.getAttribute("data-c")));
    const seen = derived.comparison.filter((row) => row.measuresRows > 0);
    expect(seen).toHaveLength(63);
    for (const { city } of seen) expect(drawn.includes(city.name) !== listed.has(city.city_id), city.name).toBe(true);
  });

  it("leads to every city", () => {
    expect(open("index.html").querySelectorAll('.finder a[href^="cities/"]')).toHaveLength(123);
  });
});
