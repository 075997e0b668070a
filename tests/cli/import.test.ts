import { appendFileSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Workbook } from "@cj-tech-master/excelts";
import { describe, expect, it } from "vitest";
import { run } from "../../src/cli/program.ts";
import { parameterList } from "../../src/workbook/parameter-list.ts";
import { root } from "../shipped.ts";
import { copyOfThreeCities, runIn as runWords } from "./three-cities.ts";

/** Runs a command of words without blanks. */
const runIn = (folder: string, words: string | readonly string[]) =>
  runWords(folder, typeof words === "string" ? words : words.join(" "));

const rankings = "datasets/made-up/rankings.csv";
const memory = "datasets/made-up/import.yaml";
const list = 'Place,City,Points\n=1,ALPHABURG,87.5\n=1,Gammatown,87\n\nT3,"Betaville (Bland)",60\n101,Nowhere,1\n';

/** A copy of the workbook with an edition to fill and a foreign table to fill it from. */
function withList(text = list): string {
  const folder = copyOfThreeCities();
  appendFileSync(join(folder, "datasets/made-up/index_editions.csv"), "made-up-index,2025,2025-06,60,city,,gazette,\n");
  writeFileSync(join(folder, "list.csv"), text);
  return folder;
}

const read = (folder: string, path: string) => readFileSync(join(folder, path), "utf8");

const columns = ["--table", "rankings", "--map", "City=ranked_as,Place=rank,Points=score"];
const edition = ["--index", "made-up-index", "--edition", "2025", "--source", "gazette"];
const all = ["import", "list.csv", ...columns, ...edition];

