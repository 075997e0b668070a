import { appendFileSync, cpSync, existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import schema from "@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json" with { type: "json" };
import draft04 from "ajv-draft-04";
import addFormats from "ajv-formats";
import { describe, expect, it } from "vitest";
import { shippedStyle } from "../../src/chart/house-style.ts";
import { openDisk } from "../../src/cli/node-disk.ts";
import { formatGithub } from "../../src/cli/print/format-github.ts";
import { formatSarif } from "../../src/cli/print/format-sarif.ts";
import { codes } from "../../src/model/codes.ts";
import type { Problem } from "../../src/model/problem.ts";
import { root } from "../shipped.ts";
import { copyOfThreeCities, runIn } from "./three-cities.ts";

const sound = copyOfThreeCities();

/** A workbook with one misspelt word, and a claim that fails. */
function broken(): string {
  const folder = copyOfThreeCities();
  appendFileSync(
    join(folder, "datasets/made-up/claims.csv"),
    "paper-99,gazette,,the vouchers are 2 dollars,amounts,measure_id=alphaburg-vouchers;item=pot;source_id=gazette,low,2\n",
  );
  return folder;
}

function withUnknownWord(folder: string): string {
  appendFileSync(join(folder, "datasets/made-up/sources.csv"), 'leaf,"A <b>leaf</b>, torn",Nobody,,en,gossip,,,\n');
  return folder;
}

describe("the levels of problems", () => {
  it("are errors as declared", async () => {
    expect(await runIn(broken(), "check")).toMatchObject({
      code: 1,
      result: expect.stringMatching(/^datasets\/made-up\/claims\.csv:3 column H \(equals\): paper-99 says/),
    });
  });

  it("can be lowered by an option, and what was lowered is said to be a warning", async () => {
    const { code, result, said } = await runIn(broken(), "check --problem claim-fails=warning");
    expect(code).toBe(0);
    expect(result).toMatch(/column H \(equals\): warning: paper-99 says/);
    expect(result).toMatch(/\n1 warning in 1 file\n$/);
    expect(said).toMatch(/no error/);
  });

  it("can be lowered in the workbook, and the option stands above it", async () => {
    const folder = broken();
    appendFileSync(join(folder, "citybook.yaml"), "problems:\n  claim-fails: note\n");
    expect((await runIn(folder, "check")).result).toMatch(/: note: paper-99/);
    expect((await runIn(folder, "check --problem claim-fails=error")).code).toBe(1);
  });

  it("are raised from warning to error by --strict, and notes stay notes", async () => {
    expect((await runIn(broken(), "check --strict --problem claim-fails=warning")).code).toBe(1);
    expect((await runIn(broken(), "check --strict --problem claim-fails=note")).code).toBe(0);
  });

  it("hold for a build alike, which shows warnings and counts notes", async () => {
    const folder = broken();
    const warned = await runIn(folder, "build --problem claim-fails=warning");
    expect([warned.code, existsSync(join(folder, "reports/html/index.html"))]).toEqual([0, true]);
    expect(warned.said).toMatch(/warning: paper-99 says/);
    expect((await runIn(folder, "build --problem claim-fails=note")).said).toMatch(
      /^1 note: citybook check shows it\n/,
    );
    expect((await runIn(folder, "build --strict --problem claim-fails=warning")).code).toBe(1);
  });

  it("let a blank line pass, and the rows around it are read", async () => {
    const folder = copyOfThreeCities();
    const file = join(folder, "datasets/made-up/index_editions.csv");
    writeFileSync(file, readFileSync(file, "utf8").replace("\n", "\n\n"));
    expect((await runIn(folder, "check")).code).toBe(1);
    expect(await runIn(folder, "check --problem blank-line=note")).toMatchObject({
      code: 0,
      result: expect.stringMatching(/^datasets\/made-up\/index_editions\.csv:2: note: the line is blank/),
    });
  });

  it.each([
    ["--problem claim-fail=note", /"claim-fail" is not a kind of problem\n {4}Did you mean "claim-fails"\?/],
    ["--problem claim-fails=warn", /"warn" is not a level\n {4}Did you mean "warning"\?/],
    ["--problem claim-fails", /"claim-fails" has no level/],
    ["--problem not-a-number=note", /not-a-number is always an error\n {4}Mend the cells instead: /],
    ["--format sariff", /"sariff" is not a format\n {4}Did you mean "sarif"\?/],
    ["--yes", /--yes has a meaning with --fix only/],
    ["--fix --json", /--fix shows a diff in the terminal/],
    ["--city alphaburg --format html", /--city ends with a list in the terminal/],
    ["--explain not-a-numbr", /"not-a-numbr" is not a kind of problem\n {4}Did you mean "not-a-number"\?/],
  ])("and other options that are wrong, such as %s, end with 2", async (words, told) => {
    const { code, result, said } = await runIn(sound, `check ${words}`);
    expect([code, result]).toEqual([2, ""]);
    expect(said).toMatch(told);
  });

  it.each([
    [
      "claim-fail: note",
      /citybook\.yaml:\d+:3: "claim-fail" is not a kind of problem .*\n {4}Did you mean "claim-fails"\?/,
    ],
    ["claim-fails: off", /citybook\.yaml:\d+:3: "off" is not a level/],
    ["stray-quote: warning", /citybook\.yaml:\d+:3: stray-quote is always an error/],
  ])("in the workbook that are wrong, such as %s, are told with their line", async (line, told) => {
    const folder = copyOfThreeCities();
    const before = readFileSync(join(folder, "citybook.yaml"), "utf8");
    writeFileSync(join(folder, "citybook.yaml"), `${before}problems:\n  ${line}\n`);
    const { code, result } = await runIn(folder, "check");
    expect([code, /citybook\.yaml:(\d+)/.exec(result)?.[1]]).toEqual([1, String(before.split("\n").length + 1)]);
    expect(result).toMatch(told);
  });
});

describe("check --explain", () => {
  it("tells the whole story of a code, outside of a workbook too", async () => {
    const { code, result } = await runIn("/", "check --explain unknown-reference");
    expect(code).toBe(0);
    for (const told of ["What:", "Why:", "Wrong:", "Right:", "Mend:", "--fix:", "Level:  error, always."]) {
      expect(result).toContain(`    ${told}`);
    }
  });

  it("says which levels may be changed", async () => {
    expect((await runIn("/", "check --explain claim-fails")).result).toMatch(
      /Level: {2}error; another level is set with --problem claim-fails=warning/,
    );
  });

  it.each(["", " all"])("lists all codes for --explain%s", async (words) => {
    const { result } = await runIn("/", `check --explain${words}`);
    expect(
      result
        .trimEnd()
        .split("\n")
        .map((line) => line.split(" ")[0]),
    ).toEqual(Object.keys(codes));
  });
});

describe("check in text", () => {
  it("tells why once for each kind of problem", async () => {
    const folder = copyOfThreeCities();
    appendFileSync(join(folder, "datasets/made-up/city_aliases.csv"), "X,nowhere,en,\nY,nowhere,en,\n");
    const { result } = await runIn(folder, "check");
    expect(result.match(/is not in cities/g)).toHaveLength(2);
    expect(result.match(/^ {4}Why: /gm)).toHaveLength(1);
  });

  it("shows errors before all others where there are too many to show", async () => {
    const folder = withUnknownWord(broken());
    appendFileSync(
      join(folder, "datasets/made-up/claims.csv"),
      Array.from({ length: 250 }, (_, at) => `x-${at},gazette,,x,amounts,item=pot,low,1\n`).join(""),
    );
    const { result } = await runIn(folder, "check --problem claim-unclear=warning");
    expect(result).toMatch(/"gossip" is not a kind/);
    expect(result).toMatch(/2 problems and 250 warnings in 2 files; nothing was built\n$/);
  });

  it("says how much of it can be mended safely", async () => {
    const folder = copyOfThreeCities();
    appendFileSync(join(folder, "datasets/made-up/city_aliases.csv"), "X,Alphaburg,en,\n");
    expect((await runIn(folder, "check")).said).toMatch(/1 cell of it can be mended safely: citybook check --fix/);
  });
});

describe("check as JSON", () => {
  it("carries why, and is an empty list where nothing is wrong", async () => {
    const { result } = await runIn(broken(), "check --format json");
    expect(JSON.parse(result)).toMatchObject([{ code: "claim-fails", level: "error", why: codes["claim-fails"].why }]);
    expect((await runIn(sound, "check --json")).result).toBe("[]\n");
  });
});

describe("check as SARIF", () => {
  const ajv = new draft04.default({ strict: false, unicodeRegExp: false });
  addFormats.default(ajv);
  const isSarif = ajv.compile(schema);

  it("is valid by the schema, with all codes as rules", async () => {
    const { code, result } = await runIn(
      withUnknownWord(broken()),
      "check --format sarif --problem claim-fails=warning",
    );
    expect(code).toBe(1);
    const log = JSON.parse(result);
    isSarif(log);
    expect(isSarif.errors).toBeNull();
    const [{ tool, results }] = log.runs;
    expect(tool.driver.rules.map(({ id }: { id: string }) => id)).toEqual(Object.keys(codes));
    const byRule = results.toSorted((a: { ruleId: string }, b: { ruleId: string }) => (a.ruleId < b.ruleId ? -1 : 1));
    expect(byRule).toMatchObject([
      {
        ruleId: "claim-fails",
        level: "warning",
        locations: [
          {
            physicalLocation: {
              artifactLocation: { uri: "datasets/made-up/claims.csv", uriBaseId: "%SRCROOT%" },
              region: { startLine: 3 },
            },
          },
        ],
      },
      { ruleId: "unknown-word", level: "error" },
    ]);
    for (const { ruleId, ruleIndex } of results) expect(tool.driver.rules[ruleIndex].id).toBe(ruleId);
  });

  it("is refused by the schema where it is not SARIF, so that the test above can fail", () => {
    expect(isSarif({ version: "2.1.0", runs: [{ results: [{ level: "grave" }] }] })).toBe(false);
  });

  it("writes paths as addresses", () => {
    const at = (file: string): Problem => ({
      code: "empty-file",
      level: "error",
      place: { file },
      message: "m",
      hint: "H.",
    });
    const log = JSON.parse(formatSarif([at("data sets/北京 #1.csv"), at("/elsewhere/a b.csv")]));
    isSarif(log);
    expect(isSarif.errors).toBeNull();
    expect(
      log.runs[0].results.map(
        (result: { locations: { physicalLocation: object }[] }) => result.locations[0]?.physicalLocation,
      ),
    ).toEqual([
      { artifactLocation: { uri: "data%20sets/%E5%8C%97%E4%BA%AC%20%231.csv", uriBaseId: "%SRCROOT%" } },
      { artifactLocation: { uri: "file:///elsewhere/a%20b.csv" } },
    ]);
  });

  it("has no result where nothing is wrong, and can be written to a file", async () => {
    const { code, result, said } = await runIn(sound, "check --format sarif --out check.sarif");
    expect([code, result]).toEqual([0, ""]);
    expect(said).toMatch(/^no problem, written to check\.sarif\n/);
    expect(JSON.parse(readFileSync(join(sound, "check.sarif"), "utf8")).runs[0].results).toEqual([]);
  });
});

describe("check as annotations of GitHub", () => {
  const problem: Problem = {
    code: "not-a-number",
    level: "error",
    place: { file: "datasets/a,b:c 100%.csv", line: 7 },
    column: { name: "low", letter: "F" },
    message: '"50%\r\n" is not a plain number',
    hint: "Write 50, not 50%.",
  };
  const setting = (environment: Record<string, string>) => ({
    root: "/checkout/books/mine",
    title: "x",
    house: shippedStyle,
    disk: openDisk("/"),
    environment,
  });

  it("escapes what would end a property or a line", () => {
    expect(formatGithub([problem], setting({}))).toBe(
      '::error file=datasets/a%2Cb%3Ac 100%25.csv,line=7,title=not-a-number::column F (low): "50%25%0D%0A" is not a plain number%0AWrite 50, not 50%25.\n',
    );
  });

  it("names files from the top of the checkout", () => {
    const [first] = formatGithub([problem], setting({ GITHUB_WORKSPACE: "/checkout" })).split(",line");
    expect(first).toBe("::error file=books/mine/datasets/a%2Cb%3Ac 100%25.csv");
  });

  it.each([
    ["warning", "::warning file="],
    ["note", "::notice file="],
  ])("tells a %s as %s", async (level, start) => {
    const { code, result } = await runIn(broken(), `check --format github --problem claim-fails=${level}`);
    expect(code).toBe(0);
    expect(result.startsWith(start)).toBe(true);
    expect(result.trimEnd().split("\n")).toHaveLength(1);
  });

  it("are given only when asked for", async () => {
    expect((await runIn(broken(), "check", { GITHUB_ACTIONS: "true" })).result).not.toMatch(/^::/);
  });
});

describe("check as a page", () => {
  it("shows each record with its cell marked, below its file, and runs nothing", async () => {
    const folder = withUnknownWord(broken());
    const { code, result, said } = await runIn(folder, "check --format html");
    expect([code, result]).toEqual([1, ""]);
    expect(said).toMatch(/^2 problems, written to reports\/check\.html\n/);
    const page = readFileSync(join(folder, "reports/check.html"), "utf8");
    expect(page).toContain("<h2>datasets/made-up/sources.csv</h2>");
    expect(page).toContain("line 4, column F (kind)");
    expect(page).toContain("leaf,&quot;A &lt;b&gt;leaf&lt;/b&gt;, torn&quot;,Nobody,,en,<mark>gossip</mark>,,,</code>");
    expect(page).toContain("Why it matters: Words of a list decide what is added up");
    expect(page).toMatch(/content="default-src 'none'; style-src 'sha256-[^']+'; img-src data:;/);
    expect(page).not.toMatch(/<script|<b>leaf/);
  });

  it("shows lines without a mark where commas part no cells, and sheets without lines", async () => {
    const folder = copyOfThreeCities();
    writeFileSync(
      join(folder, "datasets/made-up/city_aliases.csv"),
      "alias;city_id;language;note\na,b,c;nowhere;en;\n",
    );
    cpSync(join(root, "tests/broken/error-cell/error-cell.xlsx"), join(folder, "datasets/made-up/x.xlsx"));
    expect((await runIn(folder, "check --format html")).code).toBe(1);
    const page = readFileSync(join(folder, "reports/check.html"), "utf8");
    expect(page).toContain('<pre class="record"><code>a,b,c;nowhere;en;</code></pre>');
    expect(page).toContain("<h2>datasets/made-up/x.xlsx!sources</h2>");
    const sarif = (await runIn(folder, "check --format sarif")).result;
    expect(sarif).toContain('"uri": "datasets/made-up/x.xlsx"');
    expect(sarif).toContain('"text": "sheet sources: column B (title): the cell shows');
    expect((await runIn(folder, "check --format github")).result).toMatch(
      /^::error file=datasets\/made-up\/x\.xlsx,line=2,title=error-cell::sheet sources: column B/m,
    );
  });

  it("is the same bytes twice, and goes where it is told", async () => {
    const folder = broken();
    await runIn(folder, "check --format html --out one.html");
    await runIn(folder, "check --format html --out deep/two.html");
    expect(readFileSync(join(folder, "deep/two.html"), "utf8")).toBe(readFileSync(join(folder, "one.html"), "utf8"));
  });

  it("is written where no record can be shown: a bad workbook, a missing folder, bytes that are no text", async () => {
    const bad = copyOfThreeCities();
    appendFileSync(join(bad, "citybook.yaml"), "titel: x\n");
    expect((await runIn(bad, "check --format html")).said).toMatch(/written to check\.html/);
    expect(readFileSync(join(bad, "check.html"), "utf8")).toContain("titel: x");
    const gone = copyOfThreeCities();
    rmSync(join(gone, "datasets"), { recursive: true });
    expect((await runIn(gone, "check --format html")).code).toBe(1);
    expect(readFileSync(join(gone, "reports/check.html"), "utf8")).toContain("was found in this folder");
    const bytes = copyOfThreeCities();
    writeFileSync(join(bytes, "datasets/made-up/claims.csv"), Buffer.from([0x63, 0xff, 0xfe, 0x0a]));
    expect((await runIn(bytes, "check --format html")).code).toBe(1);
  });

  it("says so where nothing is wrong", async () => {
    await runIn(sound, "check --format html");
    expect(readFileSync(join(sound, "reports/check.html"), "utf8")).toContain("No problem was found.");
  });
});
