import { createHash } from "node:crypto";
import type { HouseStyle } from "../chart/house-style.ts";
import { knownTables } from "../check/known-tables.ts";
import type { Derived } from "../derive/derived.ts";
import { datasetFiles } from "../read/dataset-files.ts";
import type { Disk } from "../read/disk.ts";
import { keptBeside } from "../read/query-result.ts";
import type { PageFile } from "../report/page-source.ts";
import type { LogoFiles } from "../workbook/read-house.ts";
import { dateSet } from "./date-set.ts";
import { shownFolder } from "./node-disk.ts";
import { workbookFile } from "./open-workbook.ts";
import { type Listed, listed } from "./publish/manifest.ts";
import type { Terminal } from "./terminal.ts";

/** The date of a build: that of SOURCE_DATE_EPOCH, else the newest date of a source; never that of a clock or a file. */
export function buildDate({ tables }: Derived, environment: Terminal["environment"]): string {
  const set = dateSet(environment);
  if (set !== undefined) return set;
  const dates = tables.sources.flatMap(({ published_on }) => (published_on === undefined ? [] : [published_on]));
  return dates.toSorted().at(-1) ?? "1970";
}

export interface Inputs {
  readonly datasets: readonly string[];
  readonly files: readonly PageFile[];
  readonly workbook: Uint8Array;
  readonly house: HouseStyle;
  readonly disk: Disk;
}

type ListedInputs = Omit<Inputs, "house"> & {
  /** The files of the logo, which pages hold in themselves. */
  readonly logo: LogoFiles | undefined;
};

/** All inputs as a manifest lists them: by the names that pages show, which never tell of the computer. */
export function inputsOf({ datasets, files, workbook, logo, disk }: ListedInputs): readonly Listed[] {
  const pictures = new Set([logo?.light, logo?.dark].flatMap((one) => (one === undefined ? [] : [one.value])));
  return [
    listed(workbookFile, workbook),
    ...[...pictures].map((path) => listed(path, disk.read(path))),
    ...files.map(({ folder, path, text }) => listed(`${shownFolder(folder)}/${path}`, text)),
    ...datasets.flatMap((folder) =>
      factFiles(folder, disk).map((path) =>
        listed(`${shownFolder(folder)}${path.slice(folder.length)}`, disk.read(path)),
      ),
    ),
  ];
}

/** The files that a dataset file stands for: itself, and for a query what it has given. */
function filesOf(path: string, disk: Disk): readonly string[] {
  if (disk.results?.get(path)?.csv === undefined) return [path];
  const { csv, record } = keptBeside(path);
  return [path, csv, record];
}

/** All files of a datasets folder that figures rest on, in the order of their paths. */
const factFiles = (folder: string, disk: Disk): readonly string[] =>
  datasetFiles(folder, disk, knownTables).flatMap(({ path }) => filesOf(path, disk));

/** SHA-256 over the names and bytes of all inputs: the workbook file, the logo, the pages and the datasets, each in order. */
export function checksumOf({ datasets, files, workbook, house: { logo }, disk }: Inputs): string {
  const hash = createHash("sha256").update(workbook);
  for (const picture of [logo?.light, logo?.dark]) if (picture !== undefined) hash.update(`\0${picture.address}`);
  for (const { path, text } of files) hash.update(`\0${path}\0`).update(text);
  for (const folder of datasets) {
    for (const path of factFiles(folder, disk)) {
      hash.update(`\0${path.slice(folder.length)}\0`).update(disk.read(path));
    }
  }
  return hash.digest("hex");
}