describe("import", () => {
  it("writes what a person confirmed, and remembers it beside the pack", async () => {
    const folder = withList();
    const before = read(folder, rankings);
    const { code, result, said } = await runIn(folder, [...all, "--confirm", "Gammatown=gammaton", "--skip-unmatched"]);
    expect(code).toBe(0);
    expect(read(folder, rankings)).toBe(
      `${before}made-up-index,2025,global,alphaburg,gazette,ALPHABURG,1,87.5,stated,no,,
made-up-index,2025,global,gammaton,gazette,Gammatown,1,87,stated,no,,
made-up-index,2025,global,betaville,gazette,Betaville (Bland),3,60,stated,no,,
`,
    );
    expect(result).toContain("4 names: 2 normalised, 1 confirmed and 1 unknown");
    expect(result).toContain('left out: "Nowhere" (line 6)');
    expect(said).toMatch(
      /^Written: datasets\/made-up\/rankings\.csv, datasets\/made-up\/import\.yaml .*\nNext: citybook check/,
    );
    expect(read(folder, memory)).toContain(
      "  list.csv:\n    table: rankings\n    map:\n      City: ranked_as\n      Place: rank\n      Points: score\n    set:\n      index_id: made-up-index\n    confirmed:\n      Gammatown: gammaton\n",
    );
    expect((await runIn(folder, "check")).code).toBe(0);
  });

  it("never takes a likely city for granted: it says how to confirm it, and writes nothing", async () => {
    const folder = withList();
    const before = read(folder, rankings);
    const { code, result } = await runIn(folder, all);
    expect(code).toBe(1);
    expect(result).toMatch(
      /list\.csv:3 column B \(City\): "Gammatown" is not a known name of a city \[unmatched-city\]\n.*--confirm "Gammatown=gammaton"/,
    );
    expect(result).toMatch(/list\.csv:6 column B \(City\): "Nowhere"/);
    expect([read(folder, rankings), existsSync(join(folder, memory))]).toEqual([before, false]);
  });

  it("asks a person at the terminal, again where the answer is no city, and remembers what was said", async () => {
    const folder = withList("City,Place\nGammatown,1\n");
    const answers = ["gamaton", "1"];
    const asked: string[] = [];
    const words = ["import", "list.csv", "--table", "rankings", "--map", "City=ranked_as,Place=rank", ...edition];
    const code = await run(
      words,
      {
        result: () => undefined,
        say: () => undefined,
        progress: () => undefined,
        ask: (question) => {
          asked.push(question);
          return Promise.resolve(answers.shift() ?? "");
        },
        environment: {},
        folder,
        now: () => 0,
        today: () => "2026-12-01",
      },
      "0.0.0",
    );
    expect(code).toBe(0);
    expect(asked[1]).toBe('"gamaton" is not a city. Did you mean "gammaton"? ');
    expect(read(folder, rankings)).toMatch(/,gammaton,gazette,Gammatown,1,,stated,no,,\n$/);
    expect(read(folder, memory)).toContain("Gammatown: gammaton");
  });

  it("shows with --dry-run what it would write, and writes nothing", async () => {
    const folder = withList();
    const before = read(folder, rankings);
    const { code, result } = await runIn(folder, [...all, "--skip-unmatched", "--dry-run"]);
    expect(code).toBe(0);
    expect(result).toContain(
      "--- datasets/made-up/rankings.csv\n+made-up-index,2025,global,alphaburg,gazette,ALPHABURG,1,87.5,stated,no,,\n+made-up-index,2025,global,betaville",
    );
    expect(result).toContain("Ranked in made-up-index 2024 and not in this file: gammaton");
    expect([read(folder, rankings), existsSync(join(folder, memory))]).toEqual([before, false]);
  });

  it("needs only the edition for the next edition, and never takes the old one", async () => {
    const folder = withList("City,Place\nAlphaburg,1\n");
    await runIn(folder, [
      "import",
      "list.csv",
      "--as",
      "made-up",
      "--table",
      "rankings",
      "--map",
      "City=ranked_as,Place=rank",
      ...edition,
    ]);
    appendFileSync(
      join(folder, "datasets/made-up/index_editions.csv"),
      "made-up-index,2026,2026-06,60,city,,gazette,\n",
    );
    writeFileSync(join(folder, "next.csv"), "City,Place\nAlphaburg,2\n");
    const unsaid = await runIn(folder, "import next.csv --as made-up");
    expect(unsaid.code).toBe(2);
    expect(unsaid.said).toMatch(/a row of rankings needs edition and source_id, and nothing gives them/);
    expect((await runIn(folder, "import next.csv --as made-up --edition 2026 --source gazette")).code).toBe(0);
    expect(read(folder, rankings)).toMatch(/\nmade-up-index,2026,global,alphaburg,gazette,Alphaburg,2,,stated,no,,\n$/);
  });

  it("skips what is there already, refuses what is there and says otherwise, and takes it over on request", async () => {
    const folder = withList("City,Place\nAlphaburg,3\nGammaton,21\n");
    const before = read(folder, rankings);
    const words = [
      "import",
      "list.csv",
      "--table",
      "rankings",
      "--map",
      "City=ranked_as,Place=rank",
      "--index",
      "made-up-index",
      "--edition",
      "2024",
      "--source",
      "gazette",
    ];
    const refused = await runIn(folder, words);
    expect(refused.code).toBe(1);
    expect(refused.result).toContain("Rows: 0 new, 1 there already, the same and 1 there already and different");
    expect(refused.result).toMatch(
      /list\.csv:3: datasets\/made-up\/rankings\.csv:3 is the same row and has rank "20", not "21" \[row-differs\]/,
    );
    expect(read(folder, rankings)).toBe(before);
    expect((await runIn(folder, [...words, "--replace"])).code).toBe(0);
    expect(read(folder, rankings)).toBe(before.replace("Gammaton,20,", "Gammaton,21,"));
  });

  it("writes a row for each city of a unit that the list ranks as one", async () => {
    const folder = withList("City,Place\nAlphaburg-Betaville,7\n");
    const { code } = await runIn(folder, [
      ...["import", "list.csv", "--table", "rankings", "--map", "City=ranked_as,Place=rank", ...edition],
      ...["--confirm", "Alphaburg-Betaville=alphaburg+betaville", "--aliases", "en"],
    ]);
    expect(code).toBe(0);
    expect(read(folder, rankings)).toMatch(
      /,alphaburg,gazette,Alphaburg-Betaville,7,,stated,yes,,\n.*,betaville,gazette,Alphaburg-Betaville,7,,stated,yes,,\n$/,
    );
    expect(read(folder, "datasets/made-up/city_aliases.csv")).toMatch(
      /\nAlphaburg-Betaville,alphaburg,en,gazette\nAlphaburg-Betaville,betaville,en,gazette\n$/,
    );
  });

  it("tells the mistakes of the foreign table, and those that its rows would make, at their places in it", async () => {
    const folder = withList("City,Place\nAlphaburg,1\nAlfaburgo,2\nBetaville,101-150\nGammaton,61\n");
    const { code, result } = await runIn(folder, [
      ...["import", "list.csv", "--table", "rankings", "--map", "City=ranked_as,Place=rank"],
      ...["--index", "made-up-index", "--edition", "2025", "--source", "gazete"],
    ]);
    expect(code).toBe(1);
    expect(result).toMatch(
      /list\.csv: source_id: "gazete" is not in sources \[unknown-reference\]\n {4}Did you mean "gazette"\?/,
    );
    expect(result).toMatch(
      /list\.csv:3: the line comes to the same row as line 2: made-up-index, 2025, global, alphaburg, gazete \[row-twice\]/,
    );
    expect(result).toMatch(
      /list\.csv:4 column B \(Place\): "101-150" is a band of places, not one place \[rank-band\]/,
    );
    expect(result).toMatch(
      /list\.csv:5 column B \(Place\): the rank is 61, and made-up-index 2025 ranks 60 \[rank-beyond-count\]/,
    );
  });

  it("fills any table with a city in it", async () => {
    const folder = withList('Metro,People\nAlphaburg,"1,100,000"\nBetaville,"510,000"\n');
    const words = [
      "import",
      "list.csv",
      "--table",
      "indicators",
      "--map",
      "Metro=city_id,People=value",
      "--source",
      "paper",
    ];
    const set = ["--set", "indicator=population,year=2025,boundary=municipality,unit=persons"];
    expect((await runIn(folder, [...words, ...set])).result).toMatch(
      /column B \(People\): "510,000" can be read in two ways/,
    );
    const { code } = await runIn(folder, [...words, ...set, "--decimal", "point"]);
    expect(code).toBe(0);
    expect(read(folder, "datasets/made-up/indicators.csv")).toMatch(
      /\nalphaburg,population,2025,municipality,paper,1100000,persons,,\nbetaville,population,2025,municipality,paper,510000,persons,,\n$/,
    );
  });

  it.each([
    ["list.csv", Buffer.from("Place;City;Points\n1;Alphaburg;87,5\n")],
    ["list.txt", Buffer.from("\uFEFFPlace\tCity\tPoints\n1\tAlphaburg\t87.5\n", "utf16le")],
    ["list.json", Buffer.from('[{"Place": 1, "City": "Alphaburg", "Points": 87.5}]')],
  ])("reads %s as people save it", async (file, bytes) => {
    const folder = withList();
    writeFileSync(join(folder, file), bytes);
    const { code } = await runIn(folder, ["import", file, ...columns, ...edition]);
    expect(code).toBe(0);
    expect(read(folder, rankings)).toMatch(
      /\nmade-up-index,2025,global,alphaburg,gazette,Alphaburg,1,87\.5,stated,no,,\n$/,
    );
  });

  it("reads the sheet of a spreadsheet that is named, or asks which", async () => {
    const folder = withList();
    const spreadsheet = new Workbook();
    for (const name of ["2024", "2025"]) {
      spreadsheet.addWorksheet(name).addRows([
        ["Place", "City"],
        ["=1", "Alphaburg"],
        [2, "Betavile"],
      ]);
    }
    writeFileSync(join(folder, "list.xlsx"), await spreadsheet.xlsx.writeBuffer());
    const words = ["import", "list.xlsx", "--table", "rankings", "--map", "City=ranked_as,Place=rank", ...edition];
    expect((await runIn(folder, words)).said).toMatch(/"list\.xlsx" has several sheets\n {4}.*"2024" and "2025"\./);
    expect((await runIn(folder, [...words, "--sheet", "20255"])).said).toMatch(
      /has no sheet "20255"\n {4}Did you mean "2025"/,
    );
    const { code, result } = await runIn(folder, [...words, "--sheet", "2025"]);
    expect(code).toBe(1);
    expect(result).toMatch(/list\.xlsx!2025:3 column B \(City\): "Betavile" is not a known name of a city/);
  });

  it("adds rows to no file whose bytes it would have to rewrite", async () => {
    const folder = withList("City,Place\nAlphaburg,1\n");
    const semicolons = read(folder, rankings).replaceAll(",", ";");
    writeFileSync(join(folder, rankings), semicolons);
    const words = ["import", "list.csv", "--table", "rankings", "--map", "City=ranked_as,Place=rank", ...edition];
    const { code, said } = await runIn(folder, words);
    expect(code).toBe(2);
    expect(said).toMatch(/"datasets\/made-up\/rankings\.csv" is not a CSV file in UTF-8 with commas/);
    expect(read(folder, rankings)).toBe(semicolons);
  });

  it("starts a file of its own in another pack", async () => {
    const folder = withList("City,Place\nAlphaburg,1\n");
    const words = ["import", "list.csv", "--table", "rankings", "--map", "City=ranked_as,Place=rank", ...edition];
    expect((await runIn(folder, [...words, "--into", "datasets/more"])).code).toBe(0);
    expect(read(folder, "datasets/more/rankings.csv")).toMatch(
      /^index_id,edition,.*\nmade-up-index,2025,global,alphaburg/,
    );
    expect((await runIn(folder, "check")).code).toBe(0);
  });

  it.each([
    [["import", "lists.csv", ...columns], /"lists\.csv" is not there/],
    [["import", "list.csv", "--table", "rankng"], /"rankng" is not a table\n {4}Did you mean "rankings"\?/],
    [["import", "list.csv"], /which table gets the rows was not said/],
    [["import", "list.csv", "--as", "x"], /"x" is not remembered beside a pack/],
    [
      ["import", "list.csv", "--table", "rankings", "--map", "Plce=rank"],
      /the file has no column "Plce"\n {4}Did you mean "Place"\?/,
    ],
    [
      ["import", "list.csv", "--table", "rankings", "--map", "Place=rnk"],
      /"rnk" is not a column of rankings\n {4}Did you mean "rank"\?/,
    ],
    [
      ["import", "list.csv", "--table", "rankings"],
      /needs index_id, edition, city_id, source_id and rank[\s\S]*--map "City=city_id"/,
    ],
    [
      [...all, "--confirm", "Gamatown=gammaton"],
      /no line of the file names "Gamatown"\n {4}Did you mean "Gammatown"\?/,
    ],
    [[...all, "--confirm", "Gammatown=gamaton"], /"gamaton" is not a city\n {4}Did you mean "gammaton"\?/],
    [[...all, "--into", "/elsewhere"], /"\/elsewhere" is not below a datasets folder/],
  ])("%j is refused with what was meant", async (words, told) => {
    const { code, said } = await runIn(withList(), words);
    expect(code).toBe(2);
    expect(said).toMatch(told);
  });

  it("has every option of its own in its page of the docs", async () => {
    const { result } = await runIn(copyOfThreeCities(), "import --help");
    const docs = readFileSync(join(root, "docs/import.md"), "utf8");
    const options = [...result.matchAll(/^ {2}(?:-\w, )?--([\w-]+)/gm)].map(([, name]) => name ?? "");
    const others = [...parameterList.map(({ flag }) => /--([\w-]+)/.exec(flag)?.[1]), "datasets", "help"];
    const own = options.filter((name) => !others.includes(name));
    expect(own.length).toBeGreaterThan(8);
    expect(own.filter((name) => !docs.includes(`--${name}`))).toEqual([]);
  });
});
