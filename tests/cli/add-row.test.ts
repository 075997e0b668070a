import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { knownTables } from "../../src/check/known-tables.ts";
import { nouns } from "../../src/cli/add/nouns.ts";
import { copyOfThreeCities, runIn } from "./three-cities.ts";

const tableNames = Object.keys(knownTables);

const bytesOf = (folder: string, table: string) => readFileSync(join(folder, `datasets/made-up/${table}.csv`), "utf8");

const source = 'add source --id budget --title "Budget, 2025" --publisher Alphaburg --language en --kind government';
const amount =
  "add amount --measure betaville-grants --item cap --source gazette --basis per-project --qualifier exact --low 5 --period one-off --certainty stated";

describe("add, by options", () => {
  it("puts a row at the end and leaves all other bytes of the file as they are", async () => {
    const folder = copyOfThreeCities();
    const before = bytesOf(folder, "sources");
    const { code, said } = await runIn(folder, source);
    expect([code, said]).toEqual([0, "Written: datasets/made-up/sources.csv:4.\nNext: npx citybook check\n"]);
    expect(bytesOf(folder, "sources")).toBe(`${before}budget,"Budget, 2025",Alphaburg,,en,government,,,\n`);
  });

  it("keeps line ends of Windows, and begins a line where the last one is not ended", async () => {
    const folder = copyOfThreeCities();
    const file = join(folder, "datasets/made-up/sources.csv");
    const windows = readFileSync(file, "utf8").trimEnd().replaceAll("\n", "\r\n");
    writeFileSync(file, windows);
    expect((await runIn(folder, source)).code).toBe(0);
    expect(bytesOf(folder, "sources")).toBe(`${windows}\r\nbudget,"Budget, 2025",Alphaburg,,en,government,,,\r\n`);
  });

  it("follows the order of the columns in the file", async () => {
    const folder = copyOfThreeCities();
    writeFileSync(
      join(folder, "datasets/made-up/indices.csv"),
      "title,topic,publisher,index_id\nMade-up index,ai,Nobody,made-up-index\n",
    );
    expect((await runIn(folder, "add index --id other --title Other --publisher X --topic ai")).code).toBe(0);
    expect(bytesOf(folder, "indices")).toMatch(/\nOther,ai,X,other\n$/);
  });

  it("writes one sum once for a single number, and takes --year, --scope and --currency as cells", async () => {
    const folder = copyOfThreeCities();
    const { code, said } = await runIn(folder, `${amount} --currency EUR --year 2025`);
    expect([code, said]).toEqual([0, expect.stringMatching(/^Written: /)]);
    expect(bytesOf(folder, "amounts")).toMatch(
      /\nbetaville-grants,cap,gazette,per-project,exact,5,5,EUR,one-off,,2025,,,,stated,,\n$/,
    );
    const ranking =
      "add ranking --index made-up-index --edition 2024 --scope region:x --city betaville --source paper --rank 3 --certainty stated --shared-unit no";
    expect(await runIn(folder, ranking)).toMatchObject({ code: 0 });
  });

  it("writes a rate into the pack of its source where nothing else says whose it is", async () => {
    const folder = copyOfThreeCities();
    await runIn(folder, "add city --name Tallinn --boundary municipality --yes");
    const rate = "add rate --currency EUR --year 2025 --kind market-average --source gazette --per-usd 0.9 --yes";
    expect((await runIn(folder, rate)).said).toMatch(/^Written: datasets\/made-up\/exchange_rates\.csv:/);
  });

  it("begins a file that the pack does not have, with all columns", async () => {
    const folder = copyOfThreeCities();
    expect((await runIn(folder, "add city --name Tallinn --boundary municipality --yes")).code).toBe(0);
    const rate =
      "add rate --pack tallinn --currency EUR --year 2025 --kind market-average --source gazette --per-usd 0.9";
    expect((await runIn(folder, rate)).code).toBe(0);
    expect(readFileSync(join(folder, "datasets/tallinn/exchange_rates.csv"), "utf8")).toBe(
      "currency,year,kind,source_id,locator,per_usd,note\nEUR,2025,market-average,gazette,,0.9,\n",
    );
  });

  it("writes a place into the pack of its city, not into that of its index", async () => {
    const folder = copyOfThreeCities();
    await runIn(folder, "add city --id tallinn --name Tallinn --local-name Tallinn --yes");
    const words =
      "add ranking --city tallinn --index made-up-index --edition 2024 --scope global --source gazette --rank 2 --certainty stated --shared-unit no --yes";
    expect((await runIn(folder, words)).said).toMatch(/^Written: datasets\/tallinn\/rankings\.csv:2\./);
  });

  it("writes a package into the pack of its city, and asks for the pack of a source", async () => {
    const folder = copyOfThreeCities();
    expect((await runIn(folder, "add city --name Tallinn --boundary municipality --yes")).code).toBe(0);
    const words = "add package --city tallinn --title Plan --issuer City --status announced --source gazette --yes";
    expect((await runIn(folder, words)).said).toMatch(/^Written: datasets\/tallinn\/policy_packages\.csv:2\./);
    const { code, said } = await runIn(folder, source);
    expect([code, said]).toEqual([2, expect.stringMatching(/1 option of this source is missing\n[^\n]*\n {6}--pack /)]);
  });

  it("can add a row to every table", () => {
    expect([...Object.values(nouns), "cities"].toSorted()).toEqual([...tableNames].toSorted());
  });
});

