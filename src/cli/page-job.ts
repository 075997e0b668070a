import type { Pack } from "../check/packs.ts";
import type { Derived } from "../derive/derived.ts";
import { loadEngine } from "../engine/load-engine.ts";
import type { PageJob } from "../pipeline.ts";
import { openPageQueries } from "../query/page-queries.ts";
import type { BuildFacts } from "../report/context.ts";
import { dressStyle } from "../report/html/dress-style.ts";
import { buildDate, checksumOf } from "./build-facts.ts";
import { shownFolder } from "./node-disk.ts";
import { type Opened, workbookFile } from "./open-workbook.ts";
import { readPages } from "./page-files.ts";
import { openSpecDrawer } from "./spec-drawer.ts";
import type { Terminal } from "./terminal.ts";
import { toolVersion } from "./tool-version.ts";

/** One process draws the specs of all builds of this one. */
const drawSpec = openSpecDrawer();

/** Pages with the same numbers share their database, in one build and from one to the next. */
const askOf = openPageQueries(loadEngine);

interface Built {
  readonly derived: Derived;
  readonly packs: readonly Pack[];
  /** The style sheet of every page, without colours and fonts, and its script. */
  readonly dress: Pick<BuildFacts, "style" | "script">;
}

/** What the pages of an opened workbook are made from. */
export function toPageJob(
  { workbook, house, datasets, disk }: Opened,
  { derived, packs, dress }: Built,
  { environment }: Pick<Terminal, "environment">,
): PageJob {
  const files = readPages(workbook.pages, disk);
  return {
    files,
    drawSpec,
    askOf,
    build: {
      title: workbook.title,
      toolVersion: toolVersion(),
      date: buildDate(derived, environment),
      checksum: checksumOf({ datasets, files, workbook: disk.read(workbookFile), house, disk }),
      folders: datasets.map((path) => ({ path, shown: shownFolder(path) })),
      packs,
      asked: [...(disk.results?.values() ?? [])].flatMap(({ asked }) => asked ?? []),
      house,
      script: dress.script,
      style: dressStyle(dress.style, house),
    },
    choice: workbook.choice,
  };
}
