import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readPartHeader } from "../../src/connect/part-header.ts";
import { connectionFields } from "../../src/workbook/connections.ts";
import { readWorkbook } from "../../src/workbook/read-workbook.ts";
import { freshFolder, runIn } from "../cli/three-cities.ts";
import { root } from "../shipped.ts";

const page = readFileSync(join(root, "docs/connections.md"), "utf8");
const block = (language: string): string =>
  new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, "m").exec(page)?.[1] ?? "";

describe("docs/connections.md", () => {
  it("has a query that gives rows of amounts from the awards of the example", async () => {
    const folder = freshFolder();
    cpSync(join(root, "examples/award-level"), folder, { recursive: true });
    writeFileSync(join(folder, "datasets/generated/amounts.sql"), block("sql"));
    const { code, said, result } = await runIn(folder, "check");
    expect([code, said, result]).toEqual([0, expect.stringContaining("180 rows of DuckDB"), ""]);
  });

  it("has connections that citybook.yaml takes, and a query that names one of them", () => {
    const head = "format: 1\ntitle: A\ndatasets: [datasets]\npages: reports\nout: html\n";
    const workbook = readWorkbook(head + block("yaml"), "citybook.yaml");
    const { connection = "", seconds } = { connection: "", seconds: 0, ...readPartHeader(block("text"), "a.sql") };
    expect("connections" in workbook && workbook.connections.get(connection)?.engine).toBe("postgres");
    expect(seconds).toBe(300);
  });

  it("names all that can be said of a connection", () => {
    const named = [...page.matchAll(/^\| (`.*?`) \|/gm)].flatMap(([, names = ""]) =>
      [...names.matchAll(/`([a-z-]+)`/g)].map(([, name]) => name),
    );
    expect(named).toEqual(expect.arrayContaining(Object.keys(connectionFields)));
  });
});
