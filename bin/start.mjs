import { existsSync, readdirSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";

const sources = fileURLToPath(new URL("../src", import.meta.url));

/** Whether a source is newer than the packed tool, which then is not what its sources say. */
function isOutdated(packed) {
  if (!existsSync(sources)) return false;
  const made = statSync(packed).mtimeMs;
  const entries = readdirSync(sources, { recursive: true, withFileTypes: true });
  return entries.some(({ parentPath, path, name }) => statSync(`${parentPath ?? path}/${name}`).mtimeMs > made);
}

/** Runs a file of src/cli: as it was packed while that is up to date, else from its source. */
export async function start(name) {
  const packed = new URL(`../dist/cli/${name}.mjs`, import.meta.url);
  if (existsSync(packed) && !isOutdated(packed)) {
    await import(packed.href);
  } else {
    const { register } = await import("tsx/esm/api");
    register();
    await import(`../src/cli/${name}.ts`);
  }
}
