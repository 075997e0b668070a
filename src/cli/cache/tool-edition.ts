import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { once } from "../../derive/once.ts";
import { filesBelow } from "../publish/compare-folder.ts";

/** In a packed tool, the hash of all its code lies beside it. */
const packedEdition = new URL("./edition.txt", import.meta.url);

const root = new URL("../../../", import.meta.url);

/** The hash of all files below a folder, by their names and bytes, and of further texts. */
export function hashOfCode(folder: string, further: readonly string[] = []): string {
  const hash = createHash("sha256");
  for (const path of filesBelow(folder)) hash.update(`\0${path}\0`).update(readFileSync(`${folder}/${path}`));
  for (const text of further) hash.update(`\0${text}`);
  return hash.digest("hex");
}

function hashOfSources(): string {
  const lock = new URL("package-lock.json", root);
  const isThere = readdirSync(root).includes("package-lock.json");
  return hashOfCode(fileURLToPath(new URL("src", root)), isThere ? [readFileSync(lock, "utf8")] : []);
}

/** What decides, beside its inputs, what a build gives: all code of the tool, and the Node that runs it. */
export const toolEdition = once((): string => {
  const code = existsSync(packedEdition) ? readFileSync(packedEdition, "utf8") : hashOfSources();
  return `${code} ${process.version} ${process.arch}`;
});
