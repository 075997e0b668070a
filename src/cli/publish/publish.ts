import { existsSync, realpathSync, rmSync } from "node:fs";
import { writingTo } from "../file-fault.ts";
import type { PublishedFile } from "../published-file.ts";
import { carryFiles, fillFolder } from "../write-file.ts";
import { beside, tidy } from "./beside.ts";
import { takeLock } from "./build-lock.ts";
import { onEnd } from "./on-end.ts";
import { refuseForeign } from "./refuse-foreign.ts";
import { loadExchange, swapFolders } from "./swap-folders.ts";

/** A place that a build has taken for its pages. */
export interface Place {
  /** The folder itself, where a link leads to it. */
  readonly folder: string;
  /** Writes files of the set ahead of the others, so that nobody has to hold them; without `publish` they are not kept. */
  readonly write: (files: readonly PublishedFile[]) => void;
  /** Puts a whole set of files, those that are written already among them, in the place of the set before, of which files can be carried over, by their paths. */
  readonly publish: (files: readonly PublishedFile[], carried?: readonly string[]) => Promise<void>;
  /** Leaves the place to others. */
  readonly leave: () => void;
}

/**
 * Takes a folder for the pages of a build: nobody else builds into it meanwhile, what ended builds have left is removed,
 * and if this one is ended, by Ctrl-C too, nothing of it stays. Thrown at whoever runs the command: a folder that is
 * taken, or that holds what no build wrote, unless another judge of that is given.
 */
export function takePlace(wanted: string, refuse: (out: string) => void = refuseForeign): Place {
  const out = existsSync(wanted) ? realpathSync(wanted) : wanted;
  const fresh = beside(out, `new-${process.pid}`);
  const old = beside(out, `old-${process.pid}`);
  let release: (() => void) | undefined;
  // Listening comes first, so that no moment of a lock is one in which nobody would remove it.
  const end = onEnd(() => {
    // Where the folder itself has gone, there is nothing to remove.
    if (existsSync(fresh)) rmSync(fresh, { recursive: true, force: true });
    release?.();
  });
  try {
    release = takeLock(out);
    writingTo(out, () => tidy(out));
    refuse(out);
  } catch (cause) {
    end();
    throw cause;
  }
  return {
    folder: out,
    write: (files) => fillFolder(fresh, files),
    publish: async (files, carried = []) => {
      const exchange = await loadExchange();
      fillFolder(fresh, files);
      carryFiles(carried, { from: out, to: fresh });
      writingTo(out, () => swapFolders({ fresh, out, old }, exchange));
    },
    leave: end,
  };
}
