import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Pack } from "../../check/packs.ts";
import type { Derived } from "../../derive/derived.ts";
import { once } from "../../derive/once.ts";
import type { Problem } from "../../model/problem.ts";
import { calculate, type PageJob } from "../../pipeline.ts";
import type { BuildFacts } from "../../report/context.ts";
import { downloadsOf, writeDownloads } from "../downloads.ts";
import { knownSources } from "../known-source.ts";
import { type DataOptions, findRoot, type Opened, openWorkbook, workbookFile } from "../open-workbook.ts";
import { toPageJob } from "../page-job.ts";
import type { PublishedFile } from "../published-file.ts";
import type { Asking } from "../results/part.ts";
import type { Terminal } from "../terminal.ts";
import { openKeptDisk } from "./kept-disk.ts";
import { workbookGone } from "./told.ts";

/** A state of the workbook from which pages can be made. */
export interface Edition {
  readonly job: PageJob;
  readonly derived: Derived;
  /** The files to take away beside the pages, made when they are first asked for. */
  readonly downloads: () => Promise<readonly PublishedFile[]>;
}

/** What a look at the files has found: an edition, or why there is none. */
export interface Looked {
  readonly edition: Edition | undefined;
  readonly problems: readonly Problem[];
  /** The workbook as its file now says, as far as that can be read. */
  readonly opened: Opened | undefined;
}

type Dress = Pick<BuildFacts, "style" | "script">;

interface Made {
  readonly derived: Derived;
  readonly packs: readonly Pack[];
  readonly dress: Dress;
}

function toEdition(opened: Opened, made: Made, terminal: Terminal): Edition {
  const { derived } = made;
  knownSources(derived);
  const job = toPageJob(opened, made, terminal);
  return {
    job: { ...job, build: { ...job.build, downloads: downloadsOf(opened.workbook) } },
    derived,
    downloads: once(() => writeDownloads(opened, derived, terminal)),
  };
}

/**
 * Opens a workbook that is looked at again and again; what has not changed since the last look is not made again.
 * Thrown at whoever runs it outside of a workbook.
 */
export function openLiveWorkbook(options: DataOptions, terminal: Terminal) {
  const root = findRoot(terminal.folder);
  const disk = openKeptDisk(root);
  const openAsking = async (asking: Asking): Promise<Opened | readonly Problem[]> =>
    existsSync(join(root, workbookFile))
      ? openWorkbook(options, terminal, { open: () => disk, asking })
      : [workbookGone()];
  // Databases are asked when the preview begins, and later where a query has changed: not with every saved cell.
  let asking: Asking = "always";
  const open = () => openAsking("offline");
  const look = async (dress: Dress): Promise<Looked> => {
    const opened = await openAsking(asking);
    asking = "where-needed";
    if (!("workbook" in opened)) return { edition: undefined, opened: undefined, problems: opened };
    const { made: derived, packs, problems } = calculate(opened);
    const edition = derived && toEdition(opened, { derived, packs, dress }, terminal);
    return { edition, opened, problems: [...opened.remarks, ...problems] };
  };
  return { root, open, look };
}
