import { existsSync, readdirSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { type PackageFile, toDataPackage } from "../../export/datapackage/to-data-package.ts";
import { UserError } from "../../model/user-error.ts";
import { formatCount } from "../../text/format-number.ts";
import { buildDate, checksumOf } from "../build-facts.ts";
import { deriveFor, type Ready } from "../derive-for.ts";
import { type DataOptions, workbookFile } from "../open-workbook.ts";
import { isInside, outsideDatasets } from "../outside-datasets.ts";
import { readPages } from "../page-files.ts";
import { takePlace } from "../publish/publish.ts";
import type { ExitCode, Terminal } from "../terminal.ts";
import { toolVersion } from "../tool-version.ts";

export interface ExportDatapackageOptions extends DataOptions {
  readonly out?: string;
}

/** Refuses a folder that holds anything but an earlier package: what is there would be replaced as a whole. */
function ownFolder(out: string, { folder, root }: { readonly folder: string; readonly root: string }): void {
  const isEarlier = existsSync(join(out, "datapackage.json")) && !isInside(root, out);
  if (!existsSync(out) || readdirSync(out).length === 0 || isEarlier) return;
  throw new UserError(
    `"${relative(folder, out) || "."}" holds other files`,
    "Name an empty folder or an earlier data package with --out: the whole folder is replaced.",
  );
}

/** The files of the data package of a workbook, in the order of its descriptor. */
export function packageOf(
  { opened, derived }: Pick<Ready, "opened" | "derived">,
  { environment }: Pick<Terminal, "environment">,
): readonly PackageFile[] {
  const { workbook, datasets, disk } = opened;
  const files = readPages(workbook.pages, disk);
  return toDataPackage(derived, {
    title: workbook.title,
    date: buildDate(derived, environment),
    toolVersion: toolVersion(),
    checksum: checksumOf({ datasets, files, workbook: disk.read(workbookFile), house: opened.house, disk }),
    publication: workbook.publication,
  });
}

/** Writes all facts and views as a Frictionless Data Package, in the place of an earlier one. */
export async function exportDatapackage(options: ExportDatapackageOptions, terminal: Terminal): Promise<ExitCode> {
  const start = terminal.now();
  const ready = await deriveFor(options, terminal);
  if (ready === undefined) return 1;
  const out = resolve(terminal.folder, options.out ?? "exports/datapackage");
  outsideDatasets(out, ready.opened);
  const files = packageOf(ready, terminal);
  const place = takePlace(out, () => ownFolder(out, { folder: terminal.folder, root: ready.opened.root }));
  try {
    await place.publish(files);
  } finally {
    place.leave();
  }
  const shown = (relative(terminal.folder, out) || ".").replaceAll("\\", "/");
  const seconds = ((terminal.now() - start) / 1000).toFixed(1);
  const licence =
    ready.opened.workbook.publication.license === undefined
      ? "No licence is stated: add publication with license to citybook.yaml.\n"
      : "";
  terminal.result(`${shown}/datapackage.json\n`);
  terminal.say(
    `${formatCount(files.length, "file")} written to ${shown} in ${seconds} s.\n${licence}Next: read ${shown}/README.md\n`,
  );
  return 0;
}
