import { relative, resolve } from "node:path";
import { hasErrors } from "../../model/leveling.ts";
import type { Problem } from "../../model/problem.ts";
import { calculate, type PageJob, report } from "../../pipeline.ts";
import { formatCount } from "../../text/format-number.ts";
import { inputsOf } from "../build-facts.ts";
import { type AskedDisk, openAskedDisk } from "../cache/asked-disk.ts";
import { type BuildCache, noCache, openBuildCache } from "../cache/build-cache.ts";
import { choosePages } from "../choose-pages.ts";
import { downloadsOf, writeDownloads } from "../downloads.ts";
import { openDrawPool } from "../draw-pool.ts";
import { knownSources } from "../known-source.ts";
import { openDisk } from "../node-disk.ts";
import { type DataOptions, type Opened, openWorkbook, workbookFile } from "../open-workbook.ts";
import { readScript, readStyle } from "../page-files.ts";
import { toPageJob } from "../page-job.ts";
import { openPageProgress } from "../page-progress.ts";
import { formatBriefly } from "../print/format-briefly.ts";
import { joinEarlier } from "../publish/earlier-set.ts";
import { type Listed, listed, type Manifest, manifestFile, renderManifest } from "../publish/manifest.ts";
import { type Place, takePlace } from "../publish/publish.ts";
import type { PublishedFile } from "../published-file.ts";
import type { ExitCode, Terminal } from "../terminal.ts";
import { whenIdle } from "../when-idle.ts";

export interface BuildOptions extends DataOptions {
  readonly out?: string;
  /** The pages to write, by their names; all where it is not given. */
  readonly page?: readonly string[];
  /** Whether what was made before is used, and what is made now kept. */
  readonly cache?: boolean;
}

/** What a build says of the data and the pages, and keeps for one that finds nothing to make. */
function openTelling({ say }: Pick<Terminal, "say">) {
  const told: string[] = [];
  const tell = (problems: readonly Problem[]): ExitCode => {
    if (problems.length > 0) told.push(formatBriefly(problems));
    if (problems.length > 0) say(told.at(-1) ?? "");
    return hasErrors(problems) ? 1 : 0;
  };
  return { tell, told };
}

type Telling = ReturnType<typeof openTelling>;

interface Built {
  readonly opened: Opened;
  readonly terminal: Terminal;
  readonly page: BuildOptions["page"];
  readonly cache: BuildCache;
  readonly telling: Telling;
}

/** What the pages of a job were made from, and all files that a build of it wrote. */
function toManifest(opened: Opened, { build, files }: PageJob, outputs: readonly Listed[]): Manifest {
  const { title, date, checksum, toolVersion: citybook } = build;
  const { parameters, disk, workbook } = opened;
  const inputs = inputsOf({ ...opened, files, workbook: disk.read(workbookFile), logo: workbook.logo });
  return { format: 1, citybook, title, date, parameters, checksum, inputs, outputs };
}

/** Makes what the pages are made of, and gives the pages, or an exit code where there is a problem. */
async function buildInto(
  place: Place,
  { opened, terminal, page, cache, telling: { tell } }: Built,
): Promise<readonly Listed[] | ExitCode> {
  const pool = openDrawPool(terminal.threads ?? 0);
  try {
    if (cache.drawings.isEmpty) pool.begin();
    terminal.progress("reading and checking the datasets");
    const { made: derived, problems, packs } = calculate(opened);
    terminal.progress("");
    const data = tell([...opened.remarks, ...problems]);
    if (derived === undefined) return data;
    knownSources(derived);
    const dress = { style: readStyle(), script: await readScript() };
    const job = toPageJob(opened, { derived, packs, dress }, terminal);
    const chosen = page && choosePages(page);
    const pages: Listed[] = [];
    const beside: Listed[] = [];
    const reported = report(derived, {
      ...job,
      only: chosen?.has,
      build: { ...job.build, downloads: downloadsOf(opened.workbook) },
      drawings: cache.drawings,
      drawPicture: pool.draw,
      atOnce: pool.atOnce,
      take: ({ path, html }, files) => {
        place.write([{ path, text: html }, ...files]);
        pages.push(listed(path, html));
        beside.push(...files.map((file) => listed(file.path, file.text)));
      },
      progress: openPageProgress(terminal),
    });
    const taking = chosen === undefined ? whenIdle(() => writeDownloads(opened, derived, terminal)) : undefined;
    // A fault of it is told when its turn comes, so that no page is written after this has ended.
    taking?.catch(() => undefined);
    const { made, problems: mistakes } = await reported;
    terminal.progress("");
    chosen?.refuseUnknown();
    const templates = tell(mistakes);
    if (made === undefined) return templates;
    const taken = (await taking) ?? [];
    const outputs = [...pages, ...beside, ...taken.map(({ path, text }) => listed(path, text))];
    const manifest = toManifest(opened, job, outputs);
    await publishSet(place, taken, { manifest, isAll: chosen === undefined });
    return pages;
  } finally {
    await pool.close();
  }
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

/** Opens the workbook, and what was kept of earlier builds where that is wanted. */
async function openBuild(options: BuildOptions, terminal: Terminal) {
  const disks: AskedDisk[] = [];
  const open = (root: string): AskedDisk => {
    const disk = openAskedDisk(openDisk(root));
    disks.push(disk);
    return disk;
  };
  const opened = await openWorkbook(options, terminal, { open, asking: "always" });
  if (!("workbook" in opened)) return { problems: opened };
  const [disk] = disks;
  const isKept = options.cache === true && disk !== undefined;
  return { opened, cache: isKept ? openBuildCache(opened, disk, terminal) : noCache() };
}

/** The size of a set of pages in words: "164 pages, 13.4 MB". */
const sayPages = (count: number, bytes: number): string =>
  `${formatCount(count, "page")}, ${(bytes / 1e6).toFixed(1)} MB`;

/** Builds pages and puts them in the place of those before; with a problem, these stay as they were. */
export async function build(options: BuildOptions, terminal: Terminal): Promise<ExitCode> {
  const start = terminal.now();
  const telling = openTelling(terminal);
  const { opened, cache, problems } = await openBuild(options, terminal);
  if (opened === undefined) return telling.tell(problems);
  const { page } = options;
  const out =
    options.out === undefined ? resolve(opened.root, opened.workbook.out) : resolve(terminal.folder, options.out);
  const place = takePlace(out);
  const shown = relative(terminal.folder, out) || ".";
  const seconds = () => ((terminal.now() - start) / 1000).toFixed(1);
  try {
    const before = page === undefined ? cache.find(place.folder) : undefined;
    if (before !== undefined) {
      const { pages, bytes, said } = before;
      terminal.say(
        `${said}${sayPages(pages, bytes)}, in ${shown} are as they would be written now, seen in ${seconds()} s.\nNext: open ${shown}/index.html\n`,
      );
      return 0;
    }
    const made = await buildInto(place, { opened, terminal, page, cache, telling });
    if (typeof made === "number") return made;
    const size = made.reduce((sum, { bytes }) => sum + bytes, 0);
    const all = { folder: place.folder, said: telling.told.join(""), pages: made.length, bytes: size };
    cache.keep(page === undefined ? all : undefined);
    const others = page === undefined ? "" : " All other files there are as they were.";
    const first = page === undefined ? "index.html" : made[0]?.path;
    terminal.say(
      `${sayPages(made.length, size)}, written to ${shown} in ${seconds()} s.${others}\nNext: open ${shown}/${first}\n`,
    );
    return 0;
  } finally {
    place.leave();
  }
}
