import type { Derived } from "../derive/derived.ts";
import { fileName } from "../export/xlsx/file-name.ts";
import type { Download } from "../report/context.ts";
import type { Workbook } from "../workbook/workbook.ts";
import type { Opened } from "./open-workbook.ts";
import type { PublishedFile } from "./published-file.ts";
import type { Terminal } from "./terminal.ts";
import { workbookFacts } from "./workbook-facts.ts";

/** The files to take away that the pages of a workbook lead to. */
export const downloadsOf = ({ title, downloads }: Workbook): readonly Download[] =>
  downloads.includes("xlsx")
    ? [{ path: fileName(title), says: "all figures as live formulas and all facts, as an Excel workbook" }]
    : [];

/** These files, made. */
export async function writeDownloads(
  opened: Opened,
  derived: Derived,
  terminal: Pick<Terminal, "environment">,
): Promise<readonly PublishedFile[]> {
  const { workbook } = opened;
  if (!workbook.downloads.includes("xlsx")) return [];
  const { toXlsx } = await import("../export/xlsx/to-xlsx.ts");
  const { bytes } = toXlsx(derived, workbookFacts(opened, derived, terminal));
  return [{ path: fileName(workbook.title), text: bytes }];
}
