import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parameterList } from "../../src/workbook/parameter-list.ts";
import { root } from "../shipped.ts";
import { copyOfThreeCities, runIn } from "./three-cities.ts";

/** The pack of a fourth made-up city, whose money puts it between the first two. */
const fourth: Readonly<Record<string, string>> = {
  "cities.csv":
    "city_id,name,country_code,country,latitude,longitude,boundary,source_id\ndeltaford,Deltaford,DD,Dland,40,40,municipality,gazette\n",
  "policy_packages.csv":
    "package_id,city_id,title,issuer,status,announced_on,source_id\ndeltaford-plan,deltaford,Plan,Deltaford,in-force,2025-01,gazette\n",
  "measures.csv":
    "measure_id,package_id,title,category,instrument,level,scope,payer,purpose,money\ndeltaford-grants,deltaford-plan,Grants,compute,grant,city,ai,public,support,named\n",
  "amounts.csv":
    "measure_id,item,source_id,basis,qualifier,low,high,currency,period,certainty\ndeltaford-grants,pot,gazette,citywide,exact,70000000,70000000,USD,per-year,stated\n",
  "indicators.csv":
    "city_id,indicator,year,boundary,source_id,value,unit\ndeltaford,population,2024,municipality,gazette,900000,persons\ndeltaford,gdp,2024,municipality,gazette,90000000000,USD\n",
  "rankings.csv":
    "index_id,edition,scope,city_id,source_id,rank,certainty,shared_unit\nmade-up-index,2024,global,deltaford,gazette,5,stated,no\n",
};

function addFourth(folder: string, files = fourth, datasets = "datasets"): void {
  mkdirSync(join(folder, datasets, "delta"), { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, datasets, "delta", name), text);
}

