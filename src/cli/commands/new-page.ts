import { join } from "node:path";
import { UserError } from "../../model/user-error.ts";
import { calculate } from "../../pipeline.ts";
import { ownPages, refuseTaken } from "../new/own-pages.ts";
import { type PageName, toPageName } from "../new/page-name.ts";
import { seenFacts } from "../new/seen-facts.ts";
import { starterChart } from "../new/starter-chart.ts";
import { starterPage } from "../new/starter-page.ts";
import { type Opened, openWorkbook } from "../open-workbook.ts";
import { formatProblems } from "../print/format-problems.ts";
import type { ExitCode, Terminal } from "../terminal.ts";
import { writeTogether } from "../write-file.ts";

export interface NewPageOptions {
  readonly title?: string;
  readonly city?: boolean;
  readonly index?: boolean;
  readonly yes?: boolean;
}

/** The title that was given, else answered, else what the name proposes. */
async function titleFor(proposed: string, { title, yes }: NewPageOptions, { ask }: Terminal): Promise<string> {
  if (title !== undefined && title.trim() === "") {
    throw new UserError("--title is empty", 'Write a few words, such as --title "Three cities".');
  }
  if (title !== undefined || yes === true || ask === undefined) return title?.trim() ?? proposed;
  const answer = (await ask(`title [${proposed}]: `)).trim();
  return answer === "" ? proposed : answer;
}

function kindOf({ city = false, index = false }: NewPageOptions): "city" | "index" | undefined {
  if (city && index)
    throw new UserError("a page is of each city or of each index", "Give --city or --index, not both.");
  return city ? "city" : index ? "index" : undefined;
}

interface Writing {
  readonly opened: Opened;
  readonly file: string;
  readonly terminal: Terminal;
}

/** Writes a page into the workbook's own pages, and says what to do next. */
function writePage(text: string, { opened, file, terminal }: Writing): ExitCode {
  const shown = `${ownPages(opened)}/${file}`;
  const place = join(opened.root, shown);
  writeTogether([{ path: place, content: text, isNew: true }]);
  terminal.say(
    `Written: ${shown}\nNext: change it as you like, and run npx citybook build; "citybook list" tells what a page can use.\n`,
  );
  return 0;
}

interface Wanted {
  readonly named: PageName;
  readonly file: string;
  readonly options: NewPageOptions;
  readonly textOf: (title: string, opened: Opened) => string;
}

async function begin({ named, file, options, textOf }: Wanted, terminal: Terminal): Promise<ExitCode> {
  const opened = await openWorkbook({}, terminal);
  if (!("workbook" in opened)) {
    terminal.say(formatProblems(opened));
    return 1;
  }
  ownPages(opened);
  refuseTaken(file, opened);
  const title = await titleFor(named.title, options, terminal);
  return writePage(textOf(title, opened), { opened, file, terminal });
}

/** Writes a page to begin with. */
export function newPage(name: string, options: NewPageOptions, terminal: Terminal): Promise<ExitCode> {
  const named = toPageName(name);
  const of = kindOf(options);
  const file = of === undefined ? `${named.path}.md` : `${named.path}/[${of}].md`;
  const textOf = (title: string, opened: Opened) =>
    starterPage({ title, of, facts: seenFacts(calculate(opened).made) });
  return begin({ named, file, options, textOf }, terminal);
}

/** Writes a page with a chart of its own to begin with. */
export function newChart(name: string, options: NewPageOptions, terminal: Terminal): Promise<ExitCode> {
  const named = toPageName(name);
  return begin({ named, file: `${named.path}.md`, options, textOf: starterChart }, terminal);
}
