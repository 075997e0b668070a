import { resolve, sep } from "node:path";
import { placeOnDisk, shownFolder } from "../node-disk.ts";
import type { DataOptions, Opened } from "../open-workbook.ts";
import { pageFolder, readPreviewScript, readScript, readStyle } from "../page-files.ts";
import type { Terminal } from "../terminal.ts";
import { toolVersion } from "../tool-version.ts";
import { inTurns } from "./in-turns.ts";
import { openListeners } from "./listeners.ts";
import { openLiveWorkbook } from "./live-workbook.ts";
import { openMemoryDrawings } from "./memory-drawings.ts";
import { type Answer, openPreviewServer } from "./preview-server.ts";
import { toServedPage } from "./served-page.ts";
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
  /** Told what is wrong with a page whenever it is looked at. */
  readonly tellPage?: (path: string, problems: readonly Told[]) => void;
}

const logoFiles = (opened: Opened | undefined): readonly string[] =>
  [opened?.workbook.logo?.light, opened?.workbook.logo?.dark].flatMap((file) =>
    file === undefined ? [] : [file.value],
  );

const foldersOf = (opened: Opened | undefined): readonly string[] => [
  ...(opened?.datasets ?? []),
  ...(opened?.workbook.pages ?? []),
  ...logoFiles(opened),
];

const toWatched = (root: string, opened: Opened | undefined): Watched => ({
  root,
  folders: [pageFolder, ...foldersOf(opened).map((folder) => placeOnDisk(root, folder))],
  out: resolve(root, opened?.workbook.out ?? "reports/html"),
});

/** The style sheet and the script of pages; the script is made anew only where one of its files has changed. */
function openDress() {
  let script: Promise<string> | undefined;
  return async (changed: ReadonlySet<string>) => {
    if ([...changed].some((path) => path.startsWith(pageFolder + sep))) script = undefined;
    script ??= readScript();
    return { style: readStyle(), script: await script };
  };
}

/**
 * Opens the preview of the workbook that the terminal stands in: a server, and a watch on all that its pages are made of.
 * What is wrong with the command is a UserError, here or as the end of the first look.
 */
export async function openPreview({ options, port, tell, tellPage }: PreviewJob, terminal: Terminal): Promise<Preview> {
  const workbook = openLiveWorkbook(options, terminal);
  const pages = openShownPages(openMemoryDrawings(toolVersion()));
  const previewScript = await readPreviewScript();
  const dress = openDress();
  const begun = await workbook.open();
  let opened = "workbook" in begun ? begun : undefined;
  const folders = () => foldersOf(opened).map((path) => ({ path, shown: shownFolder(path) }));

  const look = async (changed: ReadonlySet<string>): Promise<void> => {
    const found = await workbook.look(await dress(changed));
    opened = found.opened ?? opened;
    pages.show(found, toTold(found.problems));
    watch.follow(toWatched(workbook.root, opened));
  };
  const tellAll = async (): Promise<void> => {
    tell?.(pages.problems());
    await listeners.tellAll();
  };
  const lookAgain = inTurns(async (changed) => {
    await look(changed).catch((cause) => pages.show({ edition: undefined }, [causeTold(cause)]));
    await tellAll();
  });
  const shown = async (path: string): Promise<Shown> => {
    await looked;
    const page = await pages.page(path);
    tellPage?.(path, page.own);
    return page;
  };
  const answer = async (path: string): Promise<Answer> => {
    await looked;
    const file = path.endsWith(".html") ? undefined : await pages.file(path);
    if (file !== undefined) return { status: 200, text: file };
    const { status, html } = await shown(path);
    return { status, text: toServedPage(html, previewScript) };
  };
  const listeners = openListeners(shown, folders);
  const server = await openPreviewServer({ answer, listen: listeners.add }, port);
  let looking: Promise<unknown> = Promise.resolve();
  const watch = watchFiles(toWatched(workbook.root, opened), {
    changed: (paths) => {
      looking = lookAgain(paths);
    },
    failed: ({ message }) => terminal.say(`changes of files are not seen: ${message}\n`),
  });
  const looked = watch.ready.then(() => look(new Set()));
  looked.then(tellAll, () => undefined);
  return {
    url: `http://127.0.0.1:${server.port}/`,
    looked,
    close: async () => {
      await Promise.all([watch.close(), server.close()]);
      // The database within this process must not be left in the middle of a query.
      await Promise.allSettled([looked, looking]);
    },
  };
}