function git(folder: string, ...words: readonly string[]): void {
  const { status, stderr } = spawnSync("git", ["-c", "user.name=a", "-c", "user.email=a@example.org", ...words], {
    cwd: folder,
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(stderr);
}

/** A workbook under git, all of it committed. */
function committed(): string {
  const folder = copyOfThreeCities();
  git(folder, "init", "-q");
  git(folder, "add", "-A");
  git(folder, "commit", "-qm", "made up");
  return folder;
}

const change = (folder: string, path: string, from: string, to: string) =>
  writeFileSync(join(folder, path), readFileSync(join(folder, path), "utf8").replace(from, to));

describe("diff", () => {
  it("of a revision and the same working tree says that nothing moved", async () => {
    const folder = committed();
    const { code, result, said } = await runIn(folder, "diff HEAD --exit-code");
    expect([code, result]).toEqual([0, "Nothing moved: facts, figures and ranks are the same.\n"]);
    expect(said).toMatch(/^From HEAD to the workbook\. Choices: reference year 2025; /);
  });

  it("of a file that was renamed says that nothing moved", async () => {
    const folder = committed();
    renameSync(join(folder, "datasets/made-up"), join(folder, "datasets/renamed"));
    expect((await runIn(folder, "diff HEAD")).result).toMatch(/^Nothing moved/);
  });

  it("of one more city shows its effect: no other figure, and the rank that it took", async () => {
    const folder = committed();
    addFourth(folder);
    const { code, result } = await runIn(folder, "diff HEAD");
    expect(code).toBe(0);
    expect(result).toMatch(
      /^1 city was added, with 7 facts: Deltaford\.\nNo other fact changed\.\nNo other city's own figures changed\.\nNewly ranked: Deltaford\.\n2 ranks of 1 city moved by one place\.\n/,
    );
    expect(result).toContain(
      "  + measure_id=deltaford-grants;item=pot;source_id=gazette  datasets/delta/amounts.csv:2\n",
    );
    expect(result).toContain(
      "  commitment of the year: none -> USD 70m\n      from datasets/delta/amounts.csv:2 (added)\n",
    );
    expect(result).toContain(
      "  Betaville, by percent of product: 2nd -> 3rd\n      Deltaford came in at 2nd with 0.0778%\n",
    );
    expect(/\nFIGURES\n([\s\S]*)\n\nRANKS/.exec(result)?.[1]?.match(/^\S.*$/gm)).toEqual(["Deltaford"]);
  });

  it("of a changed figure names the row, old and new", async () => {
    const folder = committed();
    change(folder, "datasets/made-up/indicators.csv", ",40000000000,", ",80000000000,");
    const { code, result } = await runIn(folder, "diff HEAD --exit-code");
    expect(code).toBe(1);
    expect(result).toContain("datasets/made-up/indicators.csv:5\n      value: 40000000000 -> 80000000000\n");
    expect(result).toContain(
      "  commitment in percent of gross domestic product: 0 to 0.05% -> 0 to 0.025%\n      from datasets/made-up/indicators.csv:5\n",
    );
  });

  it("takes the choices of a comparison, the same for both sides", async () => {
    const folder = committed();
    addFourth(folder);
    const { result } = await runIn(folder, "diff HEAD --year 2024");
    expect(result).toContain("No rank of another city moved.");
    expect(result).not.toContain("commitment of the year");
  });

  it("takes two folders, and lays further ones on the new side only", async () => {
    const [folder, other] = [copyOfThreeCities(), copyOfThreeCities()];
    addFourth(other);
    const words = `diff datasets ${join(other, "datasets")}`;
    expect((await runIn(folder, words)).result).toMatch(/^1 city was added/);
    addFourth(folder, fourth, "own");
    expect((await runIn(folder, "diff datasets --datasets own")).result).toMatch(/^1 city was added/);
    expect((await runIn(folder, `diff ${other} .`)).result).toMatch(/^1 city was removed, with 7 facts: Deltaford\./);
  });

  it("gives the same as data", async () => {
    const folder = committed();
    addFourth(folder);
    const { result } = await runIn(folder, "diff HEAD --json");
    expect(JSON.parse(result)).toMatchObject({
      cities: { added: ["deltaford"], removed: [] },
      ranks: [
        {
          city_id: "betaville",
          old: { best: 2 },
          new: { best: 3 },
          because: [{ city_id: "deltaford", did: "came-in" }],
        },
        { city_id: "deltaford", old: null },
        {},
        {},
      ],
    });
  });

  it("writes a page that stands alone and says only what it was given, the same each time", async () => {
    const folder = committed();
    const hostile = "<script>alert(1)</script>";
    addFourth(folder, { ...fourth, "cities.csv": (fourth["cities.csv"] ?? "").replace("Deltaford", hostile) });
    const { said } = await runIn(folder, "diff HEAD --html out/moved.html");
    expect(said).toMatch(/Written: out\/moved\.html\n$/);
    const page = readFileSync(join(folder, "out/moved.html"), "utf8");
    expect(page).toContain("<h1>What moved from HEAD to the workbook</h1>");
    expect(page).toContain("1 city was added, with 7 facts: &lt;script&gt;");
    expect(page).toMatch(
      /Content-Security-Policy" content="default-src 'none'; style-src 'sha256-[^']+'; img-src data:;/,
    );
    expect(page).not.toContain("<script");
    expect(page).not.toContain(folder);
    await runIn(folder, "diff HEAD --html again.html");
    expect(readFileSync(join(folder, "again.html"), "utf8")).toBe(page);
  });

  it("says which side has errors", async () => {
    const folder = committed();
    change(folder, "datasets/made-up/indicators.csv", ",40000000000,", ",40bn,");
    const { code, result, said } = await runIn(folder, "diff HEAD");
    expect([code, result]).toEqual([1, ""]);
    expect(said).toMatch(
      /^The new side, the workbook, has errors:\ndatasets\/made-up\/indicators\.csv:5 column F \(value\)/,
    );
    git(folder, "commit", "-qam", "broken");
    change(folder, "datasets/made-up/indicators.csv", ",40bn,", ",40000000000,");
    expect((await runIn(folder, "diff HEAD")).said).toMatch(/^The old side, HEAD, has errors:\n/);
  });

  it.each([
    [
      "diff HEAAD",
      /"HEAAD" is neither a folder nor a revision of git\n {4}Name a folder of datasets, citybook:datasets for/,
    ],
    ["diff", /missing required argument 'old'/],
    ["diff HEAD --prefer gazete", /"gazete" is not a source\n {4}Did you mean "gazette"\?/],
  ])("%s is refused with what was meant", async (words, told) => {
    const { code, said } = await runIn(committed(), words);
    expect(code).toBe(2);
    expect(said).toMatch(told);
  });

  it("has every option of its own in its page of the docs", async () => {
    const { result } = await runIn(copyOfThreeCities(), "diff --help");
    const docs = readFileSync(join(root, "docs/diff.md"), "utf8");
    const options = [...result.matchAll(/^ {2}(?:-\w, )?--([\w-]+)/gm)].map(([, name]) => name ?? "");
    const others = [...parameterList.map(({ flag }) => /--([\w-]+)/.exec(flag)?.[1]), "datasets", "help"];
    const own = options.filter((name) => !others.includes(name));
    expect(own.length).toBeGreaterThan(2);
    expect(own.filter((name) => !docs.includes(`--${name}`))).toEqual([]);
  });
});
