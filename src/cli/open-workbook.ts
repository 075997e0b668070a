import { existsSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import type { Parameters } from "../derive/parameters.ts";
import { presets, type UnstatedPeriod, unstatedPeriods } from "../derive/parameters.ts";
import type { Problem } from "../model/problem.ts";
import { UserError } from "../model/user-error.ts";
import type { Disk } from "../read/disk.ts";
import { formatList } from "../text/format-list.ts";
import { didYouMean } from "../text/nearest.ts";
import { type ChoiceName, choices, keepWords, unknownWords } from "../workbook/choices.ts";
import { readWorkbook } from "../workbook/read-workbook.ts";
import type { Workbook } from "../workbook/workbook.ts";
import { openDisk } from "./node-disk.ts";
import type { Terminal } from "./terminal.ts";

/** The options that every command on data takes. */
export interface DataOptions {
  readonly datasets?: readonly string[];
  readonly year?: string;
  readonly preset?: string;
  readonly level?: string;
  readonly scope?: string;
  readonly purpose?: string;
  readonly payer?: string;
  readonly unstated?: string;
  readonly prefer?: string;
  readonly asReportedBy?: string;
}

/** A workbook on this computer, with the options of the command laid over it. */
export interface Opened {
  readonly root: string;
  readonly workbook: Workbook;
  /** The folders of the workbook, then those of the command. */
  readonly datasets: readonly string[];
  readonly parameters: Parameters;
  readonly disk: Disk;
}

export const workbookFile = "citybook.yaml";

function findRoot(folder: string): string {
  for (let at = resolve(folder); ; at = dirname(at)) {
    if (existsSync(join(at, workbookFile))) return at;
    if (dirname(at) === at) {
      throw new UserError(
        `no ${workbookFile} in "${folder}" or above it`,
        "Run the command in the folder of a workbook.",
      );
    }
  }
}

function toYear(text: string): number {
  if (!/^(19|20|21)\d\d$/.test(text))
    throw new UserError(`"${text}" is not a year`, "Write four digits, such as --year 2025.");
  return Number(text);
}

/** The words of a list option, each of which the choice must know; those of the workbook where it is not given. */
function wordsOf<Word extends string>(
  option: string | undefined,
  shipped: readonly Word[],
  { name, known }: { name: ChoiceName; known: readonly Word[] },
) {
  if (option === undefined) return shipped;
  const given = option.split(",");
  const [wrong] = unknownWords(name, given);
  if (wrong === undefined) return keepWords(known, given);
  throw new UserError(
    `"${wrong}" is not one of the ${name}`,
    `${didYouMean(wrong, known)}The ${name} are ${formatList(known)}.`,
  );
}

function toUnstated(given: string | undefined): UnstatedPeriod | undefined {
  const found = unstatedPeriods.find((word) => word === given);
  if (given === undefined || found !== undefined) return found;
  throw new UserError(
    `"${given}" is not a way to count a sum without a period`,
    `${didYouMean(given, unstatedPeriods)}The ways are ${formatList(unstatedPeriods)}.`,
  );
}

function withOptions(parameters: Parameters, options: DataOptions): Parameters {
  const { year, preset, prefer, asReportedBy } = options;
  const chosen = preset === undefined ? parameters : presets[preset];
  if (chosen === undefined) {
    const known = Object.keys(presets);
    throw new UserError(
      `"${preset}" is not a preset`,
      `${didYouMean(preset ?? "", known)}The presets are ${formatList(known)}.`,
    );
  }
  const { lead_index, ranked_from } = parameters;
  return {
    preset: chosen.preset,
    lead_index,
    ranked_from,
    year: year === undefined ? parameters.year : toYear(year),
    levels: wordsOf(options.level, chosen.levels, { name: "levels", known: choices.levels }),
    scopes: wordsOf(options.scope, chosen.scopes, { name: "scopes", known: choices.scopes }),
    purposes: wordsOf(options.purpose, chosen.purposes, { name: "purposes", known: choices.purposes }),
    payers: wordsOf(options.payer, chosen.payers, { name: "payers", known: choices.payers }),
    unstated_period: toUnstated(options.unstated) ?? parameters.unstated_period,
    prefer: prefer ?? parameters.prefer,
    as_reported_by: asReportedBy ?? parameters.as_reported_by,
  };
}

/** Finds and reads the workbook of the current folder; its mistakes are problems, those of the command are thrown. */
export function openWorkbook(options: DataOptions, { folder }: Terminal): Opened | readonly Problem[] {
  const root = findRoot(folder);
  const workbook = readWorkbook(readFileSync(join(root, workbookFile), "utf8"), workbookFile);
  if (!("title" in workbook)) return workbook;
  const further = (options.datasets ?? []).map((path) => resolve(folder, path));
  return {
    root,
    workbook,
    datasets: [...workbook.datasets, ...further],
    parameters: withOptions(workbook.parameters, options),
    disk: openDisk(root),
  };
}
