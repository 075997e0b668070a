import { join } from "node:path";
import { builtBytes } from "../measure/built-bytes.ts";
import { partsOfBuild } from "../measure/parts-of-build.ts";
import { type Timed, timeCommand } from "../measure/time-command.ts";
import { citybook } from "../measure/tool.ts";
import type { Budget, Measured, Setting, Sheet } from "../sheet.ts";
import { writeWorkbook } from "../synthetic/write-workbook.ts";
import { fitExponent, mostExponent } from "../tell/fit-exponent.ts";
import { growthBudget, growthSheet, type Sized } from "../tell/growth-sheet.ts";
import { secondsOf } from "../tell/timed-sheet.ts";

interface Sizes {
  /** Numbers of cities that all pages are built of, by the command. */
  readonly built: readonly number[];
  /** Of these, part by part in one thread. */
  readonly parted: readonly number[];
  /** Of these, without pages. */
  readonly viewed: readonly number[];
}

const whole: Sizes = { built: [30, 300, 3000], parted: [100, 300, 1000], viewed: [3000, 30_000] };
const small: Sizes = { built: [10, 30], parted: [10, 30], viewed: [300] };

interface Built {
  readonly cities: number;
  readonly check: Timed;
  readonly build: Timed;
  readonly pages: ReturnType<typeof builtBytes>;
}

function makeFolder(scratch: string, cities: number): string {
  const folder = join(scratch, String(cities));
  writeWorkbook(folder, { cities, measuresOfCity: 10, amountsOfMeasure: 1, rankingsOfCity: 20 });
  return folder;
}

function buildOf(cities: number, { scratch, tell }: Setting): Built {
  const folder = makeFolder(scratch, cities);
  const environment = { XDG_CACHE_HOME: join(scratch, "cache") };
  const time = (word: string, before: string): Timed => {
    tell(`${word} of ${cities} cities`);
    return timeCommand({ name: word, words: citybook(word), folder, runs: 1, before, environment });
  };
  const check = time("check", "true");
  const build = time("build", `rm -rf html .citybook '${scratch}/cache'`);
  return { cities, check, build, pages: builtBytes(join(folder, "html")) };
}

/** By which power of the cities the work of whole builds grows, the smallest aside, which is mostly what any build does. */
const wholeExponent = ([, ...larger]: readonly Built[]): number | null =>
  fitExponent(
    larger.flatMap(({ cities, build: { failed, processor } }) =>
      failed === undefined ? [{ size: cities, seconds: processor / 1000 }] : [],
    ),
  ) ?? null;

const buildSheet = (built: readonly Built[]): Sheet => ({
  title: "Made-up workbooks: 10 measures and 20 rankings of each city",
  columns: [
    { name: "cities" },
    { name: "check s", digits: 2 },
    { name: "build s", digits: 1 },
    { name: "processor s", digits: 1 },
    { name: "peak MB" },
    { name: "ms a page", digits: 1 },
    { name: "pages" },
    { name: "MB of pages", digits: 1 },
    { name: "largest kB" },
  ],
  rows: built.map(({ cities, check, build, pages }) => [
    cities,
    secondsOf(check),
    secondsOf(build),
    build.processor / 1000,
    build.peak,
    build.failed === undefined ? build.median / pages.pages : null,
    pages.pages,
    pages.sum / 1e6,
    pages.largest / 1000,
  ]),
  notes: ["Whole processes, one run of each, nothing kept from before; pictures are drawn on all processors."],
});

function budgetsOf(built: readonly Built[]): readonly Budget[] {
  const large = built.find(({ cities }) => cities === 3000)?.build;
  if (large === undefined) return [];
  const exponent = wholeExponent(built);
  return [
    { says: "all pages of 3,000 cities", measured: secondsOf(large), most: 90, unit: "s" },
    { says: "all pages of 3,000 cities: memory", measured: large.peak, most: 2000, unit: "MB" },
    { says: "exponent of whole builds, from 300 to 3,000 cities", measured: exponent, most: mostExponent, unit: "" },
  ];
}

/** Builds made-up workbooks of several sizes, and times each part of it at each. */
export function measure(setting: Setting): Measured {
  const { quick, scratch, tell } = setting;
  const { built, parted, viewed } = quick ? small : whole;
  const all = built.map((cities) => buildOf(cities, setting));
  const part = (cities: number, until: "views" | "pages"): Sized => {
    const folder = makeFolder(scratch, cities);
    tell(`the parts of ${cities} cities, up to ${until}`);
    return { size: cities, parts: partsOfBuild(folder, until) };
  };
  const sized = [...parted.map((cities) => part(cities, "pages")), ...viewed.map((cities) => part(cities, "views"))];
  return {
    sheets: [buildSheet(all), growthSheet(sized, "cities")],
    budgets: [...budgetsOf(all), growthBudget(sized, "cities")],
  };
}
