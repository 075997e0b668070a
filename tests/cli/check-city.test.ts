import { appendFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { copyOfThreeCities, runIn } from "./three-cities.ts";

const pack = "datasets/made-up";

describe("check --city", () => {
  it("ends with what is missing, what gains from it, and the file, columns and rows to fill in", async () => {
    const { code, result } = await runIn(copyOfThreeCities(), "check --city alphaburg");
    expect(code).toBe(0);
    expect(result).toBe(`To finish this city (Alphaburg), 1 thing:
 1. the sum of 1 measure
     gains: "The packages" and, where they count, "What the money is for" on its own page
     add a row to datasets/made-up/amounts.csv: measure_id, item, source_id, basis, qualifier, low, high, currency, period, certainty, locator
       datasets/made-up/measures.csv:3 alphaburg-prizes: made up
A source_id names a row of sources.csv, in the same folder or another.
Next: fill in a row, then run citybook check --city alphaburg again; citybook build shows it
`);
  });

  it("works for a city that has nothing but its row", async () => {
    const folder = copyOfThreeCities();
    appendFileSync(join(folder, pack, "cities.csv"), "delta,Delta,,AA,Aland,,1,1,,4,municipality,gazette,\n");
    const { code, result } = await runIn(folder, "check --city delta");
    expect(code).toBe(0);
    expect(result.match(/^ ?\d\. .*/gm)?.map((line) => line.replace(/:.*/, ""))).toEqual([
      " 1. a package of measures",
      " 2. the gross domestic product",
      " 3. the number of residents",
      " 4. a place in an index",
      " 5. another name",
    ]);
    expect(result).toContain("add a row to datasets/made-up/policy_packages.csv: package_id, city_id=delta, title");
  });

  it("repeats the folders of the command in the next one", async () => {
    const { result } = await runIn(copyOfThreeCities(), "check --city gammaton --datasets datasets/made-up");
    expect(result).toContain("run citybook check --city gammaton --datasets datasets/made-up again");
  });

  it("says that a city is complete", async () => {
    const folder = copyOfThreeCities();
    appendFileSync(join(folder, pack, "city_aliases.csv"), "Betaburgo,betaville,es,\n");
    writeFileSync(
      join(folder, pack, "rankings.csv"),
      "index_id,edition,scope,city_id,source_id,ranked_as,rank,score,certainty,shared_unit,locator,note\nmade-up-index,2024,global,betaville,gazette,,3,,stated,no,,\n",
    );
    const { result } = await runIn(folder, "check --city betaville");
    expect(result).toBe(
      "Betaville is complete: nothing that a page or figure needs was found missing.\nNext: citybook build\n",
    );
  });

  it("tells the problems of the city's rows first", async () => {
    const folder = copyOfThreeCities();
    const residents = (city: string) => `${city},population,2023,municipality,gazette,1000,persons,,\n`;
    appendFileSync(join(folder, pack, "indicators.csv"), residents("alphaburg") + residents("betaville"));
    const places = async (command: string) => {
      const { result } = await runIn(folder, command);
      return result.match(/indicators\.csv:\d+(?= column)/g);
    };
    expect(await places("check")).toEqual(["indicators.csv:2", "indicators.csv:4"]);
    expect(await places("check --city betaville")).toEqual(["indicators.csv:4", "indicators.csv:2"]);
  });

  it("promises the list where errors leave nothing to look into, and ends with 1", async () => {
    const folder = copyOfThreeCities();
    appendFileSync(join(folder, pack, "sources.csv"), "A b,,,,,,,,\n");
    const { code, result, said } = await runIn(folder, "check --city alphaburg");
    expect(code).toBe(1);
    expect(result).toContain("nothing was built");
    expect(said).toBe(
      'What there is to do for "alphaburg" can be told once these are mended; then run the check again.\n',
    );
  });

  it("gives problems and list as data", async () => {
    const { result } = await runIn(copyOfThreeCities(), "check --city gammaton --json");
    const { city, problems, to_do } = JSON.parse(result);
    expect([city, problems]).toEqual(["gammaton", []]);
    expect(to_do[0]).toEqual({
      what: "a package of measures",
      kind: "package",
      why: "no package was seen, so the city has no commitment; that is not zero",
      gains:
        '"The packages" and "Timeline" on its own page; with a sum, the bar of Gammaton in "Who commits what share" (index.html)',
      adds_row: true,
      table: "policy_packages",
      file: "datasets/made-up/policy_packages.csv",
      cells: {
        package_id: null,
        city_id: "gammaton",
        title: null,
        issuer: null,
        status: null,
        announced_on: null,
        effective_from: null,
        effective_to: null,
        source_id: null,
      },
      rows: [],
    });
  });

  it("refuses a city that is not there, with the one that was meant", async () => {
    const { code, said } = await runIn(copyOfThreeCities(), "check --city alfaburg");
    expect(code).toBe(2);
    expect(said).toContain('"alfaburg" is not a city\n    Did you mean "alphaburg"?');
  });
});

describe("the day of a check", () => {
  const withSource = (published: string): string => {
    const folder = copyOfThreeCities();
    appendFileSync(join(folder, pack, "sources.csv"), `late,Late,Nobody,${published},en,news,,,late\n`);
    return folder;
  };

  it("is that of the calendar, and SOURCE_DATE_EPOCH overrides it", async () => {
    const folder = withSource("2026-12-02");
    expect((await runIn(folder, "check")).result).toContain("after 2026-12-01, the day of this check [date-in-future]");
    expect((await runIn(folder, "check", { SOURCE_DATE_EPOCH: "1796169600" })).result).toBe("");
  });

  it("ends with 0, since a date is a warning", async () => {
    expect((await runIn(withSource("2030"), "check")).code).toBe(0);
  });
});
