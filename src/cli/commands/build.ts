import { relative, resolve } from "node:path";
import { hasErrors } from "../../model/leveling.ts";
import type { Problem } from "../../model/problem.ts";
import { calculate, report } from "../../pipeline.ts";
import { formatCount } from "../../text/format-number.ts";
import { downloadsOf, writeDownloads } from "../downloads.ts";
import { knownSources } from "../known-source.ts";
import { type DataOptions, openWorkbook } from "../open-workbook.ts";
import { readScript, readStyle } from "../page-files.ts";
import { toPageJob } from "../page-job.ts";
import { formatBriefly } from "../print/format-briefly.ts";
import { publish } from "../publish.ts";
import type { ExitCode, Terminal } from "../terminal.ts";

export interface BuildOptions extends DataOptions {
  readonly out?: string;
}

function tell(problems: readonly Problem[], terminal: Terminal): ExitCode {
  if (problems.length > 0) terminal.say(formatBriefly(problems));
  return hasErrors(problems) ? 1 : 0;
}

/** Builds all pages and puts them in the place of those before; with a problem, these stay as they were. */
export async function build(options: BuildOptions, terminal: Terminal): Promise<ExitCode> {
  const start = terminal.now();
  const opened = await openWorkbook(options, terminal);
  if (!("workbook" in opened)) return tell(opened, terminal);
  const { made: derived, problems, packs } = calculate(opened);
  const data = tell([...opened.remarks, ...problems], terminal);
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
  const { pages } = made;
  const out =
    options.out === undefined ? resolve(opened.root, opened.workbook.out) : resolve(terminal.folder, options.out);
  const taken = await writeDownloads(opened, derived, terminal);
  publish({ ...made, files: [...made.files, ...taken] }, out);
  const megabytes = pages.reduce((sum, { html }) => sum + Buffer.byteLength(html), 0) / 1e6;
  const shown = relative(terminal.folder, out) || ".";
  const seconds = ((terminal.now() - start) / 1000).toFixed(1);
  terminal.say(
    `${formatCount(pages.length, "page")}, ${megabytes.toFixed(1)} MB, written to ${shown} in ${seconds} s.\nNext: open ${shown}/index.html\n`,
  );
  return 0;
}
