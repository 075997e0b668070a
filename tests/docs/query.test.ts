import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { loadEngine } from "../../src/engine/load-engine.ts";
import { isRefusal } from "../../src/model/sql-answer.ts";
import { openQueries } from "../../src/query/open-query.ts";
import { openPageQueries } from "../../src/query/page-queries.ts";
import { copyOfThreeCities, runIn } from "../cli/three-cities.ts";
import { render } from "../report/built.ts";
import { root, shippedDerived } from "../shipped.ts";

const textOf = (name: string) => readFileSync(join(root, "docs", name), "utf8");
const [ofQuery, ofPackage] = [textOf("query.md"), textOf("data-package.md")];

/** The fenced blocks of a language, with what is written after it. */
const blocksOf = (markdown: string, language: string) =>
  [...markdown.matchAll(new RegExp(`^(\`{3,})${language}[^\\n]*\\n([\\s\\S]*?)\\n\\1$`, "gm"))].map(
    ([, , body = ""]) => body,
  );

const queries = openQueries({ derived: shippedDerived(), limits: { seconds: 30, rows: 1e6 }, load: loadEngine });
afterAll(() => queries.close());

describe("docs/query.md", () => {
  it("has queries that all have answers, without a sum that mixes", async () => {
    const commands = blocksOf(ofQuery, "sh").flatMap((block) => block.split("\n"));
    const given = commands.flatMap((command) => /query "(.*)"/.exec(command)?.[1] ?? []);
    const asked = [...given, ...blocksOf(ofQuery.replace(/^````markdown[\s\S]*?^````$/m, ""), "sql")];
    expect(asked.length).toBe(3);
    for (const sql of asked) {
      const answer = await queries.ask(sql, { year: 2025 });
      expect(isRefusal(answer) ? answer : answer.notes).toEqual([]);
      expect(isRefusal(answer) ? 0 : answer.rows.length).toBeGreaterThan(1);
    }
  });

  it("shows the note on a sum as it is told", async () => {
    const answer = await queries.ask("select sum(low) from amounts");
    expect(isRefusal(answer) ? [] : answer.notes.map((note) => `note: ${note}`)).toEqual(
      blocksOf(ofQuery, "text")[0]?.split("\n"),
    );
  });

  it("has a page that is rendered as it stands", async () => {
    const [body = ""] = blocksOf(ofQuery, "markdown");
    const page = { path: "page.md", text: `---\ntitle: Page\n---\n${body}\n` };
    const { problems, pages } = await render(shippedDerived(), [page], { askOf: openPageQueries(loadEngine) });
    expect(problems).toEqual([]);
    expect(pages[0]?.html).toContain('Computed by the <a href="#query-dearest">query dearest</a> of this page');
  });
});

describe("docs/data-package.md", () => {
  it("has commands that all run as written, and a publication that citybook.yaml takes", async () => {
    const folder = copyOfThreeCities();
    const [yaml = ""] = blocksOf(ofPackage, "yaml");
    expect(Object.keys(parse(yaml))).toEqual(["publication"]);
    const file = join(folder, "citybook.yaml");
    writeFileSync(file, `${readFileSync(file, "utf8")}${yaml}\n`);
    const commands = blocksOf(ofPackage, "sh").flatMap((block) => block.split("\n"));
    expect(commands.length).toBe(3);
    for (const command of commands) {
      const { code, said } = await runIn(folder, command.replace("npx citybook ", ""));
      expect([code, said]).toEqual([0, expect.stringContaining("written")]);
    }
    const descriptor = JSON.parse(readFileSync(join(folder, "ai-money/datapackage.json"), "utf8"));
    expect(descriptor).toMatchObject({
      name: "ai-money-of-cities",
      version: "1.2.0",
      licenses: [{ name: "CC-BY-4.0" }],
    });
  });
});
