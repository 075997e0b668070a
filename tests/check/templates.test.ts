import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { checkTables } from "../../src/check/check-tables.ts";
import { knownTables } from "../../src/check/known-tables.ts";
import { renderTable } from "../../src/check/render-dictionary.ts";
import { renderTemplate, renderTemplatesGuide } from "../../src/check/render-templates.ts";
import { type TableName, tables } from "../../src/check/tables.ts";
import { toTableSchema } from "../../src/check/to-table-schema.ts";
import { readDatasets } from "../../src/read/read-datasets.ts";

const isTable = (name: string): name is TableName => Object.hasOwn(tables, name);
const names = Object.keys(tables).filter(isTable);

/** A disk that holds nothing but the templates. */
const disk = {
  list: () => names.map((name) => `templates/${name}.csv`),
  read: (path: string) => {
    const name = path.replace("templates/", "").replace(".csv", "");
    return new TextEncoder().encode(isTable(name) ? renderTemplate(name) : "");
  },
};

describe("the templates of all tables", () => {
  it("hold one row each, and pass the check together", () => {
    const checked = checkTables(readDatasets(["templates"], disk, knownTables), { today: "2026-12-01" });
    expect(checked.problems).toEqual([]);
    expect(Object.entries(checked.tables ?? {}).map(([name, rows]) => [name, rows.length])).toEqual(
      names.map((name) => [name, 1]),
    );
  });

  it("show a sum with all that belongs to it", () => {
    expect(renderTemplate("amounts")).toBe(
      `${Object.keys(tables.amounts.columns).join(",")}\n${[
        ...["exampleton-ai-plan-2025-3", "pot", "exampleton-plan-2025", "citywide", "up-to", "", "30000000", "XXX"],
        ...["total", "3", "", "", "", "", "stated", '"article 3, second sentence"', ""],
      ].join(",")}\n`,
    );
  });

  it("are explained by what the dictionary says of their tables, in the order in which they are wanted", () => {
    const guide = renderTemplatesGuide(["sources", "cities"]);
    expect(guide).toMatch(/^# Templates\n\nEach file has the columns of one table and one row, which is made up/);
    expect(guide.endsWith(`\n\n${renderTable(tables.sources)}\n${renderTable(tables.cities)}`)).toBe(true);
  });
});

describe("the schema of a table", () => {
  it.each(names)("%s is the one in schemas/", (name) => {
    const kept = readFileSync(join(import.meta.dirname, `../../schemas/${name}.schema.json`), "utf8");
    expect(kept).toBe(`${JSON.stringify(toTableSchema(tables[name]), undefined, 2)}\n`);
  });
});
