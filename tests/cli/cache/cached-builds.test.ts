import { existsSync, mkdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { anyEdit } from "../preview/incremental.ts";
import { copyOfThreeCities, runIn } from "../three-cities.ts";
import { filesIn, openTwiceBuilt } from "./twice-built.ts";

const again = "as they would be written now";

describe("a workbook that is built once more", () => {
  const folder = copyOfThreeCities();
  const html = join(folder, "reports/html");
  const cache = join(folder, ".citybook/cache");
  let whole: ReturnType<typeof filesIn> = {};
  let said = "";
  beforeAll(async () => {
    ({ said } = await runIn(folder, "build"));
    whole = filesIn(html);
  });

  it("is left as it is where nothing has changed, and the same is said of it", async () => {
    const before = statSync(join(html, "index.html")).ino;
    const second = await runIn(folder, "build");
    expect(second.code).toBe(0);
    expect(second.said).toContain(again);
    expect(statSync(join(html, "index.html")).ino).toBe(before);
    const told = (words: string) => words.split("\n").filter((line) => !/written/.test(line));
    expect(told(second.said)).toEqual(told(said));
  });

  it.each([
    ["a page is gone", () => rmSync(join(html, "index.html"))],
    ["a page was changed", () => writeFileSync(join(html, "index.html"), "mine")],
    ["the manifest is gone", () => rmSync(join(html, "manifest.json"))],
    ["all that was kept is gone", () => rmSync(join(folder, ".citybook"), { recursive: true })],
    ["the pictures are torn", () => truncateSync(join(cache, "pictures"), 3000)],
    ["the records are torn", () => truncateSync(join(cache, "builds"), 300)],
    [
      "a letter of a picture is another one",
      () => {
        const path = join(cache, "pictures");
        writeFileSync(path, readFileSync(path, "utf8").replace("<path", "<qath"));
      },
    ],
  ])("is whole again where %s", async (_, spoil) => {
    await runIn(folder, "build");
    spoil();
    rmSync(join(html, "cities/alphaburg.html"));
    const { code, said: told } = await runIn(folder, "build");
    expect(code).toBe(0);
    expect(told).not.toContain(again);
    expect(filesIn(html)).toEqual(whole);
  });

  it("is made anew for another year, and remembered beside the other", async () => {
    const other = "build --year 2024 --out other";
    expect((await runIn(folder, "build")).said).toContain(again);
    expect((await runIn(folder, other)).said).not.toContain(again);
    expect((await runIn(folder, other)).said).toContain(again);
    expect((await runIn(folder, "build")).said).toContain(again);
    expect((await runIn(folder, "build --year 2024")).said).not.toContain(again);
    expect((await runIn(folder, "build")).said).not.toContain(again);
    expect(filesIn(html)).toEqual(whole);
  });

  it("is made anew with another level of a problem, of which other words are said", async () => {
    expect((await runIn(folder, "build --problem claim-fails=warning")).said).not.toContain(again);
  });

  it("is made anew on another day, by which a date can have come", async () => {
    const day = { SOURCE_DATE_EPOCH: "1893456000" };
    expect((await runIn(folder, "build", day)).said).not.toContain(again);
    expect((await runIn(folder, "build", day)).said).toContain(again);
  });

  it("draws nothing that it has drawn, which one letter in a title does not change", async () => {
    const other = copyOfThreeCities();
    await runIn(other, "build");
    const kept = join(other, ".citybook/cache/pictures");
    const before = statSync(kept).ino;
    writeFileSync(join(other, "reports/more.md"), "---\ntitle: More\n---\n\nNo picture.\n");
    await runIn(other, "build");
    expect(existsSync(join(other, "reports/html/more.html"))).toBe(true);
    expect(statSync(kept).ino).toBe(before);
  });
});

describe("what a build keeps", () => {
  it("is hidden from git, and is nothing where nothing is to be kept", async () => {
    const folder = copyOfThreeCities();
    await runIn(folder, "build --no-cache");
    expect(existsSync(join(folder, ".citybook"))).toBe(false);
    await runIn(folder, "build");
    expect(readFileSync(join(folder, ".citybook/.gitignore"), "utf8")).toBe("*\n");
  });

  it("is missed by nobody where it can't be written, which is said", async () => {
    const folder = copyOfThreeCities();
    mkdirSync(join(folder, ".citybook"));
    writeFileSync(join(folder, ".citybook/cache"), "in the way");
    const { code, said } = await runIn(folder, "build");
    expect(code).toBe(0);
    expect(said).toContain("Nothing was kept for the next build: ");
    expect(said).toContain("written to reports/html");
  });
});

it("gives the bytes of a build from nothing, whatever was edited since the last one", async () => {
  const { tryEdits } = openTwiceBuilt();
  await fc.assert(
    fc.asyncProperty(fc.array(anyEdit, { maxLength: 3 }), async (several) => {
      const { kept, anew } = await tryEdits(several);
      expect(kept).toEqual(anew);
    }),
    { numRuns: 3, endOnFailure: true },
  );
});
