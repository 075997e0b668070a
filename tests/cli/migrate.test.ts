import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { migrate } from "../../src/cli/commands/migrate.ts";
import { bringForward, type Formats, formatOf, formats } from "../../src/workbook/formats.ts";
import { root } from "../shipped.ts";
import { copyOfThreeCities, freshFolder, runIn } from "./three-cities.ts";

const kept = join(root, "tests/fixtures/formats");

/** Formats as they may come to be: the second calls a file by another name, the third a column. */
const later: Formats = {
  newest: 3,
  migrations: [
    {
      from: 2,
      to: 3,
      says: "the boundary of a city is called its extent",
      bring: (files) =>
        new Map(
          [...files].map(([path, text]) => [
            path,
            path.endsWith("/cities.csv") ? text.replace("boundary", "extent") : text,
          ]),
        ),
    },
    {
      from: 1,
      to: 2,
      says: "other names of cities are in names.csv",
      bring: (files) =>
        new Map([...files].map(([path, text]) => [path.replace("city_aliases.csv", "names.csv"), text])),
    },
  ],
};

function terminalIn(folder: string) {
  const told = { result: "", said: "" };
  const terminal = {
    result: (text: string) => {
      told.result += text;
    },
    say: (text: string) => {
      told.said += text;
    },
    progress: () => undefined,
    environment: {},
    folder,
    now: () => 0,
    today: () => "2026-12-01",
  };
  return { told, terminal };
}

describe("a workbook of a past format", () => {
  it("is kept for each that there was", () => {
    const all = Array.from({ length: formats.newest }, (_, at) => String(at + 1));
    expect(readdirSync(kept)).toEqual(all);
  });

  it.each(readdirSync(kept))("%s comes forward, builds, and has a page for each city", async (format) => {
    const folder = freshFolder();
    cpSync(join(kept, format), folder, { recursive: true });
    expect(formatOf(readFileSync(join(folder, "citybook.yaml"), "utf8"))).toBe(Number(format));
    expect(await runIn(folder, "migrate")).toMatchObject({ code: 0 });
    expect(await runIn(folder, "build")).toMatchObject({ code: 0 });
    expect(readdirSync(join(folder, "reports/html/cities"))).toEqual([
      "alphaburg.html",
      "betaville.html",
      "gammaton.html",
    ]);
  });
});

describe("migrate", () => {
  it("says where there is nothing to bring forward", async () => {
    expect(await runIn(copyOfThreeCities(), "migrate --dry-run")).toMatchObject({
      code: 0,
      result: "",
      said: "The workbook is of format 1, the newest: there is nothing to bring forward.\n",
    });
  });

  it("shows all steps as one diff and writes nothing, then writes just that", () => {
    const folder = copyOfThreeCities();
    const pack = join(folder, "datasets/made-up");
    const before = readFileSync(join(folder, "citybook.yaml"), "utf8");
    const shown = terminalIn(folder);
    expect(migrate({ dryRun: true }, shown.terminal, later)).toBe(0);
    expect(shown.told.result).toMatch(/^-format: 1\n\+format: 3$/m);
    expect(shown.told.result).toContain("--- datasets/made-up/city_aliases.csv\n+++ /dev/null\n");
    expect(shown.told.result).toContain("--- /dev/null\n+++ datasets/made-up/names.csv\n");
    expect(shown.told.result).toMatch(/^-city_id,.*,boundary,.*\n\+city_id,.*,extent,/m);
    expect(shown.told.said).toBe(
      "Format 1 to 2: other names of cities are in names.csv\nFormat 2 to 3: the boundary of a city is called its extent\nNothing was written. To write 3 files: citybook migrate\n",
    );
    expect([readFileSync(join(folder, "citybook.yaml"), "utf8"), existsSync(join(pack, "names.csv"))]).toEqual([
      before,
      false,
    ]);

    const written = terminalIn(folder);
    expect(migrate({}, written.terminal, later)).toBe(0);
    expect(written.told.result).toBe(shown.told.result);
    expect(readFileSync(join(folder, "citybook.yaml"), "utf8")).toBe(before.replace("format: 1", "format: 3"));
    expect([existsSync(join(pack, "city_aliases.csv")), existsSync(join(pack, "names.csv"))]).toEqual([false, true]);
    expect(readFileSync(join(pack, "cities.csv"), "utf8")).toMatch(/^city_id,.*,extent,/);
  });

  it("goes no way that is not known", () => {
    expect(() => bringForward(new Map(), { file: "citybook.yaml", from: 0 })).toThrow(
      "no way from format 0 to 1 is known",
    );
  });

  it.each([
    ["format: 7", /of format 7, and this citybook knows formats up to 1\n {4}It was written by a newer citybook/],
    ["format: one", /names no format\n {4}Write format: 1/],
    ["format: 0", /of format 0, older than any/],
  ])("refuses a workbook that says %s", async (line, told) => {
    const folder = copyOfThreeCities();
    const file = join(folder, "citybook.yaml");
    writeFileSync(file, readFileSync(file, "utf8").replace("format: 1", line));
    expect(await runIn(folder, "migrate")).toMatchObject({ code: 2, said: expect.stringMatching(told) });
  });

  it("is what a command asks for that meets another format", async () => {
    const folder = copyOfThreeCities();
    const file = join(folder, "citybook.yaml");
    writeFileSync(file, readFileSync(file, "utf8").replace("format: 1", "format: 2"));
    const { code, said } = await runIn(folder, "build");
    expect([code, said]).toEqual([
      1,
      expect.stringMatching(
        /^citybook\.yaml:2:1: format is 2 \[bad-workbook\]\n {4}Write 1, .*A higher one is of a newer citybook, which this workbook needs; a lower one is brought forward by citybook migrate\./,
      ),
    ]);
  });
});
