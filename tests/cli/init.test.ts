import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { root } from "../shipped.ts";
import { allText, copyOfThreeCities, freshFolder, runIn } from "./three-cities.ts";

describe("init", () => {
  it("makes a workbook that builds its own pages on the shipped facts, with no path of this machine on them", async () => {
    const folder = freshFolder();
    const { code, said } = await runIn(folder, 'init mine --no-install --title "Our cities: Baltic"');
    expect([code, said]).toEqual([0, expect.stringMatching(/\nNext: cd mine && npm install && npx citybook build\n$/)]);
    const mine = join(folder, "mine");
    expect(await runIn(mine, "add city --name Tallinn --boundary municipality --yes")).toMatchObject({ code: 0 });
    // With the shipped pages too, the walk through adding a city builds it.
    const file = join(mine, "citybook.yaml");
    writeFileSync(file, readFileSync(file, "utf8").replace(/^ {2}- citybook:reports .*\n/m, ""));
    expect(await runIn(mine, "build")).toMatchObject({ code: 0 });
    expect(readdirSync(join(mine, "html"))).toContain("notes.html");
    const text = allText(join(mine, "html"));
    expect(text).toContain("Our cities: Baltic");
    expect([text.includes(folder), text.includes(root)]).toEqual([false, false]);
  }, 60_000);

  it("links this citybook, so that npx finds it", async () => {
    const folder = freshFolder();
    const { code, said } = await runIn(folder, "init mine");
    expect([code, said]).toEqual([0, expect.stringMatching(/\nNext: cd mine && npx citybook build\n$/)]);
    const { status, stdout } = spawnSync("npx", ["--no-install", "citybook", "--version"], {
      cwd: join(folder, "mine"),
      encoding: "utf8",
      shell: process.platform === "win32",
    });
    expect([status, stdout]).toEqual([0, expect.stringMatching(/^\d+\.\d+\.\d+\n$/)]);
  }, 60_000);

  it("takes an empty folder, and refuses one that is not", async () => {
    const folder = freshFolder();
    mkdirSync(join(folder, "empty"));
    expect((await runIn(folder, "init empty --no-install")).code).toBe(0);
    const { code, said } = await runIn(folder, "init empty --no-install");
    expect([code, said]).toEqual([2, expect.stringMatching(/"empty" is there already and is not empty/)]);
  });

  it("tells a shipped folder that does not exist", async () => {
    const folder = freshFolder();
    await runIn(folder, "init mine --no-install");
    const file = join(folder, "mine/citybook.yaml");
    writeFileSync(file, readFileSync(file, "utf8").replace("citybook:datasets", "citybook:data"));
    const { code, result } = await runIn(join(folder, "mine"), "check");
    expect(code).toBe(1);
    expect(result).toMatch(
      /citybook\.yaml:4:1: datasets is \["citybook:data","datasets"\][\s\S]*citybook:datasets for the shipped facts/,
    );
  });
});

describe("pages of several folders", () => {
  it("of a later folder stand in the place of their like, and mistakes have their own place", async () => {
    const folder = copyOfThreeCities();
    const file = join(folder, "citybook.yaml");
    writeFileSync(file, readFileSync(file, "utf8").replace("pages: reports", "pages: [reports, own]"));
    mkdirSync(join(folder, "own"));
    writeFileSync(join(folder, "own/index.md"), "---\ntitle: Ours\norder: 1\n---\n\n# Our own index\n");
    expect((await runIn(folder, "build")).code).toBe(0);
    expect(readFileSync(join(folder, "reports/html/index.html"), "utf8")).toContain("Our own index");
    expect(readdirSync(join(folder, "reports/html"))).toContain("sources.html");
    writeFileSync(join(folder, "own/index.md"), "no front matter");
    const { code, said } = await runIn(folder, "build");
    expect([code, said]).toEqual([1, expect.stringMatching(/^own\/index\.md:1:1: the page has no front matter/)]);
  });
});
