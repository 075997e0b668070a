import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { charts } from "../../src/chart/catalogue.ts";
import { fenceKinds } from "../../src/report/fence-kinds.ts";
import { filters } from "../../src/report/filters.ts";
import { pageTables } from "../../src/report/page-tables.ts";
import { standardFilters, standardTags } from "../../src/report/standard.ts";
import { tags } from "../../src/report/tags.ts";
import { valueList } from "../../src/report/value-list.ts";
import { cityValues, commonValues, indexValues } from "../../src/report/values.ts";
import { fillLists } from "../../src/report/write-lists.ts";
import { render } from "../report/built.ts";
import { root, shippedDerived, shippedFiles } from "../shipped.ts";

const markdown = readFileSync(join(root, "docs/write-a-page.md"), "utf8");
const derived = shippedDerived();

/** The pages and pieces of pages that the document shows. */
const examples = [...markdown.matchAll(/^````md\n([\s\S]*?)\n````$/gm)].map(([, text = ""], at) => ({
  path: `example-${at}.md`,
  text: text.startsWith("---") ? text : `---\ntitle: Example\n---\n${text}`,
}));

/** A page that the document takes to be there, as it is in every workbook that was begun with init. */
const method = { path: "method.md", text: "---\ntitle: Method\n---\nx\n" };

describe("docs/write-a-page.md", () => {
  it("has examples that are pages without a mistake, each with what it makes", async () => {
    const part = { path: "_parts/caution.md", text: "Beware, {{ who | city }}.\n" };
    const { pages, problems } = await render(derived, [...examples, part, method]);
    expect(problems).toEqual([]);
    expect(pages).toHaveLength(examples.length + 1);
    expect(pages.length).toBeGreaterThan(6);
    expect(pages[0]?.html).toMatch(/Shenzhen commits <span class="value">CNY 4\.5bn<\/span>/);
    expect(pages.filter(({ html }) => html.includes("<figure"))).toHaveLength(5);
  });

  it("shows the message that its mistake gets", async () => {
    const [first] = examples;
    const text = first?.text.replace("intensity.gdp_share", "intensity.gdp_shar") ?? "";
    const { problems } = await render(derived, [{ path: "first.md", text }]);
    const [shown = ""] = /^pages\/first\.md:.*\n.*$/m.exec(markdown) ?? [];
    const says = problems.map(({ place, message, hint }) => {
      const at = `pages/first.md:${place.line}:${place.character}`;
      return `${at}: ${message} [bad-page]\n    ${hint.replace(/(?<=\?).*/, "")}`;
    });
    expect(says).toEqual([shown]);
  });

  it("lists what is declared", () => {
    expect(fillLists(markdown)).toBe(markdown);
  });
});

const namesIn = (values: object, prefix = ""): readonly string[] => Object.keys(values).map((name) => prefix + name);

describe("the values of pages", () => {
  it("are declared, and are there", () => {
    const { counts, ...others } = commonValues(derived);
    const { city } = cityValues(derived, "shenzhen");
    const { index } = indexValues(derived, "ai-innovation-city");
    const there = [
      ...namesIn(others),
      "root",
      ...namesIn(counts, "counts."),
      ...namesIn(city, "city."),
      ...namesIn(index, "index."),
    ];
    expect(valueList.map(({ name }) => name).toSorted()).toEqual(there.toSorted());
  });
});

describe("the shipped pages", () => {
  const text = shippedFiles()
    .map((file) => file.text)
    .join("\n");
  const found = (pattern: RegExp): readonly string[] => [
    ...new Set([...text.matchAll(pattern)].map(([, name = ""]) => name)),
  ];
  const names = (list: readonly { readonly name: string }[]): readonly string[] => list.map(({ name }) => name);
  const ends = ["else", "elsif", "when"];

  it.each([
    ["tags", /\{%-?\s*(?!end)([\w#]+)/g, [...names(tags), ...names(standardTags), ...ends], 12],
    ["filters", /\|\s*([a-z_]+)[^|{}]*\}\}/g, [...names(filters), ...names(standardFilters)], 1],
    ["charts", /\{%\s*chart "([\w-]+)"/g, [...charts.keys()], 8],
    ["tables", /\{%\s*table "([\w-]+)"/g, names(pageTables), 10],
    ["blocks", /^```([\w-]+)/gm, [...names(fenceKinds), "sh", "text"], 0],
    ["values", /\{\{\s*((?:counts|city|index)\.\w+|lead_index|root)/g, names(valueList), 20],
  ] as const)("use only %s that are declared", (_, pattern, known, atLeast) => {
    expect(found(pattern).length).toBeGreaterThanOrEqual(atLeast);
    expect(found(pattern).filter((name) => !known.includes(name))).toEqual([]);
  });
});
