import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { copyOfThreeCities, runIn } from "./three-cities.ts";

const folder = copyOfThreeCities();
const html = (path: string) => join(folder, "reports/html", path);

/** All files below the output folder with their bytes. */
const all = () =>
  Object.fromEntries(
    readdirSync(html(""), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => [join(parentPath, name), readFileSync(join(parentPath, name), "utf8")]),
  );

describe("a build of some pages", () => {
  it("writes them as a build of all does, and leaves the others as they are", async () => {
    await runIn(folder, "build");
    const before = all();
    for (const path of ["index.html", "cities/alphaburg.html", "cities/betaville.html"]) {
      writeFileSync(html(path), "stale");
    }
    const { code, said } = await runIn(folder, "build --page index --page cities/alpha*");
    expect(code).toBe(0);
    expect(said).toContain("2 pages");
    expect(said).toContain("All other files there are as they were.");
    expect(readFileSync(html("cities/betaville.html"), "utf8")).toBe("stale");
    expect({ ...all(), [html("cities/betaville.html")]: before[html("cities/betaville.html")] }).toEqual(before);
  });

  it("belongs to one set with the others, which tells of those that other facts have made", async () => {
    await runIn(folder, "build");
    const whole = readFileSync(html("manifest.json"), "utf8");
    await runIn(folder, "build --page index");
    expect(readFileSync(html("manifest.json"), "utf8")).toBe(whole);
    await runIn(folder, "build --page cities/* --year 2024");
    const { code, said } = await runIn(folder, "verify");
    expect(code).toBe(0);
    expect(said).toMatch(
      /all as they were built\.\n\d+ files of them from other facts than the newest pages, such as /,
    );
    const { earlier } = JSON.parse(readFileSync(html("manifest.json"), "utf8"));
    expect(earlier).toContain("index.html");
    expect(earlier).not.toContain("cities/alphaburg.html");
    await runIn(folder, "build");
    expect(readFileSync(html("manifest.json"), "utf8")).toBe(whole);
  });

  it("leaves a file that was changed by hand a change that verify tells", async () => {
    await runIn(folder, "build");
    writeFileSync(html("index.html"), "mine");
    await runIn(folder, "build --page cities/alphaburg");
    expect(await runIn(folder, "verify")).toMatchObject({ code: 1, result: "changed: index.html\n" });
    await runIn(folder, "build");
  });

  it("refuses the name of no page, with the nearest one", async () => {
    const before = all();
    const { code, said } = await runIn(folder, "build --page index --page cities/alfaburg");
    expect(code).toBe(2);
    expect(said).toContain('"cities/alfaburg" is not a page');
    expect(said).toContain('Did you mean "cities/alphaburg"?');
    expect(all()).toEqual(before);
  });
});
