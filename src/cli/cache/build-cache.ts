import { createHash } from "node:crypto";
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { dateSet } from "../date-set.ts";
import { pathFrom } from "../node-disk.ts";
import { type Opened, workbookFile } from "../open-workbook.ts";
import { beside } from "../publish/beside.ts";
import type { Terminal } from "../terminal.ts";
import type { AskedDisk, IsOwn } from "./asked-disk.ts";
import { type BuildRecord, findRecord, keepRecord, manifestHash } from "./build-records.ts";
import { type KeptDrawings, openKeptDrawings } from "./kept-drawings.ts";
import { toolEdition } from "./tool-edition.ts";

/** The folder of a workbook in which citybook keeps what it can make again. */
export const ownFolder = ".citybook";

type KeptBuild = Pick<BuildRecord, "said" | "pages" | "bytes"> & { readonly folder: string };

/** What was built of a workbook before, as far as it need not be made again. */
export interface BuildCache {
  readonly drawings: KeptDrawings;
  /** The build that has left in a folder just what one of this workbook would write now. */
  readonly find: (folder: string) => BuildRecord | undefined;
  /** Keeps what was drawn, and for a whole build what it was asked for and has left. A disk that refuses is told, no more. */
  readonly keep: (built?: KeptBuild) => void;
}

/** All that a build is asked for beside the files that it reads. */
function keyOf(opened: Opened, folder: string, environment: Terminal["environment"]): string {
  const { datasets, parameters, leveling, today, disk } = opened;
  const date = dateSet(environment) ?? "";
  const workbook = Buffer.from(disk.read(workbookFile)).toString("utf8");
  return createHash("sha256")
    .update(JSON.stringify([toolEdition(), folder, workbook, datasets, parameters, leveling, today, date]))
    .digest("hex");
}

/** Tells the files that builds write by the paths of the disk: those in the folder of the pages, and those beside it meanwhile. */
function ownFiles(root: string, folder: string): IsOwn {
  const starts = [`${pathFrom(root, folder)}/`, pathFrom(root, beside(folder, ""))];
  return (path) => starts.some((start) => path.startsWith(start));
}

/** Git leaves out what is in the folder. */
function hideFromGit(folder: string): void {
  const place = join(folder, ".gitignore");
  if (!existsSync(place)) writeFileSync(place, "*\n");
}

/** A cache that keeps nothing for later: each picture is drawn once for as long as a build runs. */
export const noCache = (): BuildCache => ({
  drawings: openKeptDrawings(undefined, ""),
  find: () => undefined,
  keep: () => undefined,
});

/** Opens what was kept in the workbook. It can be deleted at any time, and is never trusted where a byte of it is not as it was written. */
export function openBuildCache(
  opened: Opened,
  disk: AskedDisk,
  { environment, say }: Pick<Terminal, "environment" | "say">,
): BuildCache {
  const own = join(opened.root, ownFolder);
  const records = join(own, "cache", "builds");
  const drawings = openKeptDrawings(join(own, "cache", "pictures"), toolEdition());
  const keepBuilt = ({ folder, ...told }: KeptBuild): void => {
    const asked = disk.asked(ownFiles(opened.root, folder));
    if (asked === undefined) return;
    keepRecord(records, { key: keyOf(opened, folder, environment), asked, ...told, manifest: manifestHash(folder) });
  };
  return {
    drawings,
    find: (folder) => {
      const key = keyOf(opened, folder, environment);
      return findRecord(records, { key, disk: disk.under, isOwn: ownFiles(opened.root, folder), folder });
    },
    keep: (built) => {
      try {
        drawings.save();
        if (built !== undefined) keepBuilt(built);
        hideFromGit(own);
      } catch (cause) {
        const why = cause instanceof Error ? cause.message : String(cause);
        say(`Nothing was kept for the next build: ${why}\n`);
      }
    },
  };
}
