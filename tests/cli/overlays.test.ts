import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { copyOfThreeCities, runIn } from "./three-cities.ts";

const made: string[] = [];
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true });
});

const cities =
  "city_id,name,name_local,country_code,country,subdivision,latitude,longitude,wikidata_id,geonames_id,boundary,source_id,note\n";
const aliases = "alias,city_id,language,note\n";
const amounts =
  "measure_id,item,source_id,basis,qualifier,low,high,currency,period,years,year,share_pct,term_months_min,term_months_max,certainty,locator,note\n";

/** A folder named my-cities with one pack in it. */
function myCities(files: Readonly<Record<string, string>>, at = mkdtempSync(join(tmpdir(), "overlay-"))): string {
  made.push(at);
  const pack = join(at, "my-cities", "own");
  mkdirSync(pack, { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(pack, name), text);
  return join(at, "my-cities");
}

const own = {
  "cities.csv": `${cities}deltaport,Deltaport,,CC,Cland,,40,40,,4,municipality,gazette,own\n`,
  "city_aliases.csv": `${aliases}Delta,deltaport,en,own\nBeta,betaville,en,own\n`,
  "amounts.csv": `${amounts}alphaburg-vouchers,pot,gazette,citywide,exact,90000000,90000000,USD,per-year,,,,,,stated,page 4,corrected\n`,
};

describe("a folder that is laid on the workbook's", () => {
  it("adds rows, names rows below it, and replaces those with the same key, which is told with both places", async () => {
    const folder = copyOfThreeCities();
    const { code, result } = await runIn(
      folder,
      `check --datasets ${myCities({ ...own, "claims.csv": replacedClaim })}`,
    );
    expect(code).toBe(0);
    expect(result).toMatch(
      /my-cities\/own\/amounts\.csv:2 column A \(measure_id\): note: replaces datasets\/made-up\/amounts\.csv:2, with another low, high and note \[replaced-row\]/,
    );
    expect(result).toMatch(/2 notes in 2 files\n$/);
  });

  it("is checked as one with what it lies on", async () => {
    const { code, result } = await runIn(copyOfThreeCities(), `check --datasets ${myCities(own)}`);
    expect(code).toBe(1);
    expect(result).toMatch(/datasets\/made-up\/claims\.csv:2.*\[claim-fails\]/);
  });

  it("keeps the rule that a key stands once in a folder", async () => {
    const twice = { "city_aliases.csv": `${aliases}Delta,betaville,en,\nDelta,betaville,en,\n` };
    const { code, result } = await runIn(copyOfThreeCities(), `check --datasets ${myCities(twice)}`);
    expect(code).toBe(1);
    expect(result).toMatch(/\[duplicate-key\]/);
  });

  it("gives its rows to the views", async () => {
    const words = "table commitments --city alphaburg --format csv --datasets";
    const { result, said } = await runIn(
      copyOfThreeCities(),
      `${words} ${myCities({ ...own, "claims.csv": replacedClaim })}`,
    );
    expect(result).toMatch(/alphaburg,2025,compute,90000000,90000000,USD/);
    expect(said).toMatch(/^2 notes: citybook check shows them\n/);
  });
});

const replacedClaim =
  "claim_id,source_id,locator,statement,table,where,column,equals\ngazette-01,gazette,page 4,corrected,amounts,measure_id=alphaburg-vouchers;item=pot;source_id=gazette,low,90000000\n";

describe("a report from several folders", () => {
  const files = { ...own, "claims.csv": replacedClaim };
  const page = (folder: string, name: string) => readFileSync(join(folder, "reports/html", name), "utf8");

  it("says which folders and packs it was built from, and nothing of the computer", async () => {
    const folder = copyOfThreeCities();
    appendFileSync(join(folder, "reports/sources.md"), '\n{% table "packs" %}\n');
    appendFileSync(join(folder, "reports/cities/[city].md"), "\n{% mistakes %}\n");
    const overlay = myCities(files);
    const { code, said } = await runIn(folder, `build --datasets ${overlay}`);
    expect([code, said]).toEqual([0, expect.stringMatching(/^2 notes: citybook check shows them\n6 pages, /)]);
    const sources = page(folder, "sources.html");
    expect(/Built from datasets .*?[)][.]/.exec(sources)?.[0]).toBe(
      "Built from datasets (1 pack, 26 rows, 2 of them replaced by a later folder) and my-cities (1 pack, 5 rows).",
    );
    const [, ...packs] = /<caption><span>Built from these packs<.*?<\/table>/s.exec(sources)?.[0].split("<tr>") ?? [];
    expect(
      packs.slice(1).map((row) =>
        row
          .replace(/<[^>]*>/g, " ")
          .trim()
          .split(/ +/),
      ),
    ).toEqual([
      ["datasets/made-up", "26", "2"],
      ["my-cities/own", "5", "0"],
    ]);
    const rows = /<pre>([^<]*)/.exec(page(folder, "cities/alphaburg.html"))?.[1]?.split("\n") ?? [];
    expect(rows.filter((row) => row.startsWith("my-cities"))).toEqual([
      "my-cities/own/amounts.csv:2 measure_id=alphaburg-vouchers;item=pot;source_id=gazette",
    ]);
    for (const name of ["sources.html", "cities/alphaburg.html"])
      expect(page(folder, name).includes(tmpdir())).toBe(false);
  });

  it("is the same bytes wherever the workbook and the folder lie, and whether it is named from here or from the root", async () => {
    const built = async (folder: string, overlay: string) => {
      await runIn(folder, `build --datasets ${overlay}`);
      return page(folder, "cities/alphaburg.html");
    };
    const outside = await built(copyOfThreeCities(), myCities(files));
    expect(await built(copyOfThreeCities(), myCities(files, mkdtempSync(join(tmpdir(), "another-place-"))))).toBe(
      outside,
    );
    const inside = copyOfThreeCities();
    cpSync(myCities(files), join(inside, "my-cities"), { recursive: true });
    expect((await built(inside, "my-cities")) === (await built(inside, join(inside, "my-cities")))).toBe(true);
    expect((await built(inside, "my-cities")) === outside).toBe(true);
  });

  it("has another checksum where a spreadsheet or a list among its inputs is another", async () => {
    const checksum = async (alias: string) => {
      const folder = copyOfThreeCities();
      const records = JSON.stringify([{ alias, city_id: "betaville", language: "en" }]);
      writeFileSync(join(folder, "datasets/made-up/city_aliases.json"), records);
      await runIn(folder, "build");
      return /Checksum of the inputs: <code>(\w+)</.exec(page(folder, "index.html"))?.[1];
    };
    expect(await checksum("Beta")).toBe(await checksum("Beta"));
    expect(await checksum("Beta")).not.toBe(await checksum("Betta"));
  });
});
