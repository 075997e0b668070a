import { existsSync, statSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { fileName } from "../../export/xlsx/file-name.ts";
import { toXlsx } from "../../export/xlsx/to-xlsx.ts";
import { UserError } from "../../model/user-error.ts";
import { formatCount } from "../../text/format-number.ts";
import { deriveFor } from "../derive-for.ts";
import type { DataOptions } from "../open-workbook.ts";
import type { ExitCode, Terminal } from "../terminal.ts";
import { workbookFacts } from "../workbook-facts.ts";
import { writeWhole } from "../write-file.ts";

export interface ExportXlsxOptions extends DataOptions {
  readonly out?: string;
}

/** The file to write: the one that is named, or one named for the title in the folder that is named or the present one. */
function placeOf(out: string | undefined, title: string, folder: string): string {
  if (out === undefined) return resolve(folder, fileName(title));
  const path = resolve(folder, out);
  if (existsSync(path) && statSync(path).isDirectory()) return join(path, fileName(title));
  if (/\.xlsx$/i.test(out)) return path;
  throw new UserError(
    `"${out}" is not the name of an Excel workbook`,
    `Let it end in .xlsx, such as ${fileName(title)}.`,
  );
}

/** Writes one Excel workbook with the facts, the sources, and every figure as a formula. */
export async function exportXlsx(options: ExportXlsxOptions, terminal: Terminal): Promise<ExitCode> {
  const start = terminal.now();
  const ready = await deriveFor(options, terminal);
  if (ready === undefined) return 1;
  const { opened, derived } = ready;
  const place = placeOf(options.out, opened.workbook.title, terminal.folder);
  const { bytes, cut, dropped } = toXlsx(derived, workbookFacts(opened, derived, terminal));
  writeWhole(place, bytes);
  const megabytes = (bytes.length / 1e6).toFixed(1);
  const seconds = ((terminal.now() - start) / 1000).toFixed(1);
  const shown = relative(terminal.folder, place) || place;
  if (cut > 0)
    terminal.say(`${formatCount(cut, "text")} longer than a cell: cut, with a note where the whole text is.\n`);
  if (dropped > 0) terminal.say(`${formatCount(dropped, "sign")} left out that a spreadsheet cannot hold.\n`);
  terminal.say(
    `Written: ${shown}, ${megabytes} MB in ${seconds} s.\nNext: open it in Excel or LibreOffice, and change the year on the sheet Assumptions\n`,
  );
  return 0;
}
