import { existsSync, readFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { UserError } from "../../model/user-error.ts";
import { formatCount } from "../../text/format-number.ts";
import { readWorkbook } from "../../workbook/read-workbook.ts";
import { findRoot, workbookFile } from "../open-workbook.ts";
import { restore } from "../publish/beside.ts";
import { compareFolder, type Differences } from "../publish/compare-folder.ts";
import type { ExitCode, Terminal } from "../terminal.ts";

export interface VerifyOptions {
  readonly json?: boolean;
}

/** The folder that the workbook of the current folder is built into. */
function ownFolder(folder: string): string {
  const root = findRoot(folder);
  const workbook = readWorkbook(readFileSync(join(root, workbookFile), "utf8"), workbookFile);
  if ("title" in workbook) return resolve(root, workbook.out);
  throw new UserError(`${workbookFile} has mistakes`, "Run citybook check, or name the folder of pages.");
}

const say = ({ missing, changed, extra }: Differences): string =>
  [
    ...missing.map((path) => `missing: ${path}`),
    ...changed.map((path) => `changed: ${path}`),
    ...extra.map((path) => `extra: ${path}`),
  ]
    .map((line) => `${line}\n`)
    .join("");

/** Says that pages of two states of the facts stand side by side. */
const sayEarlier = ({ earlier }: Differences): string =>
  earlier.length === 0
    ? ""
    : `${formatCount(earlier.length, "file")} of them from other facts than the newest pages, such as ${earlier[0]}. Next: citybook build\n`;

/** Tells in which files a folder of pages is not as its build wrote it; with one that is not, the exit code is 1. */
export function verify(given: string | undefined, { json = false }: VerifyOptions, terminal: Terminal): ExitCode {
  const folder = given === undefined ? ownFolder(terminal.folder) : resolve(terminal.folder, given);
  const shown = relative(terminal.folder, folder) || ".";
  restore(folder);
  if (!existsSync(folder))
    throw new UserError(`"${shown}" is not there`, "Run citybook build, or name another folder.");
  const found = compareFolder(folder);
  if ("why" in found) {
    terminal.say(
      `"${shown}" can't be verified: ${found.why}\n    Build it again: citybook build writes what belongs to a folder.\n`,
    );
    return 1;
  }
  const wrong = found.missing.length + found.changed.length + found.extra.length;
  terminal.result(json ? `${JSON.stringify({ folder: shown, ...found }, undefined, 2)}\n` : say(found));
  terminal.say(
    wrong === 0
      ? `${formatCount(found.files, "file")} in ${shown}, all as they were built.\n${sayEarlier(found)}`
      : `${formatCount(wrong, "difference")} in ${shown} from what was built. Next: citybook build\n`,
  );
  return wrong === 0 ? 0 : 1;
}
