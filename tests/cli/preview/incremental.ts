import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { openWorkbook } from "../../../src/cli/open-workbook.ts";
import { toPageJob } from "../../../src/cli/page-job.ts";
import { openLivePages } from "../../../src/cli/preview/live-pages.ts";
import { openLiveWorkbook } from "../../../src/cli/preview/live-workbook.ts";
import { openMemoryDrawings } from "../../../src/cli/preview/memory-drawings.ts";
import { calculate } from "../../../src/pipeline.ts";
import { renderPages } from "../../../src/report/render-pages.ts";
import { copyOfThreeCities, threeCities } from "../three-cities.ts";

/** What a person may do to the small workbook, drawn from the number that follows. */
type Edit = (folder: string, number: number) => void;

const packs = "datasets/made-up";

function change(folder: string, file: string, from: RegExp, to: string): void {
  const path = join(folder, file);
  writeFileSync(path, readFileSync(path, "utf8").replace(from, to));
}

/** The rows of a table in another order, from the header on. */
function turn(folder: string, file: string, by: number): void {
  const path = join(folder, file);
  const [head = "", ...rows] = readFileSync(path, "utf8").trimEnd().split("\n");
  const at = by % Math.max(1, rows.length);
  writeFileSync(path, `${[head, ...rows.slice(at), ...rows.slice(0, at)].join("\n")}\n`);
}

const edits: readonly Edit[] = [
  (folder, number) => change(folder, `${packs}/indicators.csv`, /gazette,\d+,USD/, `gazette,${1e10 + number},USD`),
  (folder, number) =>
    change(folder, `${packs}/amounts.csv`, /up-to,,\d+,USD,total/, `up-to,,${6e7 + number},USD,total`),
  (folder, number) => change(folder, `${packs}/rankings.csv`, /Gammaton,\d+,/, `Gammaton,${1 + (number % 90)},`),
  (folder, number) => change(folder, `${packs}/cities.csv`, /^(alphaburg),[^,]*/m, `$1,Alphaburg ${number % 7}`),
  (folder, number) =>
    change(folder, `${packs}/sources.csv`, /(\n[^\n]*),made up[^\n]*\n/, `$1,made up ${number % 5}\n`),
  (folder, number) => turn(folder, `${packs}/indicators.csv`, number),
  (folder, number) => turn(folder, `${packs}/amounts.csv`, number),
  (folder, number) => change(folder, "citybook.yaml", /year: \d+/, `year: ${2024 + (number % 4)}`),
  (folder, number) => change(folder, "citybook.yaml", /title: .*/, `title: Title ${number % 3}`),
  (folder, number) => change(folder, "reports/index.md", /(\n\nEdit \d+\.)?\s*$/, `\n\nEdit ${number}.\n`),
  (folder, number) =>
    change(folder, "reports/index.md", /by: "[a-z]+"/, `by: "${number % 2 === 0 ? "gdp" : "resident"}"`),
  (folder, number) =>
    writeFileSync(
      join(folder, "reports/more.md"),
      `---\ntitle: More ${number % 9}\norder: 9\n---\n\n{% table "standings" %}\n`,
    ),
  (folder) => rmSync(join(folder, "reports/more.md"), { force: true }),
  (folder, number) =>
    writeFileSync(
      join(folder, "datasets/claims.csv"),
      `claim_id,source_id,locator,statement,table,where,column,equals\nmore-${number % 3},gazette,page 9,made up,cities,city_id=betaville,city_id,betaville\n`,
    ),
  (folder) => rmSync(join(folder, "datasets/claims.csv"), { force: true }),
  // Mistakes.
  (folder) => change(folder, `${packs}/amounts.csv`, /citywide/, "city-wide"),
  (folder) => change(folder, `${packs}/cities.csv`, /gammaton/, "gamaton"),
];

const terminalIn = (folder: string) => ({ folder, environment: {}, today: () => "2026-12-01" });
const dress = { style: "body { margin: 0 }", script: "0" };

/** All pages and files of a build that knows of none before it, or what kept it from being made. */
async function buildAnew(folder: string) {
  const opened = await openWorkbook({}, terminalIn(folder));
  if (!("workbook" in opened)) return { problems: opened };
  const { made: derived, packs: read, problems } = calculate(opened);
  if (derived === undefined) return { problems };
  const job = toPageJob(opened, { derived, packs: read, dress }, terminalIn(folder));
  return { made: await renderPages({ ...job, derived, mistakes: "in-place" }), problems };
}

/** A workbook that is edited and looked at after every edit, and its pages set beside those of a build from nothing. */
export function openEdited() {
  const folder = copyOfThreeCities();
  const drawings = openMemoryDrawings("test");
  const live = openLiveWorkbook({}, { ...terminalIn(folder), result() {}, say() {}, progress() {}, now: () => 0 });
  const compare = async () => {
    const { edition, problems } = await live.look(dress);
    const anew = await buildAnew(folder);
    const pages = edition && openLivePages(edition, drawings);
    const paths = anew.made?.pages.map(({ path }) => path) ?? [];
    const made = await Promise.all(paths.map((path) => pages?.page(path)));
    return {
      kept: { problems, pages: made.flatMap((one) => one?.pages), files: made.flatMap((one) => one?.files) },
      anew: { problems: anew.problems, pages: anew.made?.pages ?? [], files: anew.made?.files ?? [] },
      isWhole: edition !== undefined,
    };
  };
  /** Makes an edit, compares, and after a mistake puts all files back. */
  const tryEdits = async (several: readonly EditNumber[]) => {
    makeEdits(folder, several);
    const compared = await compare();
    if (!compared.isWhole) cpSync(threeCities, folder, { recursive: true });
    return compared;
  };
  return { tryEdits };
}

type EditNumber = readonly [number, number];

/** Edits a copy of the small workbook. */
export function makeEdits(folder: string, several: readonly EditNumber[]): void {
  for (const [at, number] of several) edits[at]?.(folder, number);
}

/** Which edit, and the number that it is made with. */
export const anyEdit = fc.tuple(fc.nat({ max: edits.length - 1 }), fc.nat({ max: 1_000_000 }));
