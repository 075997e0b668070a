import { randomUUID } from "node:crypto";
import { resolve, sep } from "node:path";
import type { Session } from "better-sse";
import { toolVersion } from "../build-facts.ts";
import { placeOnDisk } from "../node-disk.ts";
import type { DataOptions, Opened } from "../open-workbook.ts";
import { pageFolder, readPreviewScript, readScript, readStyle } from "../page-files.ts";
import type { Terminal } from "../terminal.ts";
import { openLiveWorkbook } from "./live-workbook.ts";
import { openMemoryDrawings } from "./memory-drawings.ts";
import { type Answer, openPreviewServer } from "./preview-server.ts";
import { tagOf, toServedPage } from "./served-page.ts";
import { openShownPages, type Shown } from "./shown-pages.ts";
import { causeTold, type Told, toTold } from "./told.ts";
import { type Watched, watchFiles } from "./watch-files.ts";

/** A preview that runs until it is closed. */
export interface Preview {
  readonly url: string;
  /** Resolves once the workbook was looked at for the first time. */
  readonly looked: Promise<void>;
  readonly close: () => Promise<void>;
}

export interface PreviewJob {
  readonly options: DataOptions;
  /** 0 for any free one. */
  readonly port: number;
  /** Told after every look at the files what is wrong with them. */
  readonly tell?: (problems: readonly Told[]) => void;
}

/** Who listens to the events of a page, and what was told last. */
interface Listener {
  readonly path: string;
  readonly session: Session;
  told: string;
}

const logoFiles = (opened: Opened | undefined): readonly string[] =>
  [opened?.workbook.logo?.light, opened?.workbook.logo?.dark].flatMap((file) =>
    file === undefined ? [] : [file.value],
  );

const toWatched = (root: string, opened: Opened | undefined): Watched => ({
  root,
  folders: [
    pageFolder,
    ...[...(opened?.datasets ?? []), ...(opened?.workbook.pages ?? []), ...logoFiles(opened)].map((folder) =>
      placeOnDisk(root, folder),
    ),
  ],
  out: resolve(root, opened?.workbook.out ?? "reports/html"),
});

/** Tells listeners how their pages are, where that is not what they were told last. */
function openListeners(shown: (path: string) => Promise<Shown>) {
  const server = randomUUID();
  const listeners = new Set<Listener>();
  const tell = async (listener: Listener): Promise<void> => {
    const { html, problems } = await shown(listener.path);
    const now = { server, tag: tagOf(html), problems };
    const text = JSON.stringify(now);
    if (text === listener.told || !listener.session.isConnected) return;
    listener.told = text;
    listener.session.push(now, "state");
  };
  return {
    add: (path: string, session: Session): void => {
      const listener = { path, session, told: "" };
      listeners.add(listener);
      session.once("disconnected", () => listeners.delete(listener));
      void tell(listener);
    },
    tellAll: async (): Promise<void> => {
      for (const listener of listeners) await tell(listener);
    },
  };
}

/** Runs one after another; what is asked for while one runs is done once after it. */
function inTurns(work: (paths: ReadonlySet<string>) => Promise<void>) {
  let running: Promise<void> | undefined;
  let next = new Set<string>();
  const run = async (): Promise<void> => {
    while (next.size > 0) {
      const paths = next;
      next = new Set();
      await work(paths);
    }
    running = undefined;
  };
  return (paths: ReadonlySet<string>): Promise<void> => {
    for (const path of paths) next.add(path);
    running ??= run();
    return running;
  };
}

/** The style sheet and the script of pages; the script is made anew only where one of its files has changed. */
function openDress() {
  let script: Promise<string> | undefined;
  return async (changed: ReadonlySet<string>) => {
    if ([...changed].some((path) => path.startsWith(pageFolder + sep))) script = undefined;
    script ??= readScript();
    return { style: readStyle(), script: await script };
  };
}

/** Opens the preview of the workbook that the terminal stands in: a server, and a watch on all that its pages are made of. */
export async function openPreview({ options, port, tell }: PreviewJob, terminal: Terminal): Promise<Preview> {
  const workbook = openLiveWorkbook(options, terminal);
  const pages = openShownPages(openMemoryDrawings(toolVersion()));
  const previewScript = await readPreviewScript();
  const dress = openDress();
  let opened: Opened | undefined;

  const look = inTurns(async (changed) => {
    try {
      const found = await workbook.look(await dress(changed));
      pages.show(found, toTold(found.problems));
      opened = found.opened ?? opened;
      watch.follow(toWatched(workbook.root, opened));
    } catch (cause) {
      pages.show({ edition: undefined }, [causeTold(cause)]);
    }
    tell?.(pages.problems());
    await listeners.tellAll();
  });
  const first = (): Promise<void> => firstLook;
  const shown = async (path: string): Promise<Shown> => {
    await first();
    return pages.page(path);
  };
  const answer = async (path: string): Promise<Answer> => {
    await first();
    const file = /\.html?$/.test(path) ? undefined : await pages.file(path);
    if (file !== undefined) return { status: 200, text: file };
    const { status, html } = await pages.page(path);
    return { status, text: toServedPage(html, previewScript) };
  };
  const listeners = openListeners(shown);
  const server = await openPreviewServer({ answer, listen: listeners.add }, port);
  const watch = watchFiles(toWatched(workbook.root, undefined), {
    changed: (paths) => void look(paths),
    failed: (cause) => terminal.say(`changes of files are not seen: ${cause.message}\n`),
  });
  const firstLook = watch.ready.then(() => look(new Set([workbook.root])));
  return {
    url: `http://127.0.0.1:${server.port}/`,
    looked: firstLook,
    close: async () => {
      await Promise.all([watch.close(), server.close()]);
    },
  };
}
