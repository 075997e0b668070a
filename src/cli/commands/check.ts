import { dirname, join, relative, resolve } from "node:path";
import { shippedStyle } from "../../chart/house-style.ts";
import { check as checkJob } from "../../check-datasets.ts";
import { hasErrors, isFixable } from "../../model/leveling.ts";
import type { Problem } from "../../model/problem.ts";
import { UserError } from "../../model/user-error.ts";
import { formatCount } from "../../text/format-number.ts";
import { didYouMean } from "../../text/nearest.ts";
import { openDisk } from "../node-disk.ts";
import { type DataOptions, findRoot, type Opened, openWorkbook, workbookFile } from "../open-workbook.ts";
import { countByLevel } from "../print/format-problems.ts";
import { type ProblemFormat, problemFormats } from "../print/problem-formats.ts";
import type { ExitCode, Terminal } from "../terminal.ts";
import { writeWhole } from "../write-file.ts";
import { checkExplain } from "./check-explain.ts";

export interface CheckOptions extends DataOptions {
  readonly format?: string;
  /** The short form of --format json. */
  readonly json?: boolean;
  readonly out?: string;
  readonly fix?: boolean;
  readonly yes?: boolean;
  /** Ends with what there is to do to finish this city. */
  readonly city?: string;
  readonly explain?: string | true;
}

const isFormat = (word: string): word is ProblemFormat => Object.hasOwn(problemFormats, word);

function formatOf({ format = "text", json }: CheckOptions): ProblemFormat {
  if (json === true) return "json";
  if (isFormat(format)) return format;
  const known = Object.keys(problemFormats);
  throw new UserError(
    `"${format}" is not a format`,
    `${didYouMean(format, known)}A format is one of ${known.join(", ")}.`,
  );
}

/** Refuses options that have no meaning together. */
function refuseMixed(options: CheckOptions): void {
  const format = formatOf(options);
  if (options.fix === true && (format !== "text" || options.out !== undefined))
    throw new UserError("--fix shows a diff in the terminal", "Leave out --format, --json and --out, or --fix.");
  if (
    options.city !== undefined &&
    (options.fix === true || options.out !== undefined || !/^(text|json)$/.test(format))
  )
    throw new UserError(
      "--city ends with a list in the terminal",
      "Leave out --fix, --out and formats but json, or --city.",
    );
  if (options.yes === true && options.fix !== true)
    throw new UserError("--yes has a meaning with --fix only", "Write citybook check --fix --yes.");
}

/** Where the result is written; a page goes beside those of the workbook where no place is given. */
function placeOf(options: CheckOptions, { folder, opened }: { folder: string; opened: Opened | undefined }) {
  if (options.out !== undefined) return resolve(folder, options.out);
  if (formatOf(options) !== "html") return undefined;
  return join(findRoot(folder), dirname(opened?.workbook.out ?? "."), "check.html");
}

async function tell(
  problems: readonly Problem[],
  options: CheckOptions,
  { terminal, opened }: { terminal: Terminal; opened: Opened | undefined },
): Promise<ExitCode> {
  const { environment, folder } = terminal;
  const root = findRoot(folder);
  const title = opened?.workbook.title ?? workbookFile;
  const house = opened?.house ?? shippedStyle;
  const setting = { root, title, house, disk: openDisk(root), environment };
  const text = await problemFormats[formatOf(options)](problems, setting);
  const place = placeOf(options, { folder, opened });
  if (place === undefined) terminal.result(text);
  else {
    writeWhole(place, text);
    terminal.say(`${countByLevel(problems) || "no problem"}, written to ${relative(folder, place)}\n`);
  }
  return hasErrors(problems) ? 1 : 0;
}

/** What to do next about problems, with what the program can mend itself. */
async function sayNext(problems: readonly Problem[], opened: Opened, { say }: Terminal): Promise<void> {
  const fixable = problems.some(({ code }) => isFixable(code));
  const mending = fixable
    ? (await import("../../check/mend/mend-datasets.ts")).mendDatasets(opened.datasets, opened.disk)
    : undefined;
  const cells = mending?.files.reduce((sum, file) => sum + file.cells, 0) ?? 0;
  const safe =
    cells === 0 ? "" : `${formatCount(cells, "cell")} of it can be mended safely: citybook check --fix shows how.\n`;
  say(`${safe}Mend the cells named above, then run the check again. More on a [code]: citybook check --explain CODE\n`);
}

/** Checks every file of the workbook's datasets and tells all problems in one run. */
export async function check(options: CheckOptions, terminal: Terminal): Promise<ExitCode> {
  if (options.explain !== undefined) return checkExplain(options.explain, terminal);
  refuseMixed(options);
  const { city } = options;
  if (city !== undefined) {
    const { checkCity } = await import("./check-city.ts");
    return checkCity({ ...options, city, json: formatOf(options) === "json" }, terminal);
  }
  const start = terminal.now();
  const opened = await openWorkbook(options, terminal, { asking: "always" });
  if (!("workbook" in opened)) return tell(opened, options, { terminal, opened: undefined });
  if (options.fix === true) return (await import("./check-fix.ts")).checkFix(opened, options.yes === true, terminal);
  const { tables, problems: found } = checkJob(opened);
  const problems = [...opened.remarks, ...found];
  const code = await tell(problems, options, { terminal, opened });
  const rows = Object.values(tables ?? {}).reduce((sum, table) => sum + table.length, 0);
  const time = `${((terminal.now() - start) / 1000).toFixed(2)} s`;
  if (code === 0)
    terminal.say(
      `${formatCount(rows, "row")} checked in ${time}: no error. Next: citybook build, which checks the pages\n`,
    );
  else {
    terminal.say(`Checked in ${time}. `);
    await sayNext(problems, opened, terminal);
  }
  return code;
}
