import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { UserError } from "../../model/user-error.ts";
import { formatList } from "../../text/format-list.ts";
import { shownPath } from "../file-fault.ts";
import { filesBelow } from "./compare-folder.ts";
import { manifestFile, readManifest } from "./manifest.ts";

/** Whether the pages are of a citybook that wrote no manifest yet. */
function isEarlier(folder: string): boolean {
  const index = join(folder, "index.html");
  return existsSync(index) && readFileSync(index, "utf8").includes("Made by citybook ");
}

/** A folder of somebody else can be a whole disk: so many of its files are enough to know. */
const mostListed = 100;

/** The files of a folder that no build has written. */
function foreignFiles(folder: string): readonly string[] {
  const place = join(folder, manifestFile);
  if (!existsSync(place)) return isEarlier(folder) ? [] : filesBelow(folder, mostListed);
  const files = filesBelow(folder);
  const manifest = readManifest(readFileSync(place, "utf8"));
  if ("why" in manifest) return files;
  const known = new Set([manifestFile, ...manifest.outputs.map(({ path }) => path)]);
  return files.filter((path) => !known.has(path));
}

/** A build puts its pages in the place of a whole folder, so it takes none that holds what it has not written. */
export function refuseForeign(out: string): void {
  const found = statSync(out, { throwIfNoEntry: false });
  if (found === undefined) return;
  const shown = shownPath(out);
  if (!found.isDirectory()) throw new UserError(`"${shown}" is a file`, "Name a folder by --out or in citybook.yaml.");
  const foreign = foreignFiles(out);
  if (foreign.length === 0) return;
  throw new UserError(
    `"${shown}" holds ${formatList(foreign, 3)}, which no build has written and this one would remove`,
    "Move what is yours elsewhere, or name another folder by --out or in citybook.yaml.",
  );
}
