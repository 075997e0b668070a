import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { copyOfThreeCities, freshFolder, runIn, threeCities } from "./three-cities.ts";

const pack = "datasets/made-up";

/** A copy of the made-up workbook with a text in the place of another in all files of a kind. */
function workbookWith(file: string, change: (text: string) => string): string {
  const folder = copyOfThreeCities();
  const path = join(folder, file);
  writeFileSync(path, change(readFileSync(path, "utf8")));
  return folder;
}

const citiesWith = (id: string) => workbookWith(`${pack}/cities.csv`, (text) => text.replace(/^alphaburg,/m, `${id},`));

describe("names that objects have", () => {
  it.each(["__proto__", "constructor", "toString"])("%s is no column", async (name) => {
    const folder = workbookWith(`${pack}/sources.csv`, (text) => text.replace(/^(\S+)/, `$1,${name}`));
    const { code, result } = await runIn(folder, "check");
    expect(code).toBe(1);
    expect(result).toContain(`"${name}" is not a column of sources [unknown-header]`);
  });

  it("are ids like others where they are short names: the pages of a city constructor are built", async () => {
    const folder = copyOfThreeCities();
    for (const file of [
      "cities",
      "city_aliases",
      "indicators",
      "policy_packages",
      "rankings",
      "measures",
      "amounts",
      "claims",
    ]) {
      const path = join(folder, pack, `${file}.csv`);
      writeFileSync(path, readFileSync(path, "utf8").replaceAll("alphaburg", "constructor"));
    }
    const { code, said } = await runIn(folder, "build");
    expect([code, said]).toEqual([0, expect.stringContaining("written to")]);
    expect(readFileSync(join(folder, "reports/html/cities/constructor.html"), "utf8")).toContain("Alphaburg");
    expect((await runIn(folder, "verify")).code).toBe(0);
  });

  it("are no ids where they are none", async () => {
    const { code, result } = await runIn(citiesWith("__proto__"), "check");
    expect([code, result]).toEqual([1, expect.stringContaining('"__proto__" is not a short name [not-a-slug]')]);
  });
});

describe("paths that lead elsewhere", () => {
  it.each(["../../alphaburg", "..", "/etc/passwd", "a\\b", "a/b", "C:x"])("%s is no id", async (id) => {
    const { code, result } = await runIn(citiesWith(id), "check");
    expect([code, result]).toEqual([1, expect.stringContaining(`"${id}" is not a short name [not-a-slug]`)]);
  });

  it.each(["../../../etc/passwd", "/etc/passwd"])("%s is no part of a page", async (path) => {
    const folder = workbookWith("reports/index.md", (text) => `${text}\n{% include "${path}" %}\n`);
    const { code, said } = await runIn(folder, "build");
    expect([code, said]).toEqual([1, expect.stringMatching(/^reports\/index\.md:\d+:\d+: /)]);
  });

  it.each(["..", ".", "datasets", "reports"])("%s is no place for pages: no file of it is removed", async (out) => {
    const folder = join(freshFolder(), "workbook");
    cpSync(threeCities, folder, { recursive: true });
    const { code, said } = await runIn(folder, `build --out ${out}`);
    expect([code, said]).toEqual([2, expect.stringMatching(/which no build has written and this one would remove/)]);
    expect((await runIn(folder, "check")).code).toBe(0);
  });

  it("of a symbolic link in the datasets are not followed, and that is said", async () => {
    const folder = copyOfThreeCities();
    const secret = join(freshFolder(), "secret.csv");
    writeFileSync(secret, "alias,city_id,language,note\nSecret,alphaburg,en,secret\n");
    mkdirSync(join(folder, "datasets/linked"));
    symlinkSync(secret, join(folder, "datasets/linked/city_aliases.csv"));
    symlinkSync("/etc", join(folder, "datasets/etc"));
    const { code, result } = await runIn(folder, "check");
    expect(code).toBe(0);
    expect(result).toContain(
      "datasets/linked/city_aliases.csv: warning: a symbolic link is not followed [link-not-followed]",
    );
    expect(result).toContain("datasets/etc: warning: a symbolic link");
    expect((await runIn(folder, "table city_aliases --format csv")).result).not.toContain("secret");
    rmSync(join(folder, "datasets/etc"));
  });
});

