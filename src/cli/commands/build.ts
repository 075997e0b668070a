import { relative, resolve } from "node:path";
import type { Parameters } from "../../derive/parameters.ts";
import { hasErrors } from "../../model/leveling.ts";
import type { Problem } from "../../model/problem.ts";
import { calculate, type PageJob, type Report, report } from "../../pipeline.ts";
import type { KeptFile } from "../../report/context.ts";
import { formatCount } from "../../text/format-number.ts";
import { inputsOf } from "../build-facts.ts";
import { downloadsOf, writeDownloads } from "../downloads.ts";
import { knownSources } from "../known-source.ts";
import { type DataOptions, type Opened, openWorkbook, workbookFile } from "../open-workbook.ts";
import { readScript, readStyle } from "../page-files.ts";
import { toPageJob } from "../page-job.ts";
import { formatBriefly } from "../print/format-briefly.ts";
import { type Listed, listed, manifestFile, renderManifest } from "../publish/manifest.ts";
import { type Place, takePlace } from "../publish/publish.ts";
import type { ExitCode, Terminal } from "../terminal.ts";

export interface BuildOptions extends DataOptions {
  readonly out?: string;
}

function tell(problems: readonly Problem[], terminal: Terminal): ExitCode {
  if (problems.length > 0) terminal.say(formatBriefly(problems));
  return hasErrors(problems) ? 1 : 0;
}

interface Made {
  readonly files: readonly KeptFile[];
  readonly inputs: readonly Listed[];
  readonly parameters: Parameters;
}

/** The manifest of a set of files. */
function manifestOf({ files, inputs, parameters }: Made, { build }: PageJob): KeptFile {
  const { title, date, checksum, toolVersion: citybook } = build;
  const outputs = files.map(({ path, text }) => listed(path, text));
  const about = { format: 1, citybook, title, date, parameters, checksum, inputs, outputs } as const;
  return { path: manifestFile, text: renderManifest(about) };
}

/** Builds into a place, and gives the report, or an exit code where there is a problem. */
async function buildInto(place: Place, opened: Opened, terminal: Terminal): Promise<Report | ExitCode> {
  const { made: derived, problems, packs } = calculate(opened);
  const data = tell(problems, terminal);
  if (derived === undefined) return data;
  knownSources(derived);
  const dress = { style: readStyle(), script: await readScript() };
  const job = toPageJob(opened, { derived, packs, dress }, terminal);
  const { made, problems: mistakes } = await report(derived, {
    ...job,
    build: { ...job.build, downloads: downloadsOf(opened.workbook) },
    progress: (done, of) => terminal.progress(`page ${done} of ${of}`),
  });
  terminal.progress("");
  const templates = tell(mistakes, terminal);
  if (made === undefined) return templates;
  const taken = await writeDownloads(opened, derived, terminal);
  const files = [...made.pages.map(({ path, html }) => ({ path, text: html })), ...made.files, ...taken];
  const inputs = inputsOf({ ...opened, files: job.files, workbook: opened.disk.read(workbookFile) });
  await place.publish([...files, manifestOf({ files, inputs, parameters: opened.parameters }, job)]);
  return made;
}

/** Builds all pages and puts them in the place of those before; with a problem, these stay as they were. */
export async function build(options: BuildOptions, terminal: Terminal): Promise<ExitCode> {
  const start = terminal.now();
  const opened = await openWorkbook(options, terminal);
  if (!("workbook" in opened)) return tell(opened, terminal);
  const out =
    options.out === undefined ? resolve(opened.root, opened.workbook.out) : resolve(terminal.folder, options.out);
  const place = takePlace(out);
  try {
    const made = await buildInto(place, opened, terminal);
    if (typeof made === "number") return made;
    const megabytes = made.pages.reduce((sum, { html }) => sum + Buffer.byteLength(html), 0) / 1e6;
    const shown = relative(terminal.folder, out) || ".";
    const seconds = ((terminal.now() - start) / 1000).toFixed(1);
    terminal.say(
      `${formatCount(made.pages.length, "page")}, ${megabytes.toFixed(1)} MB, written to ${shown} in ${seconds} s.\nNext: open ${shown}/index.html\n`,
    );
    return 0;
  } finally {
    place.leave();
  }
}
