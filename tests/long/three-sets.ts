import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { compareFolder, filesBelow } from "../../src/cli/publish/compare-folder.ts";
import { manifestFile } from "../../src/cli/publish/manifest.ts";
import { root } from "../shipped.ts";

export const program = join(root, "bin/citybook.mjs");

/** The years for which the small workbook is built, so that each set of pages is another. */
export const years = ["2024", "2025", "2026"] as const;

/** A workbook with its pages. */
export interface Built {
  /** The manifests that it may have. */
  readonly sets: ReadonlySet<string>;
  /** A new copy, with the pages of 2025. */
  readonly copy: () => string;
  readonly close: () => void;
}

/** A copy of the workbook of three cities. */
export function threeCities(): string {
  const folder = mkdtempSync(join(tmpdir(), "citybook-long-"));
  cpSync(join(root, "tests/fixtures/three-cities"), folder, { recursive: true });
  return folder;
}

/** The workbook of three cities, built for two years, for tests that each want their own copy of it. */
export function openBuilt(): Built {
  const made: string[] = [];
  const prepared = threeCities();
  made.push(prepared);
  const sets = ["2024", "2025"].map((year) => {
    const { status, stderr } = build(prepared, "--year", year);
    if (status !== 0) throw new Error(stderr);
    return manifestOf(htmlOf(prepared));
  });
  return {
    sets: new Set(sets),
    copy: () => {
      const folder = mkdtempSync(join(tmpdir(), "citybook-long-"));
      made.push(folder);
      cpSync(prepared, folder, { recursive: true });
      return folder;
    },
    close: () => {
      for (const folder of made) rmSync(folder, { recursive: true, force: true });
    },
  };
}

export const htmlOf = (workbook: string): string => join(workbook, "reports/html");

/** Builds, and gives what was said where that fails. */
export function build(workbook: string, ...words: readonly string[]) {
  const { status, stderr } = spawnSync(process.execPath, [program, "build", ...words], {
    cwd: workbook,
    encoding: "utf8",
  });
  return { status, stderr };
}

export const manifestOf = (folder: string): string => readFileSync(join(folder, manifestFile), "utf8");

export const filesOf = (folder: string): Record<string, string> =>
  Object.fromEntries(filesBelow(folder).map((path) => [path, readFileSync(join(folder, path), "utf8")]));

/** What is wrong with a folder that must be one of some whole sets. */
export function faultsOf(folder: string, sets: ReadonlySet<string>): unknown {
  const found = compareFolder(folder);
  if ("why" in found) return found.why;
  const { missing, changed, extra } = found;
  const wrong = [...missing, ...changed, ...extra];
  return wrong.length > 0 ? wrong : sets.has(manifestOf(folder)) ? undefined : "it is none of the sets";
}

/** What a build has left beside the folder of pages. */
export const leftBeside = (workbook: string): readonly string[] =>
  readdirSync(join(workbook, "reports")).filter((name) => name.startsWith(".html-"));