describe("signs that are not what they seem", () => {
  it("are named where one in a short name only looks like a letter", async () => {
    const { result } = await runIn(citiesWith("alph\u0430burg"), "check");
    expect(result).toContain('The letter "\u0430" is U+0430, not a letter from a to z.');
  });

  it.each([
    ["turns what follows", "\u202e", "\\u{202e}"],
    ["is obeyed by a terminal", "\u001b[2J", "\\u{1b}[2J"],
    ["sounds a bell", "\u0007", "\\u{7}"],
  ])("are shown by their number where one %s", async (_, sign, shown) => {
    const { result } = await runIn(citiesWith(`a${sign}b`), "check");
    expect(result).toContain(`"a${shown}b" is not a short name`);
    expect(result).not.toContain(sign);
  });

  it("are left out of pages", async () => {
    const folder = workbookWith(`${pack}/cities.csv`, (text) => text.replace("Alphaburg", "Al\u202epha\u0007burg"));
    expect((await runIn(folder, "build")).code).toBe(0);
    const html = readFileSync(join(folder, "reports/html/cities/alphaburg.html"), "utf8");
    expect(html).toContain("Alphaburg");
    expect(html).not.toMatch(/(?![\t\n])[\p{Cc}\p{Bidi_Control}]/u);
  });

  it("are told where one is none: a NUL byte, half a sign", async () => {
    const nul = workbookWith(`${pack}/sources.csv`, (text) => `${text}\0`);
    expect((await runIn(nul, "check")).result).toContain("the line has a NUL byte [nul-byte]");
    const half = copyOfThreeCities();
    const bytes = Buffer.from("\ufeffalias,city_id,language,note\n\ud800,alphaburg,en,\n", "utf16le");
    writeFileSync(join(half, pack, "city_aliases.csv"), bytes);
    expect((await runIn(half, "check")).result).toContain("a sign on this line is not of it [not-utf-16]");
  });
});

describe("YAML that unfolds", () => {
  const bomb = ["x: &a0 [y, y, y, y, y, y, y, y, y, y]"]
    .concat(Array.from({ length: 12 }, (_, at) => `x${at}: &a${at + 1} [${`*a${at}, `.repeat(10)}]`))
    .join("\n");

  it("is told in the workbook file, and in a page", async () => {
    const folder = workbookWith("citybook.yaml", (text) => `${text}\n${bomb}\n`);
    expect(await runIn(folder, "check")).toMatchObject({
      code: 1,
      result: expect.stringContaining("citybook.yaml:1:1: too many references (*name)"),
    });
    const page = workbookWith("reports/index.md", (text) => text.replace(/^---\n/, `---\n${bomb}\n`));
    const { code, said } = await runIn(page, "build");
    expect([code, said]).toEqual([1, expect.stringContaining("reports/index.md:2:1: too many references (*name)")]);
  });

  it("is told where it is deeper than anybody writes", async () => {
    const folder = workbookWith("citybook.yaml", (text) => `${text}\nproblems: ${"[".repeat(20_000)}\n`);
    const { code, result } = await runIn(folder, "check");
    expect([code, result]).toEqual([1, expect.stringContaining("citybook.yaml:")]);
  });
});

describe("tables that are too much", () => {
  const told = async (name: string, text: string) => {
    const folder = copyOfThreeCities();
    mkdirSync(join(folder, "datasets/much"));
    writeFileSync(join(folder, "datasets/much", name), text);
    return (await runIn(folder, "check")).result;
  };

  it("are told by the columns of their header", async () => {
    const header = Array.from({ length: 2000 }, (_, at) => `c${at}`).join(",");
    expect(await told("sources.csv", `source_id,${header}\n`)).toContain(
      "datasets/much/sources.csv:1: the header has 2,001 columns, and may have 500 [too-many-columns]",
    );
  });

  it("are told by the length of a cell", async () => {
    const text = `alias,city_id,language,note\na,alphaburg,en,${"x".repeat(200_000)}\n`;
    expect(await told("city_aliases.csv", text)).toContain(
      "datasets/much/city_aliases.csv:2: the cell in column D has 200,000 letters, and may have 100,000 [oversized-cell]",
    );
  });

  it("are quoted by their beginnings", async () => {
    const result = await told("city_aliases.csv", `alias,city_id,language,note\na,${"x".repeat(90_000)},en,\n`);
    expect(result.length).toBeLessThan(3000);
  });
});
