import { describe, expect, it } from "vitest";
import { themes } from "../../src/chart/themes.ts";
import { contrast } from "../../src/workbook/contrast.ts";
import { readWorkbook } from "../../src/workbook/read-workbook.ts";

const start = "format: 1\ntitle: T\ndatasets: [datasets]\npages: reports\nout: html\n";

const read = (text: string) => readWorkbook(`${start}${text}`, "citybook.yaml");

function look(text: string) {
  const workbook = read(text);
  if (!("title" in workbook)) throw new Error(JSON.stringify(workbook));
  return workbook;
}

const told = (text: string): readonly string[] => {
  const workbook = read(text);
  const problems = "title" in workbook ? workbook.remarks : workbook;
  return problems.map(
    ({ level, place, message, hint }) => `${level} ${place.line}:${place.character} ${message} | ${hint}`,
  );
};

describe("the look of a workbook", () => {
  it("is the shipped one where nothing is said", () => {
    const { house, logo, choice, remarks } = look("");
    expect([house.palettes, house.numbers, logo, choice.build, remarks]).toEqual([
      themes,
      "en-GB",
      undefined,
      undefined,
      [],
    ]);
  });

  it.each([
    ["organization: X\n", /^error 6:1 "organization" is not known here \| Did you mean "organisation"\?/],
    ["colors: {}\n", /^error 6:1 "colors" is not known here \| Did you mean "colours"\?/],
    ["numbers: de_DE\n", /^error 6:1 numbers is "de_DE" \| Write a locale such as en-GB, de-DE or zh-CN\./],
    ["licence: MIT\n", /^error 6:1 licence is "MIT" \| Write name: and url: below it/],
    ["licence: { name: X, url: 'javascript:1' }\n", /^error 6:1 licence is /],
    ["logo: a.svg\n", /^error 6:1 the logo has no words .* \| Add organisation:/],
    ["colours:\n  drak: {}\n", /^error 7:3 "drak" is not known in colours \| Did you mean "dark"\?/],
    [
      "colours:\n  light:\n    fim: '#000000'\n",
      /^error 8:5 "fim" is not the role of a colour \| Did you mean "firm"\?/,
    ],
    ["colours:\n  light:\n    firm: #123456\n", /^error 8:5 firm has no value \| Write it in quotes/],
    ["colours:\n  light:\n    firm: maroon\n", /^error 8:5 firm is "maroon" \| Write the same as firm: "#800000"\./],
    ["colours:\n  light:\n    firm: 123456\n", /^error 8:5 firm is 123456 \| Write # and six digits/],
    ["fonts: [Verdana]\n", /^note 6:9 the widths of "Verdana" were not measured.* \| Look at the charts/],
    ["fonts: serif\n", /^note 6:1 the widths of the kind of font "serif" were not measured/],
  ])("%j is told with its place and what to write", (text, words) => {
    expect(told(text)).toEqual([expect.stringMatching(words)]);
  });

  it("has fonts of measured widths without a word", () => {
    expect(told("fonts: [Helvetica, sans-serif]\n")).toEqual([]);
  });
});

describe("the colours of a workbook", () => {
  it("are told where they are too pale, with the ratio and a colour of the same hue that would do", () => {
    const [problem = ""] = told('colours:\n  light:\n    accent: "#9FD3F5"\n');
    expect(problem).toMatch(
      /^error 8:5 accent #9fd3f5 of light has a contrast of 1\.60 on paper #ffffff, 1\.47 on panel #f4f6f8 and 1\.42 on mark #fff1c9, and words need 4\.5 \| Write accent: "#3e7392"\.$/,
    );
    const proposed = /accent: "(#[0-9a-f]{6})"/.exec(problem)?.[1] ?? "";
    expect(told(`colours:\n  light:\n    accent: "${proposed}"\n`)).toEqual([]);
  });

  it("are told at the paper where that alone was changed", () => {
    expect(told('colours:\n  dark:\n    paper: "#ffffff"\n')[0]).toMatch(
      /^error 8:5 ink #e8ebee of dark has a contrast of 1\.19 on paper #ffffff.* \| Set ink, panel, mark and land to go with this paper, or take paper: "#/,
    );
  });

  it("keep the steps of a map in order", () => {
    expect(told('colours:\n  light:\n    step2: "#62a4cc"\n    step3: "#a9cfe6"\n')).toEqual([
      expect.stringMatching(
        /^error 9:5 the steps of light do not grow darker one by one: their lightness is 92, 64, 81, 44, 25 \| Write step1 to step5 from the lightest to the darkest/,
      ),
    ]);
  });

  it("may be told as warnings where the workbook says so", () => {
    expect(told('colours:\n  light:\n    accent: "#9fd3f5"\nproblems:\n  pale-color: warning\n')).toEqual([
      expect.stringMatching(/^warning 8:5 /),
    ]);
  });

  it("go to paper where they can be seen on white, and nothing else does", () => {
    const { print } = look(
      'colours:\n  light:\n    paper: "#101820"\n    ink: "#ffffff"\n    muted: "#cccccc"\n    accent: "#ffd166"\n    panel: "#1c2630"\n    mark: "#3a3410"\n    land: "#2a3440"\n    firm: "#ffd166"\n    upto: "#c96004"\n    faint: "#9aa4b0"\n    step1: "#1d2c39"\n    step2: "#234a66"\n    step3: "#256e9d"\n    step4: "#66aede"\n    step5: "#b5dcf7"\n    onLight: "#ffffff"\n    onDark: "#0d1114"\n',
    ).house.palettes;
    expect([print.paper, print.ink, print.firm, print.upto, print.step1]).toEqual([
      "#ffffff",
      themes.print.ink,
      themes.print.firm,
      "#c96004",
      themes.print.step1,
    ]);
  });
});

describe("contrast", () => {
  it.each([
    ["#ffffff", "#000000", 21],
    ["#ffffff", "#ffffff", 1],
    ["#ffffff", "#767676", 4.54],
    ["#777777", "#ffffff", 4.48],
  ])("of %s and %s is that of WCAG", (one, other, ratio) => {
    expect(contrast(one, other)).toBeCloseTo(ratio, 2);
  });
});
