import { readFileSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { createTwoFilesPatch, FILE_HEADERS_ONLY } from "diff";
import { parse } from "yaml";
import { UserError } from "../../model/user-error.ts";
import { formatCount } from "../../text/format-number.ts";
import { bringForward, type Formats, formatOf, formats, type WorkbookFiles } from "../../workbook/formats.ts";
import { isShipped } from "../../workbook/shipped.ts";
import { openDisk } from "../node-disk.ts";
import { findRoot, workbookFile } from "../open-workbook.ts";
import type { ExitCode, Terminal } from "../terminal.ts";
import { writeTogether } from "../write-file.ts";

export interface MigrateOptions {
  readonly dryRun?: boolean;
}

/** The folders of a workbook that are its own: of another format too, since these names have always been there. */
function ownFolders(text: string): readonly string[] {
  const given: unknown = parse(text);
  const named = (name: string): unknown[] =>
    [typeof given === "object" && given !== null ? Reflect.get(given, name) : []].flat();
  return [...named("datasets"), ...named("pages")].map(String).filter((one) => !isShipped(one));
}

function filesOf(root: string, text: string): WorkbookFiles {
  const disk = openDisk(root);
  const decoder = new TextDecoder();
  const paths = ownFolders(text).flatMap((folder) => disk.list(folder) ?? []);
  const texts = paths.filter((path) => /\.(csv|md)$/.test(path)).toSorted();
  return new Map([[workbookFile, text], ...texts.map((path) => [path, decoder.decode(disk.read(path))] as const)]);
}

/** What changes between two states of the files, as one unified diff. */
function diffOf(before: WorkbookFiles, after: WorkbookFiles): string {
  const options = { context: 1, headerOptions: FILE_HEADERS_ONLY };
  return [...new Set([...before.keys(), ...after.keys()])]
    .toSorted()
    .filter((path) => before.get(path) !== after.get(path))
    .map((path) => {
      const [old, fresh] = [before.get(path), after.get(path)];
      const [from, to] = [old === undefined ? "/dev/null" : path, fresh === undefined ? "/dev/null" : path];
      return createTwoFilesPatch(from, to, old ?? "", fresh ?? "", undefined, undefined, options);
    })
    .join("");
}

function write(root: string, before: WorkbookFiles, after: WorkbookFiles): void {
  const changed = [...after].filter(([path, text]) => before.get(path) !== text);
  writeTogether(changed.map(([path, content]) => ({ path: resolve(root, path), content, isNew: !before.has(path) })));
  for (const path of before.keys()) if (!after.has(path)) rmSync(resolve(root, path));
}

function formatFrom(text: string, newest: number): number {
  const format = formatOf(text);
  if (format === undefined)
    throw new UserError(`${workbookFile} names no format`, `Write format: ${newest} on a line of its own.`);
  if (format === 0)
    throw new UserError("the workbook is of format 0, older than any that there was", `Write format: ${newest}.`);
  if (format <= newest) return format;
  throw new UserError(
    `the workbook is of format ${format}, and this citybook knows formats up to ${newest}`,
    "It was written by a newer citybook: take that one, or a newer one.",
  );
}

/** Brings a workbook forward, or shows what that would change. */
export function migrate({ dryRun = false }: MigrateOptions, terminal: Terminal, known: Formats = formats): ExitCode {
  const root = findRoot(terminal.folder);
  const text = readFileSync(join(root, workbookFile), "utf8");
  const from = formatFrom(text, known.newest);
  const before = filesOf(root, text);
  const { files, steps } = bringForward(before, { file: workbookFile, from }, known);
  if (steps.length === 0) {
    terminal.say(`The workbook is of format ${from}, the newest: there is nothing to bring forward.\n`);
    return 0;
  }
  terminal.result(diffOf(before, files));
  for (const { from: old, to, says } of steps) terminal.say(`Format ${old} to ${to}: ${says}\n`);
  const changed = formatCount([...files].filter(([path, one]) => before.get(path) !== one).length, "file");
  if (!dryRun) write(root, before, files);
  terminal.say(
    dryRun
      ? `Nothing was written. To write ${changed}: citybook migrate\n`
      : `${changed} written. Next: citybook check, then citybook build\n`,
  );
  return 0;
}
