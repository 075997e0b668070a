import { sayParameters } from "../chart/say-choices.ts";
import type { Derived } from "../derive/derived.ts";
import type { WorkbookFacts } from "../export/xlsx/front-sheets.ts";
import { buildDate, checksumOf, toolVersion } from "./build-facts.ts";
import { type Opened, workbookFile } from "./open-workbook.ts";
import { readPages } from "./page-files.ts";
import type { Terminal } from "./terminal.ts";

/** The checksum of all inputs of a workbook as it stands. */
export const inputsOf = ({ workbook, datasets, disk }: Opened): string =>
  checksumOf({ datasets, files: readPages(workbook.pages, disk), workbook: disk.read(workbookFile), disk });

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
});
