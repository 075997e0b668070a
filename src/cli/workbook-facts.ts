import { sayParameters } from "../chart/say-choices.ts";
import type { Derived } from "../derive/derived.ts";
import type { WorkbookFacts } from "../export/xlsx/cover.ts";
import { shownPath } from "../report/shown-path.ts";
import { buildDate, checksumOf } from "./build-facts.ts";
import { shownFolder } from "./node-disk.ts";
import { type Opened, workbookFile } from "./open-workbook.ts";
import { readPages } from "./page-files.ts";
import type { Terminal } from "./terminal.ts";
import { toolVersion } from "./tool-version.ts";

/** The checksum of all inputs of a workbook as it stands. */
export const inputsOf = ({ workbook, house, datasets, disk }: Opened): string =>
  checksumOf({ datasets, files: readPages(workbook.pages, disk), workbook: disk.read(workbookFile), house, disk });

/** How a file of the datasets is shown to whoever gets an exported file. */
export function shownFileOf({ datasets }: Opened): (file: string) => string {
  const folders = datasets.map((path) => ({ path, shown: shownFolder(path) }));
  return (file) => shownPath(file, { folders });
}

function publisherOf({ workbook }: Opened): Pick<WorkbookFacts, "publishedBy" | "license"> {
  const { contributors = [], license } = workbook.publication;
  return {
    ...(contributors.length === 0 ? {} : { publishedBy: contributors.join(", ") }),
    ...(license === undefined ? {} : { license }),
  };
}

/** What the cover of an exported workbook says. */
export const workbookFacts = (
  opened: Opened,
  derived: Derived,
  { environment }: Pick<Terminal, "environment">,
): WorkbookFacts => ({
  title: opened.workbook.title,
  toolVersion: toolVersion(),
  date: buildDate(derived, environment),
  checksum: inputsOf(opened),
  choices: sayParameters(derived.parameters),
  ...publisherOf(opened),
  shownFile: shownFileOf(opened),
});
