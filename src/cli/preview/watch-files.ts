import { realpathSync, type Stats } from "node:fs";
import { basename, dirname, join, sep } from "node:path";
import { type FSWatcher, watch } from "chokidar";

/** What is watched: the files of the root itself, and all below the folders, which may lie anywhere. */
export interface Watched {
  readonly root: string;
  readonly folders: readonly string[];
  /** A folder that is written, not read. */
  readonly out: string;
}

/** Tells of changed files; several changes at once are told once. */
export interface FileWatch {
  /** Resolves once every change will be seen. */
  readonly ready: Promise<void>;
  /** Watches other folders from now on. */
  readonly follow: (watched: Watched) => void;
  readonly close: () => Promise<void>;
}

/** Editors write in two steps, or write beside and rename: what follows within this time, in ms, is one change. */
const quiet = 15;

/** A folder that is added is watched within this time, in ms. */
const slow = 200;

const isBelow = (path: string, folder: string): boolean => path === folder || path.startsWith(folder + sep);

/** Hidden files, what editors keep beside open ones, and packages: never read, so not watched. */
const isBeside = (path: string): boolean => /^\.|^~\$|~$|^node_modules$/.test(basename(path));

/** The folder as the system names it, so that a link to a folder is watched as what it leads to. */
function realPath(folder: string): string {
  try {
    return realpathSync(folder);
  } catch {
    return folder;
  }
}

const toReal = ({ root, folders, out }: Watched): Watched => ({
  root: realPath(root),
  folders: folders.map(realPath),
  out: realPath(out),
});

function isIgnored(path: string, stats: Stats | undefined, { root, folders, out }: Watched): boolean {
  if (path === root || folders.includes(path)) return false;
  if (isBeside(path) || isBelow(path, out)) return true;
  if (folders.some((folder) => isBelow(path, folder) || isBelow(folder, path))) return false;
  return stats === undefined ? false : !(stats.isFile() && dirname(path) === root);
}

const pathsOf = ({ root, folders }: Watched): string[] => [root, ...folders.filter((folder) => !isBelow(folder, root))];

/** The folder or file that the system told of. */
function watchedIn(details: unknown): string {
  const path: unknown = typeof details === "object" && details !== null ? Reflect.get(details, "watchedPath") : "";
  return String(path ?? "");
}

/** Watches until it is closed. `changed` is told the files that changed; `failed` what keeps files from being watched. */
export function watchFiles(
  first: Watched,
  { changed, failed }: { changed: (paths: ReadonlySet<string>) => void; failed: (cause: Error) => void },
): FileWatch {
  let watched = toReal(first);
  let seen = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  const watcher: FSWatcher = watch(pathsOf(watched), {
    ignored: (path, stats) => isIgnored(path, stats, watched),
    ignoreInitial: true,
    followSymlinks: false,
  });
  const tell = (): void => {
    const paths = seen;
    seen = new Set();
    changed(paths);
  };
  const see = (path: string): void => {
    if (isBeside(path)) return;
    seen.add(path);
    clearTimeout(timer);
    timer = setTimeout(tell, quiet);
  };
  watcher.on("all", (_event, path) => see(path));
  // The watcher keeps a second change of a file within 50 ms to itself, as when it is emptied and then written: what the
  // system tells is heard as well.
  watcher.on("raw", (_event, name, details: unknown) => see(join(watchedIn(details), name ?? "")));
  watcher.on("error", (cause) => failed(cause instanceof Error ? cause : new Error(String(cause))));
  return {
    ready: new Promise((resolve) => watcher.once("ready", () => resolve())),
    follow: (next) => {
      const before = watched.folders;
      watched = toReal(next);
      const added = watched.folders.filter((folder) => !before.includes(folder));
      if (added.length === 0) return;
      watcher.add(added);
      // What changes before the system watches them is seen by looking once more.
      timer = setTimeout(tell, slow);
    },
    close: async () => {
      clearTimeout(timer);
      await watcher.close();
    },
  };
}