describe("add, with something wrong", () => {
  const folder = copyOfThreeCities();

  it.each([
    [
      source.replace("budget", "gazette"),
      2,
      /--id: "gazette" is in sources already: datasets\/made-up\/sources\.csv:2/,
    ],
    [source.replace("government", "gossip"), 2, /--kind: "gossip" is not a kind\n {4}A kind is one of/],
    [`${source} --published-on 2024/12/18`, 2, /"2024\/12\/18" is not a date of the calendar\n {4}Write 2024-12-18/],
    [
      `${source} --pack madeup`,
      2,
      /--pack: "madeup" is no pack of your own\n {4}Did you mean "made-up"\? Packs are datasets\/made-up\./,
    ],
    [`${source} --pulbisher x`, 2, /unknown option '--pulbisher'\n\(Did you mean --publisher\?\)/],
    ["add source --kind news", 2, /options of this source are missing\n[^\n]*\n {6}--title +its title\n/],
    [
      `${amount.replace("gazette", "gazete")} --currency EUR`,
      2,
      /--source: "gazete" is not in sources\n {4}Did you mean "gazette"\?/,
    ],
    [
      `${amount.replace("low 5", "low 5m")} --currency EUR`,
      2,
      /--low: "5m" is not a plain number\n {4}Write 5000000, not 5m/,
    ],
    [
      amount,
      1,
      /datasets\/made-up\/amounts\.csv:\d+ column H \(currency\): a sum has no currency[\s\S]*The row was not written to/,
    ],
    [`${amount} --high 7 --currency EUR`, 1, /\[bounds-against-qualifier\][\s\S]*The row was not written/],
    [
      "add alias --alias Alfaburgo --city alphaburg --language es",
      2,
      /city_aliases has Alfaburgo, alphaburg already: datasets\/made-up\/city_aliases\.csv:2/,
    ],
  ])("%s is refused with %i, and nothing is written", async (words, ends, told) => {
    const before = tableNames.map((table) => bytesOf(folder, table));
    const { code, said } = await runIn(folder, words);
    expect(said).toMatch(told);
    expect(code).toBe(ends);
    expect(tableNames.map((table) => bytesOf(folder, table))).toEqual(before);
  });

  it("writes no row into a file that would not read back as it was, and one more row", async () => {
    const own = copyOfThreeCities();
    const file = join(own, "datasets/made-up/sources.csv");
    writeFileSync(file, `${readFileSync(file, "utf8")}open,"never closed\n`);
    const { code, said } = await runIn(own, source);
    expect([code, said]).toEqual([2, expect.stringMatching(/sources\.csv is not plain CSV/)]);
  });

  it.each([
    ["semicolons", (text: string) => Buffer.from(text.replaceAll(",", ";"))],
    ["UTF-16", (text: string) => Buffer.from(`\uFEFF${text.replaceAll(",", "\t")}`, "utf16le")],
  ])("puts no row of commas at the end of a file with %s", async (_, save) => {
    const own = copyOfThreeCities();
    const file = join(own, "datasets/made-up/sources.csv");
    const bytes = save(readFileSync(file, "utf8").replaceAll('"', ""));
    writeFileSync(file, bytes);
    const { code, said } = await runIn(own, source);
    expect([code, said]).toEqual([2, expect.stringMatching(/sources\.csv is not plain CSV/)]);
    expect(readFileSync(file)).toEqual(bytes);
  });

  it("writes a sound row although others are broken, and counts those", async () => {
    const own = copyOfThreeCities();
    const file = join(own, "datasets/made-up/city_aliases.csv");
    writeFileSync(file, `${readFileSync(file, "utf8")}X,nowhere,en,\n`);
    const { code, said } = await runIn(own, source);
    expect([code, said]).toEqual([0, expect.stringMatching(/\nThe datasets have 1 more problem: npx citybook check/)]);
  });

  it("loses no cell to a column that the file does not have", async () => {
    const own = copyOfThreeCities();
    writeFileSync(
      join(own, "datasets/made-up/indices.csv"),
      "title,topic,publisher,index_id\nMade-up index,ai,Nobody,made-up-index\n",
    );
    const { code, said } = await runIn(own, "add index --id other --title Other --publisher X --topic ai --note Hm");
    expect([code, said]).toEqual([2, expect.stringMatching(/indices\.csv has no column "note"/)]);
  });
});

describe("add, by answers", () => {
  it("asks in an order in which ids can be proposed, lists names for ?, and leaves out what does not apply", async () => {
    const folder = copyOfThreeCities();
    const answers = ["?", "betaville-grants", "bonus", "gazette", "per-project", "up-to", "9", "EUR", "one-off"];
    const rest = ["", "", "", "", "", "", ""];
    const { code, said, left } = await runIn(folder, "add amount", {}, [...answers, ...rest]);
    expect([code, left]).toEqual([0, []]);
    expect(said).toMatch(/alphaburg-vouchers[^\n]*betaville-grants/);
    expect(said).not.toMatch(/\nlow: |\nyears: /);
    expect(bytesOf(folder, "amounts")).toMatch(
      /\nbetaville-grants,bonus,gazette,per-project,up-to,,9,EUR,one-off,,,,,,stated,,\n$/,
    );
  });

  it("proposes a short name from the title", async () => {
    const folder = copyOfThreeCities();
    const answers = ["Łódź: budget for 2025", "", "City", "", "", "government", "", "", ""];
    const { code, said } = await runIn(folder, "add source", {}, answers);
    expect([code, said]).toEqual([0, expect.stringMatching(/source id: the short name \[lodz-budget-for-2025\]/)]);
    expect(existsSync(join(folder, "datasets/made-up/sources.csv"))).toBe(true);
  });

  it("proposes nothing that decides whether money counts", async () => {
    const folder = copyOfThreeCities();
    const { said } = await runIn(folder, "add amount --measure betaville-grants --source paper --yes");
    expect(said).toMatch(
      /\n {6}--basis +for whom[^\n]*\n {6}--qualifier +how firmly[^\n]*\n {6}--period +what stretch/,
    );
  });
});
