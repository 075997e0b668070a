import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { renderReference } from "../../src/report/reference/render-reference.ts";
import { renderSubject } from "../../src/report/reference/render-subject.ts";
import type { Subject } from "../../src/report/reference/subject.ts";
import { root } from "../shipped.ts";

const subject = (entries: Subject["groups"][number]["entries"]): Subject => ({
  name: "things",
  title: "Things",
  says: "what there is",
  part: "option",
  groups: [{ entries }],
});

describe("the reference", () => {
  it("is written anew by npm run dictionary whenever a declaration changes", async () => {
    expect(readFileSync(join(root, "docs/reference.md"), "utf8")).toBe(await renderReference());
  });

  it("says the title once, in a heading", async () => {
    const headings = (await renderReference()).match(/^## .+$/gm) ?? [];
    expect(new Set(headings).size).toBe(headings.length);
  });
});

describe("a kind of thing as Markdown", () => {
  it("gives a thing with parts a heading and a table, without a column that would be empty", () => {
    const text = renderSubject(subject([{ name: "one", says: "the first", parts: [{ name: "by", says: "a | b" }] }]));
    expect(text).toBe(
      "## Things\n\nWhat there is.\n\n### one\n\nThe first.\n\n| option | what it is |\n| --- | --- |\n| `by` | a \\| b |\n",
    );
  });

  it("puts things without parts into one table, where a bar or a line end in an example breaks no cell", () => {
    const text = renderSubject(
      subject([
        { name: "one", says: "takes <id>", example: "{{ 1 | one }}" },
        { name: "two", says: "the\nsecond", facts: { gives: "2" } },
      ]),
    );
    expect(text.split("\n").slice(4)).toEqual([
      "| name | what it is | gives | example |",
      "| --- | --- | --- | --- |",
      "| `one` | takes &lt;id> |  | `{{ 1 \\| one }}` |",
      "| `two` | the second | 2 |  |",
      "",
    ]);
  });

  it("keeps the lines of a block in a block", () => {
    const text = renderSubject(subject([{ name: "one", says: "a block", example: "```one\nx\n```" }]));
    expect(text).toContain("````\n```one\nx\n```\n````");
  });
});
