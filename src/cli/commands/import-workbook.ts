import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { knownTables } from "../../check/known-tables.ts";
import { check as checkJob } from "../../check-datasets.ts";
import { checksumLine } from "../../export/xlsx/cover.ts";
import type { Problem } from "../../model/problem.ts";
import { UserError } from "../../model/user-error.ts";
import { readDatasets } from "../../read/read-datasets.ts";
import type { Sheet } from "../../read/spreadsheet.ts";
import { formatCount } from "../../text/format-number.ts";
import { type EditedFile, editedFiles } from "../edited-files.ts";
import { withFiles } from "../import-pack.ts";
import { placeOnDisk } from "../node-disk.ts";
import { type DataOptions, type Opened, openWorkbook } from "../open-workbook.ts";
import { formatEdits } from "../print/format-edits.ts";
import { formatProblems } from "../print/format-problems.ts";
import type { ExitCode, Terminal } from "../terminal.ts";
import { inputsOf, shownFileOf } from "../workbook-facts.ts";
import { writeTogether } from "../write-file.ts";

export interface EditedOptions extends DataOptions {
  readonly yes?: boolean;
  readonly dryRun?: boolean;
  readonly terminal: Terminal;
}

/** A workbook that citybook wrote, and the checksum of what it was made from. */
export interface Exported {
  readonly sheets: readonly Sheet[];
  readonly checksum: string;
}

const isError = ({ level }: Problem): boolean => level === "error";

/** The sheets of a spreadsheet that citybook exported; nothing for any other file. */
export async function openExported(file: string, { folder }: Terminal): Promise<Exported | undefined> {
  const path = resolve(folder, file);
  if (!/\.xlsx$/i.test(file) || !existsSync(path)) return undefined;
  const { openSpreadsheet } = await import("../../read/open-spreadsheet.ts");
  const sheets = await openSpreadsheet(readFileSync(path), file);
  if (!("map" in sheets)) return undefined;
  const cover = sheets.find(({ name }) => name === "Cover");
  const lines = (cover?.rows ?? []).flatMap(({ cells: [first] }) => (typeof first === "string" ? [first] : []));
  const line = lines.find((one) => one.startsWith(checksumLine));
  return line === undefined ? undefined : { sheets, checksum: line.slice(checksumLine.length).replace(/\.$/, "") };
}

function refuse(problems: readonly Problem[], why: string, { result, say }: Terminal): ExitCode {
  result(formatProblems(problems));
  say(`Nothing was written: ${why}\n`);
  return 1;
}

const identity = ({ code, message, place, column }: Problem): string =>
  [code, message, place.file, column?.name].join("|");

/** The errors that the files would bring into the datasets. */
function newErrors(files: readonly EditedFile[], opened: Opened, before: readonly Problem[]): readonly Problem[] {
  const known = new Set(before.map(identity));
  const disk = withFiles(opened.disk, new Map(files.map(({ file, after }) => [file, after])));
  return checkJob({ ...opened, disk }).problems.filter((one) => isError(one) && !known.has(identity(one)));
}

const countEdits = (files: readonly EditedFile[]): string =>
  `${formatCount(
    files.reduce((sum, { changed, added, removed }) => sum + changed.length + added.length + removed.length, 0),
    "row",
  )} in ${formatCount(files.length, "file")}`;

async function isWanted(files: readonly EditedFile[], { yes, terminal }: EditedOptions): Promise<boolean> {
  if (yes === true || terminal.ask === undefined) return yes === true;
  const answer = await terminal.ask(`Write these changes (${countEdits(files)})? [y/N] `);
  return /^y(es)?$/i.test(answer.trim());
}

const mark = "\uFEFF";

/** Writes every file whole; none at all where one is no longer as it was read. */
function write(files: readonly EditedFile[], { root, disk }: Opened): void {
  const decoder = new TextDecoder();
  for (const { file, before } of files) {
    const place = placeOnDisk(root, file);
    const now = existsSync(place) ? decoder.decode(disk.read(file)) : undefined;
    if (now !== before)
      throw new UserError(`"${file}" has changed meanwhile`, "Nothing was written; run the command again.");
  }
  writeTogether(
    files.map(({ file, after, hadMark }) => ({
      path: placeOnDisk(root, file),
      content: `${hadMark ? mark : ""}${after}`,
    })),
  );
}

async function conclude(files: readonly EditedFile[], opened: Opened, options: EditedOptions): Promise<ExitCode> {
  const { terminal, dryRun } = options;
  if (dryRun === true) {
    terminal.say(`Nothing was written: run it without --dry-run to write ${countEdits(files)}.\n`);
    return 0;
  }
  if (!(await isWanted(files, options))) {
    terminal.say(`Nothing was written. To write ${countEdits(files)}: run the command with --yes\n`);
    return 0;
  }
  write(files, opened);
  terminal.say(`Written: ${countEdits(files)}.\nNext: citybook check, then citybook diff HEAD to see what moved\n`);
  return 0;
}

/** Takes the fact sheets of an edited workbook back into the packs: shows every change, checks it, and asks. */
export async function importWorkbook({ sheets, checksum }: Exported, options: EditedOptions): Promise<ExitCode> {
  const { terminal } = options;
  const opened = await openWorkbook(options, terminal);
  if (!("workbook" in opened)) return refuse(opened, "mend the workbook file first.", terminal);
  const { tables, problems: before } = checkJob(opened);
  if (tables === undefined) return refuse(before.filter(isError), "mend the datasets first.", terminal);
  const parts = readDatasets(opened.datasets, opened.disk, knownTables).tables;
  const { files, problems } = editedFiles(sheets, { opened, tables, parts });
  if (checksum !== inputsOf(opened) && files.length + problems.length > 0) {
    terminal.say(
      "The datasets or pages have changed since this workbook was exported: a row that changed here since then shows as if it had been changed back in the workbook.\n",
    );
  }
  terminal.result(formatEdits(files, shownFileOf(opened)));
  if (problems.length > 0)
    return refuse(problems, "mend the above in the spreadsheet, and run the command again.", terminal);
  if (files.length === 0) {
    terminal.say("Nothing changed: the fact sheets say what the datasets say.\n");
    return 0;
  }
  const errors = newErrors(files, opened, before);
  if (errors.length > 0) {
    return refuse(
      errors,
      "with these changes the datasets would have the above errors; mend them in the spreadsheet.",
      terminal,
    );
  }
  return conclude(files, opened, options);
}
