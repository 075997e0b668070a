import { relative, resolve } from "node:path";
import { hasErrors } from "../../model/leveling.ts";
import type { Problem } from "../../model/problem.ts";
import { calculate, report } from "../../pipeline.ts";
import { formatCount } from "../../text/format-number.ts";
import { choosePages } from "../choose-pages.ts";
import { downloadsOf, writeDownloads } from "../downloads.ts";
import { knownSources } from "../known-source.ts";
import { type DataOptions, openWorkbook } from "../open-workbook.ts";
import { readScript, readStyle } from "../page-files.ts";
import { toPageJob } from "../page-job.ts";
import { formatBriefly } from "../print/format-briefly.ts";
import { publish } from "../publish.ts";
import { publishSome } from "../publish-some.ts";
import type { ExitCode, Terminal } from "../terminal.ts";

export interface BuildOptions extends DataOptions {
  readonly out?: string;
  /** The pages to write, by their names; all where it is not given. */
  readonly page?: readonly string[];
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
  const chosen = options.page && choosePages(options.page);
  const { made, problems: mistakes } = await report(derived, {
    ...job,
    only: chosen?.has,
    build: { ...job.build, downloads: downloadsOf(opened.workbook) },
    progress: (done, of) => terminal.progress(`page ${done} of ${of}`),
  });
  terminal.progress("");
  chosen?.refuseUnknown();
  const templates = tell(mistakes, terminal);
  if (made === undefined) return templates;
  const { pages } = made;
  const out =
    options.out === undefined ? resolve(opened.root, opened.workbook.out) : resolve(terminal.folder, options.out);
  if (chosen === undefined) {
    const taken = await writeDownloads(opened, derived, terminal);
    publish({ ...made, files: [...made.files, ...taken] }, out);
  } else publishSome(made, out);
  const megabytes = pages.reduce((sum, { html }) => sum + Buffer.byteLength(html), 0) / 1e6;
  const shown = relative(terminal.folder, out) || ".";
  const seconds = ((terminal.now() - start) / 1000).toFixed(1);
  const others = chosen === undefined ? "" : " All other files there are as they were.";
  const first = chosen === undefined ? "index.html" : pages[0]?.path;
  terminal.say(
    `${formatCount(pages.length, "page")}, ${megabytes.toFixed(1)} MB, written to ${shown} in ${seconds} s.${others}\nNext: open ${shown}/${first}\n`,
  );
  return 0;
}
