import { type Dirent, existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { listed, manifestFile, readManifest } from "./manifest.ts";

/** What is in a folder that should not be, and what is not as it was written; paths below the folder. */
export interface Differences {
  /** How many files the manifest lists. */
  readonly files: number;
  readonly missing: readonly string[];
  readonly changed: readonly string[];
  readonly extra: readonly string[];
  /** Those that are as they were built, but from other inputs or parameters than the last build of some pages had. */
  readonly earlier: readonly string[];
}

/** What systems put into any folder that somebody has looked into. */
const litter = new Set([".DS_Store", "Thumbs.db", "desktop.ini"]);

/** What a folder holds; nothing where it went away, or may not be looked into. */
function entriesOf(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

function* walk(root: string, folder = root): Generator<string> {
  for (const entry of entriesOf(folder)) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* walk(root, path);
    else if (!litter.has(entry.name)) yield relative(root, path).split(sep).join("/");
  }
}

/** The paths of files below a folder, in order: all of them, or those that are met first. */
export function filesBelow(folder: string, most = Number.POSITIVE_INFINITY): readonly string[] {
  const found: string[] = [];
  for (const path of walk(folder)) {
    if (found.length >= most) break;
    found.push(path);
  }
  return found.toSorted();
}

/** Holds a folder against its manifest, or says why it can't be. */
export function compareFolder(folder: string): Differences | { readonly why: string } {
  const place = join(folder, manifestFile);
  if (!existsSync(place)) return { why: `it has no ${manifestFile}` };
  const known = readManifest(readFileSync(place, "utf8"));
  if ("why" in known) return { why: `of its ${manifestFile}: ${known.why}` };
  const { outputs, earlier } = known;
  const there = new Set(filesBelow(folder));
  const named = new Set(outputs.map(({ path }) => path));
  const kept = outputs.filter(({ path }) => there.has(path));
  return {
    files: outputs.length,
    missing: outputs.map(({ path }) => path).filter((path) => !there.has(path)),
    changed: kept
      .filter(({ path, sha256 }) => listed(path, readFileSync(join(folder, path))).sha256 !== sha256)
      .map(({ path }) => path),
    extra: [...there].filter((path) => path !== manifestFile && !named.has(path)),
    earlier,
  };
}
