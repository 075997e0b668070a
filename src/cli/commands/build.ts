import { relative, resolve } from "node:path";
import type { Pack } from "../../check/packs.ts";
import type { Derived } from "../../derive/derived.ts";
import { hasErrors } from "../../model/leveling.ts";
import type { Problem } from "../../model/problem.ts";
import { calculate, report } from "../../pipeline.ts";
import { formatCount } from "../../text/format-number.ts";
import { buildDate, checksumOf, toolVersion } from "../build-facts.ts";
import { knownSources } from "../known-source.ts";
import { shownFolder } from "../node-disk.ts";
import { type DataOptions, type Opened, openWorkbook, workbookFile } from "../open-workbook.ts";
import { readPages, readScript, readStyle } from "../page-files.ts";
import { formatBriefly } from "../print/format-briefly.ts";
import { publish } from "../publish.ts";
import { openSpecDrawer } from "../spec-drawer.ts";
import type { ExitCode, Terminal } from "../terminal.ts";

export interface BuildOptions extends DataOptions {
  readonly out?: string;
}

function tell(problems: readonly Problem[], terminal: Terminal): ExitCode {
  if (problems.length > 0) terminal.say(formatBriefly(problems));
  return hasErrors(problems) ? 1 : 0;
}

interface Built {
  readonly derived: Derived;
  readonly packs: readonly Pack[];
}

function pageJob(opened: Opened, { derived, packs }: Built, terminal: Terminal) {
  const { workbook, datasets, disk } = opened;
  const files = readPages(workbook.pages, disk);
  return {
    files,
    build: {
      title: workbook.title,
      toolVersion: toolVersion(),
      date: buildDate(derived, terminal.environment),
      checksum: checksumOf({ datasets, files, workbook: disk.read(workbookFile), disk }),
      folders: datasets.map((path) => ({ path, shown: shownFolder(path) })),
      packs,
      style: readStyle(),
      script: readScript(),
    },
    drawSpec: openSpecDrawer(),
    progress: (done: number, of: number) => terminal.progress(`page ${done} of ${of}`),
  };
}

/** Builds all pages and puts them in the place of those before; with a problem, these stay as they were. */
export async function build(options: BuildOptions, terminal: Terminal): Promise<ExitCode> {
  const start = terminal.now();
  const opened = await openWorkbook(options, terminal);
  if (!("workbook" in opened)) return tell(opened, terminal);
  const { made: derived, problems, packs } = calculate(opened);
  const data = tell(problems, terminal);
  if (derived === undefined) return data;
  knownSources(derived);
  const { made, problems: mistakes } = await report(derived, pageJob(opened, { derived, packs }, terminal));
  terminal.progress("");
  const templates = tell(mistakes, terminal);
  if (made === undefined) return templates;
  const { pages } = made;
  const out =
    options.out === undefined ? resolve(opened.root, opened.workbook.out) : resolve(terminal.folder, options.out);
  publish(made, out);
  const megabytes = pages.reduce((sum, { html }) => sum + Buffer.byteLength(html), 0) / 1e6;
  const shown = relative(terminal.folder, out) || ".";
  const seconds = ((terminal.now() - start) / 1000).toFixed(1);
  terminal.say(
    `${formatCount(pages.length, "page")}, ${megabytes.toFixed(1)} MB, written to ${shown} in ${seconds} s.\nNext: open ${shown}/index.html\n`,
  );
  return 0;
}
