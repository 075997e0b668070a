import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { filesBelow } from "./compare-folder.ts";
import { type Known, type Listed, listed, type Manifest, madeFrom, manifestFile, readManifest } from "./manifest.ts";

/** What a folder holds already and a build of some pages leaves as it is. */
interface Carried {
  readonly carried: readonly string[];
  readonly manifest: Manifest;
}

const unknown: Known = { outputs: [], madeFrom: "", earlier: [] };

/** What is known of a set; of pages of a citybook that wrote no manifest yet, nothing. */
function readKnown(folder: string): Known {
  const place = join(folder, manifestFile);
  const known = existsSync(place) ? readManifest(readFileSync(place, "utf8")) : unknown;
  return "why" in known ? unknown : known;
}

/**
 * Adds to the manifest of some pages the files of the folder that these leave as they are: by the hashes with which they
 * were built, so that a later change of them stays one, and named where other facts made them.
 */
export function joinEarlier(folder: string, manifest: Manifest): Carried {
  const fresh = new Set([manifestFile, ...manifest.outputs.map(({ path }) => path)]);
  const carried = (existsSync(folder) ? filesBelow(folder) : []).filter((path) => !fresh.has(path));
  const known = readKnown(folder);
  const built = new Map(known.outputs.map((one) => [one.path, one]));
  const kept = carried.map((path): Listed => built.get(path) ?? listed(path, readFileSync(join(folder, path))));
  const isSame = known.madeFrom === madeFrom(manifest);
  return {
    carried,
    manifest: {
      ...manifest,
      outputs: [...manifest.outputs, ...kept],
      earlier: isSame ? known.earlier.filter((path) => !fresh.has(path)) : carried,
    },
  };
}
