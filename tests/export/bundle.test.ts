import { readFileSync } from "node:fs";
import { join } from "node:path";
import { validateCFF } from "cffjs";
import fc from "fast-check";
import { unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { toolCitation } from "../../scripts/tool-citation.ts";
import { textFile } from "../../src/export/bundle/bundle-file.ts";
import { type Citable, toBibtex, toCff, toCitation } from "../../src/export/bundle/cite.ts";
import { faultOfPath } from "../../src/export/bundle/fault-of-path.ts";
import { sayTooLarge } from "../../src/export/bundle/fit-mail.ts";
import { keepPages } from "../../src/export/bundle/keep-pages.ts";
import { zipFiles } from "../../src/export/bundle/zip-files.ts";
import { root } from "../shipped.ts";

describe("a path in a bundle", () => {
  it.each([
    ["pages/cities/são-paulo.html", undefined],
    ["深圳/报告.html", undefined],
    ["../outside.html", "leads out of its folder"],
    ["/etc/passwd", "leads out of its folder"],
    ["pages//a.html", "leads out of its folder"],
    ["C:/a.html", 'has a sign that Windows does not allow: ":"'],
    ["a\\b.html", 'has a sign that Windows does not allow: "\\\\"'],
    ["what?.html", 'has a sign that Windows does not allow: "?"'],
    ["a\u0007.html", 'has a sign that Windows does not allow: "\\u0007"'],
    ["pages/con.html", "is a name that Windows keeps for a device"],
    ["pages/LPT1", "is a name that Windows keeps for a device"],
    ["pages/consul.html", undefined],
    ["pages/end.", "ends in a point or a blank, which Windows drops"],
    ["x".repeat(161), "is longer than 160 letters"],
  ])("%s", (path, fault) => {
    expect(faultOfPath(path)).toBe(fault);
  });

  it("is refused, or stays below the folder that it is unpacked into", () => {
    const name = fc.oneof(fc.constantFrom("..", ".", "", "a", "..\\x", "C:", "~"), fc.string({ maxLength: 5 }));
    fc.assert(
      fc.property(fc.array(name, { minLength: 1, maxLength: 4 }), (names) => {
        const path = names.join("/");
        if (faultOfPath(path) === undefined) expect(join("/in/here", path).startsWith("/in/here/")).toBe(true);
      }),
    );
  });
});

describe("a zip file", () => {
  const place = { folder: "book", date: "2026-10-03" };
  const files = [textFile("b.txt", "b"), textFile("é/a.txt", "a"), textFile("a.xlsx", "already packed")];

  it("has its files in the order of their names, in one folder, whatever order they come in", () => {
    const bytes = zipFiles(files, place);
    expect(Object.keys(unzipSync(bytes))).toEqual(["book/a.xlsx", "book/b.txt", "book/é/a.txt"]);
    expect(zipFiles(files.toReversed(), place)).toEqual(bytes);
  });

  it("is of one time that no time zone moves, and marks names beyond ASCII as UTF-8", () => {
    const bytes = Buffer.from(zipFiles([textFile("é.txt", "")], place));
    expect(bytes.readUInt16LE(6) & 0x800).toBe(0x800);
    expect(bytes.readUInt16LE(10)).toBe(12 << 11);
    expect(bytes.readUInt16LE(12)).toBe(((2026 - 1980) << 9) | (10 << 5) | 3);
  });

  it("takes dates that are less precise, or earlier than zip files know", () => {
    for (const date of ["2026", "2026-06", "1970"]) expect(() => zipFiles(files, { ...place, date })).not.toThrow();
  });

  it.each([
    [["a/b.html", "A/B.html"], /"book\/A\/B\.html" and "book\/a\/b\.html" are one file on Windows/],
    [["nul.html"], /"book\/nul\.html" is a name that Windows keeps/],
  ])("refuses %j", (paths, told) => {
    expect(() =>
      zipFiles(
        paths.map((path) => textFile(path, "")),
        place,
      ),
    ).toThrow(told);
  });
});

describe("the size of a bundle", () => {
  const files = [
    { path: "pages/a.html", bytes: new Uint8Array(3e6) },
    { path: "pages/b.html", bytes: new Uint8Array(2e6) },
    { path: "big.xlsx", bytes: new Uint8Array(1e6) },
  ];

  it("is told where mail would not take it, with what is largest in it", () => {
    expect(sayTooLarge(18_000_000, files)).toBeUndefined();
    expect(sayTooLarge(30_000_000, files)).toMatch(
      /^30\.0 MB is more than most mail takes.*\n {4}Leave parts out with --only.*: pages 5\.0 MB and big\.xlsx 1\.0 MB\.\n$/,
    );
  });
});

describe("the pages of some cities", () => {
  const page = (path: string, text: string) => ({
    path,
    html: `<nav aria-label="Pages"><ul><li><a href="../index.html">All</a></li><li><a href="../sources.html">Sources</a></li></ul></nav><main>${text}</main>`,
  });
  const set = {
    pages: [
      page(
        "cities/one.html",
        '<a href="../cities/two.html#x"><b>Two</b></a> <a href="../sources.html#s">s</a> <a href="../f/one.json" download>f</a> <a href="#here">h</a> <a href="https://two.org/cities/two.html">web</a>',
      ),
      page("cities/two.html", "two"),
      page("sources.html", '<a href="cities/one.html">One</a> <a href="method.html">how</a>'),
      page("index.html", '<a href="cities/one.html">One</a>'),
      page("method.html", ""),
    ],
    files: [
      { path: "f/one.json", text: "{}" },
      { path: "f/two.json", text: "{}" },
    ],
  };
  const kept = keepPages(set, { cities: ["one"], all: ["one", "two"] });

  it("are those of the cities, what their text leads to, and the files of these", () => {
    expect(kept.pages.map(({ path }) => path)).toEqual(["cities/one.html", "sources.html"]);
    expect(kept.files.map(({ path }) => path)).toEqual(["f/one.json"]);
  });

  it("have words where a link would lead nowhere, and all other links", () => {
    expect(kept.pages[0]?.html).toBe(
      '<nav aria-label="Pages"><ul><li><a href="../sources.html">Sources</a></li></ul></nav><main><b>Two</b> <a href="../sources.html#s">s</a> <a href="../f/one.json" download>f</a> <a href="#here">h</a> <a href="https://two.org/cities/two.html">web</a></main>',
    );
    expect(kept.pages[1]?.html).toContain('<a href="cities/one.html">One</a> how</main>');
  });
});

describe("a citation", () => {
  const cited: Citable = {
    kind: "dataset",
    title: 'Städte & "Mittel": 100% #1 {x}_\\ 深圳',
    authors: ["Bureau of A: B", "- a group"],
    version: "0123",
    date: "2026-10-03",
    abstract: "line: one\ntwo",
  };

  it.each([
    ["with every sign", cited],
    [
      "of a month, with a licence and more",
      { ...cited, date: "2026-10", licence: "MIT", homepage: "https://example.org/a", checksum: "0".repeat(64) },
    ],
    ["with the address of its licence", { ...cited, licence: "https://example.org/licence" }],
  ])("is valid as CITATION.cff: %s", (_, one) => {
    const read = parse(toCff(one));
    expect(validateCFF(read)).toMatchObject({ title: one.title, authors: one.authors.map((name) => ({ name })) });
  });

  it("is refused by the same check where it is wrong", () => {
    expect(() => validateCFF(parse(toCff({ ...cited, authors: [] })))).toThrow(/validation failed/);
  });

  it("escapes what TeX would take for its own", () => {
    expect(toBibtex(cited)).toContain('title = {Städte \\& "Mittel": 100\\% \\#1 \\{x\\}\\_\\textbackslash{} 深圳}');
    expect(toBibtex(cited)).toContain("author = {{Bureau of A: B} and {- a group}}");
  });

  it("is a line of text", () => {
    expect(toCitation({ ...cited, title: "Money" })).toBe(
      "Bureau of A: B and - a group: Money, as of 3 October 2026. Version 0123.",
    );
  });

  it("of the tool is what its package file says (npm run dictionary)", () => {
    const text = readFileSync(join(root, "CITATION.cff"), "utf8");
    expect(text).toBe(toolCitation());
    expect(validateCFF(parse(text))).toMatchObject({ type: "software", license: "MIT" });
  });
});
