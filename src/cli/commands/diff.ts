import { relative, resolve } from "node:path";
import { sayParameters } from "../../chart/say-choices.ts";
import { knownTables } from "../../check/known-tables.ts";
import type { Derived } from "../../derive/derived.ts";
import { type Difference, diffDerived, hasMoved } from "../../diff/difference.ts";
import type { Problem } from "../../model/problem.ts";
import { calculate } from "../../pipeline.ts";
import { openParts } from "../../read/open-parts.ts";
import { renderDiffPage } from "../../report/diff-page.ts";
import { dressStyle } from "../../report/html/dress-style.ts";
import { buildDate } from "../build-facts.ts";
import { knownSources } from "../known-source.ts";
import { openSide, type Side } from "../open-side.ts";
import { type DataOptions, type Opened, openWorkbook } from "../open-workbook.ts";
import { readStyle } from "../page-files.ts";
import { diffData, formatDiff } from "../print/format-diff.ts";
import { formatProblems } from "../print/format-problems.ts";
import { openKept } from "../results/query-parts.ts";
import type { ExitCode, Terminal } from "../terminal.ts";
import { toolVersion } from "../tool-version.ts";
import { writeWhole } from "../write-file.ts";

export interface DiffOptions extends DataOptions {
  readonly html?: string;
  readonly json?: boolean;
  readonly exitCode?: boolean;
  readonly terminal: Terminal;
}

/** What a person calls the two sides; nothing for the new one is the workbook as it stands. */
export interface SideWords {
  readonly old: string;
  readonly new: string | undefined;
}

const isError = ({ level }: Problem): boolean => level === "error";

/** What follows from one side; its errors are told with which side it is. */
function deriveSide(
  which: "old" | "new",
  { label, datasets, disk }: Side,
  { opened, terminal }: { opened: Opened; terminal: Terminal },
): Derived | undefined {
  const { made, problems } = calculate({ datasets, disk, parameters: opened.parameters });
  if (made === undefined)
    terminal.say(`The ${which} side, ${label}, has errors:\n${formatProblems(problems.filter(isError))}`);
  return made;
}

/** The side with its files opened, so that it can be read; of a query only the rows that are kept beside it. */
const withParts = async (side: Side): Promise<Side> => ({
  ...side,
  disk: await openKept(side.datasets, await openParts(side.datasets, side.disk, knownTables), knownTables),
});

/** Both sides; the further folders of the command lie on the new one only. */
async function openSides({ old, new: fresh }: SideWords, opened: Opened, options: DiffOptions) {
  const { terminal, datasets = [] } = options;
  const before = await withParts(openSide(old, opened, terminal));
  if (fresh === undefined) return { old: before, new: { ...opened, label: "the workbook" } };
  const side = openSide(fresh, opened, terminal);
  const further = datasets.map((path) => resolve(terminal.folder, path));
  return { old: before, new: await withParts({ ...side, datasets: [...side.datasets, ...further] }) };
}

function writePage(
  difference: Difference,
  fresh: Derived,
  { sides, opened, options }: { sides: { old: Side; new: Side }; opened: Opened; options: DiffOptions },
): void {
  const { html, terminal } = options;
  if (html === undefined) return;
  const page = renderDiffPage(difference, {
    old: sides.old.label,
    new: sides.new.label,
    site: opened.workbook.title,
    toolVersion: toolVersion(),
    date: buildDate(fresh, terminal.environment),
    choices: sayParameters(fresh.parameters),
    style: dressStyle(readStyle(), opened.house),
  });
  const path = resolve(terminal.folder, html);
  writeWhole(path, page);
  terminal.say(`Written: ${relative(terminal.folder, path)}\n`);
}

/** Prints which facts, figures and ranks changed between two states of the datasets, and why. */
export async function diff(words: SideWords, options: DiffOptions): Promise<ExitCode> {
  const { terminal } = options;
  const opened = await openWorkbook(options, terminal);
  if (!("workbook" in opened)) {
    terminal.say(formatProblems(opened));
    return 1;
  }
  const sides = await openSides(words, opened, options);
  const [old, fresh] = [
    deriveSide("old", sides.old, { opened, terminal }),
    deriveSide("new", sides.new, { opened, terminal }),
  ];
  if (old === undefined || fresh === undefined) return 1;
  knownSources(fresh);
  const difference = diffDerived(old, fresh);
  terminal.say(`From ${sides.old.label} to ${sides.new.label}. Choices: ${sayParameters(fresh.parameters)}.\n`);
  terminal.result(
    options.json === true ? `${JSON.stringify(diffData(difference), undefined, 2)}\n` : formatDiff(difference),
  );
  writePage(difference, fresh, { sides, opened, options });
  return options.exitCode === true && hasMoved(difference) ? 1 : 0;
}
