import { existsSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import type { HouseStyle } from "../chart/house-style.ts";
import { knownTables } from "../check/known-tables.ts";
import type { Parameters } from "../derive/parameters.ts";
import { atLevels, type Leveling, type ProblemLevels } from "../model/leveling.ts";
import type { Problem } from "../model/problem.ts";
import { UserError } from "../model/user-error.ts";
import { datasetFiles } from "../read/dataset-files.ts";
import type { Disk } from "../read/disk.ts";
import { openParts } from "../read/open-parts.ts";
import { misfit, parameterList, withParameters } from "../workbook/parameter-list.ts";
import { misfitLevel } from "../workbook/problem-levels.ts";
import { readWorkbook } from "../workbook/read-workbook.ts";
import { isShipped } from "../workbook/shipped.ts";
import type { Workbook } from "../workbook/workbook.ts";
import { dateSet } from "./date-set.ts";
import { openDisk, pathFrom } from "./node-disk.ts";
import { readLogo } from "./read-logo.ts";
import type { Asking } from "./results/part.ts";
import type { Terminal } from "./terminal.ts";

/** The options that every command on data takes: further folders, and the parameters by the names of their flags. */
export interface DataOptions {
  readonly datasets?: readonly string[];
  /** Levels of kinds of problems, each as code=level. */
  readonly problem?: readonly string[];
  readonly strict?: boolean;
  /** Whether no connection is made, so that the rows that queries gave before are used. */
  readonly offline?: boolean;
  readonly [option: string]: unknown;
}

/** A workbook on this computer, with the options of the command laid over it. */
export interface Opened {
  readonly root: string;
  readonly workbook: Workbook;
  /** The folders of the workbook, then those of the command. */
  readonly datasets: readonly string[];
  readonly parameters: Parameters;
  readonly disk: Disk;
  /** The day after which a date of the datasets is in the future. */
  readonly today: string;
  readonly leveling: Leveling;
  readonly house: HouseStyle;
  /** What is to be said of the workbook file although it can be used. */
  readonly remarks: readonly Problem[];
}

export const workbookFile = "citybook.yaml";

/** The folder of the workbook that a folder lies in, if it lies in one. */
export function rootAbove(folder: string): string | undefined {
  for (let at = resolve(folder); ; at = dirname(at)) {
    if (existsSync(join(at, workbookFile))) return at;
    if (dirname(at) === at) return undefined;
  }
}

/** The folder of the workbook that a folder lies in; thrown at whoever runs a command outside of one. */
export function findRoot(folder: string): string {
  const root = rootAbove(folder);
  if (root !== undefined) return root;
  throw new UserError(
    `no ${workbookFile} in "${folder}" or above it`,
    "Run the command in the folder of a workbook, or begin one: citybook init my-workbook.",
  );
}

/** The name by which commander hands over an option: "--as-reported-by <source_id>" is asReportedBy. */
const optionName = (flag: string): string =>
  (/^--([\w-]+)/.exec(flag)?.[1] ?? "").replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

function withOptions(parameters: Parameters, options: DataOptions): Parameters {
  const given: Record<string, unknown> = {};
  for (const spec of parameterList) {
    const text = options[optionName(spec.flag)];
    if (typeof text !== "string") continue;
    const value = spec.fromText(text);
    if (!spec.fits(value)) {
      const { text: wrong, hint } = misfit(spec, spec.list ? value : text);
      throw new UserError(`"${wrong}" is not ${spec.kind}`, hint);
    }
    given[spec.name] = value;
  }
  return withParameters(parameters, given);
}

function toLeveling(given: ProblemLevels, { problem = [], strict = false }: DataOptions): Leveling {
  const levels: Record<string, unknown> = { ...given };
  for (const pair of problem) {
    const [code = "", level] = pair.split("=");
    if (level === undefined) throw new UserError(`"${pair}" has no level`, "Write --problem claim-fails=warning.");
    const misfit = misfitLevel(code, level);
    if (misfit !== undefined) throw new UserError(misfit.message, misfit.hint);
    levels[code] = level;
  }
  return { levels, strict };
}

/** What of a terminal a workbook is opened with. */
type Place = Pick<Terminal, "folder" | "environment" | "today" | "moment"> &
  Partial<Pick<Terminal, "say" | "progress">>;

/** How a workbook is opened. */
interface Opening {
  readonly open?: (root: string) => Disk;
  /** When databases are asked that parts of tables come from. */
  readonly asking?: Asking;
}

interface Found {
  readonly root: string;
  readonly workbook: Workbook;
  readonly datasets: readonly string[];
  readonly disk: Disk;
}

/** The disk with all parts of tables ready to be read; what asks for them is loaded only where there is a query. */
async function openData({ root, workbook, datasets, disk }: Found, terminal: Place, asking: Asking): Promise<Disk> {
  const opened = await openParts(datasets, disk, knownTables);
  const hasQuery = datasets.some((folder) =>
    datasetFiles(folder, disk, knownTables).some(({ kind }) => kind === "query"),
  );
  if (!hasQuery) return opened;
  const { openResults } = await import("./results/open-results.ts");
  const { environment, today, moment = today, say = () => undefined, progress = () => undefined } = terminal;
  const { connections } = workbook;
  return openResults(
    datasets,
    { root, disk: opened, connections, asking, environment, moment, say, progress },
    knownTables,
  );
}

/** Finds and reads the workbook of the current folder; its mistakes are problems, those of the command are thrown. */
export async function openWorkbook(
  options: DataOptions,
  terminal: Place,
  { open = openDisk, asking = "where-needed" }: Opening = {},
): Promise<Opened | readonly Problem[]> {
  const { folder, environment, today } = terminal;
  const root = findRoot(folder);
  const workbook = readWorkbook(readFileSync(join(root, workbookFile), "utf8"), workbookFile);
  if (!("title" in workbook)) return workbook;
  const further = (options.datasets ?? []).map((path) => resolve(folder, path));
  const datasets = [...workbook.datasets, ...further].map((path) =>
    isShipped(path) ? path : pathFrom(root, resolve(root, path)),
  );
  const disk = open(root);
  const logo = await readLogo(workbook.logo, disk);
  if (!("logo" in logo)) return logo;
  const leveling = toLeveling(workbook.problems, options);
  return {
    root,
    workbook,
    house: { ...workbook.house, ...logo },
    remarks: atLevels(workbook.remarks, leveling),
    datasets,
    parameters: withOptions(workbook.parameters, options),
    disk: await openData({ root, workbook, datasets, disk }, terminal, options.offline === true ? "offline" : asking),
    today: dateSet(environment) ?? today(),
    leveling,
  };
}
