import { relative, resolve } from "node:path";
import { hasErrors } from "../../model/leveling.ts";
import type { Problem } from "../../model/problem.ts";
import { calculate, type PageJob, report } from "../../pipeline.ts";
import { formatCount } from "../../text/format-number.ts";
import { inputsOf } from "../build-facts.ts";
import { choosePages } from "../choose-pages.ts";
import { downloadsOf, writeDownloads } from "../downloads.ts";
import { openDrawPool } from "../draw-pool.ts";
import { knownSources } from "../known-source.ts";
import { type DataOptions, type Opened, openWorkbook, workbookFile } from "../open-workbook.ts";
import { readScript, readStyle } from "../page-files.ts";
import { toPageJob } from "../page-job.ts";
import { openMemoryDrawings } from "../preview/memory-drawings.ts";
import { openPageProgress } from "../page-progress.ts";
import { formatBriefly } from "../print/format-briefly.ts";
import { joinEarlier } from "../publish/earlier-set.ts";
import { type Listed, listed, type Manifest, manifestFile, renderManifest } from "../publish/manifest.ts";
import { type Place, takePlace } from "../publish/publish.ts";
import type { PublishedFile } from "../published-file.ts";
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

interface Built {
  readonly opened: Opened;
  readonly terminal: Terminal;
  readonly page: BuildOptions["page"];
}

/** What the pages of a job were made from, and all files that a build of it wrote. */
function toManifest(opened: Opened, { build, files }: PageJob, outputs: readonly Listed[]): Manifest {
  const { title, date, checksum, toolVersion: citybook } = build;
  const { parameters, disk, workbook } = opened;
  const inputs = inputsOf({ ...opened, files, workbook: disk.read(workbookFile), logo: workbook.logo });
  return { format: 1, citybook, title, date, parameters, checksum, inputs, outputs };
}

/** Makes what the pages are made of, and gives the pages, or an exit code where there is a problem. */
async function buildInto(place: Place, { opened, terminal, page }: Built): Promise<readonly Listed[] | ExitCode> {
  const pool = openDrawPool();
  pool.begin();
  terminal.progress("reading and checking the datasets");
  const { made: derived, problems, packs } = calculate(opened);
  terminal.progress("");
  const data = tell([...opened.remarks, ...problems], terminal);
  if (derived === undefined) return data;
  knownSources(derived);
  const dress = { style: readStyle(), script: await readScript() };
  const job = toPageJob(opened, { derived, packs, dress }, terminal);
  const chosen = page && choosePages(page);
  const pages: Listed[] = [];
  const beside: Listed[] = [];
  const { made, problems: mistakes } = await report(derived, {
    ...job,
    only: chosen?.has,
    build: { ...job.build, downloads: downloadsOf(opened.workbook) },
    drawings: openMemoryDrawings(""),
    drawPicture: pool.draw,
    atOnce: pool.atOnce,
    take: ({ path, html }, files) => {
      place.write([{ path, text: html }, ...files]);
      pages.push(listed(path, html));
      beside.push(...files.map((file) => listed(file.path, file.text)));
    },
    progress: openPageProgress(terminal),
  }).finally(pool.close);
  terminal.progress("");
  chosen?.refuseUnknown();
  const templates = tell(mistakes, terminal);
  if (made === undefined) return templates;
  const taken = chosen === undefined ? await writeDownloads(opened, derived, terminal) : [];
  const outputs = [...pages, ...beside, ...taken.map(({ path, text }) => listed(path, text))];
  const manifest = toManifest(opened, job, outputs);
  await publishSet(place, taken, { manifest, isAll: chosen === undefined });
  return pages;
}

interface About {
  readonly manifest: Manifest;
  /** Whether the files are all that belongs to the place. */
  readonly isAll: boolean;
}

/** Publishes files, and those that are written already, with their manifest: as the whole set, or among those that are there. */
async function publishSet(place: Place, files: readonly PublishedFile[], { manifest, isAll }: About): Promise<void> {
  const whole = isAll ? { carried: [], manifest } : joinEarlier(place.folder, manifest);
  await place.publish([...files, { path: manifestFile, text: renderManifest(whole.manifest) }], whole.carried);
}

/** Builds pages and puts them in the place of those before; with a problem, these stay as they were. */
export async function build(options: BuildOptions, terminal: Terminal): Promise<ExitCode> {
  const start = terminal.now();
  const opened = await openWorkbook(options, terminal, { asking: "always" });
  if (!("workbook" in opened)) return tell(opened, terminal);
  const { page } = options;
  const out =
    options.out === undefined ? resolve(opened.root, opened.workbook.out) : resolve(terminal.folder, options.out);
  const place = takePlace(out);
  try {
    const made = await buildInto(place, { opened, terminal, page });
    if (typeof made === "number") return made;
    const megabytes = made.reduce((sum, { bytes }) => sum + bytes, 0) / 1e6;
    const shown = relative(terminal.folder, out) || ".";
    const seconds = ((terminal.now() - start) / 1000).toFixed(1);
    const others = page === undefined ? "" : " All other files there are as they were.";
    const first = page === undefined ? "index.html" : made[0]?.path;
    terminal.say(
      `${formatCount(made.length, "page")}, ${megabytes.toFixed(1)} MB, written to ${shown} in ${seconds} s.${others}\nNext: open ${shown}/${first}\n`,
    );
    return 0;
  } finally {
    place.leave();
  }
}
