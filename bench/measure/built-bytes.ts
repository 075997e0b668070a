import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";

/** How many pages a folder has, and how large they are, in bytes. */
export function builtBytes(folder: string): { readonly pages: number; readonly sum: number; readonly largest: number } {
  const sizes = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".html"))
    .map((path) => statSync(join(folder, path)).size);
  return { pages: sizes.length, sum: sizes.reduce((sum, size) => sum + size, 0), largest: Math.max(0, ...sizes) };
}
