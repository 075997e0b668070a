#!/usr/bin/env node
import { existsSync, readdirSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";

const packed = new URL("../dist/cli/main.mjs", import.meta.url);
const sources = fileURLToPath(new URL("../src", import.meta.url));

/** Whether a source is newer than the packed tool, which then is not what its sources say. */
function isOutdated() {
  if (!existsSync(sources)) return false;
  const made = statSync(packed).mtimeMs;
  const entries = readdirSync(sources, { recursive: true, withFileTypes: true });
  return entries.some(({ parentPath, path, name }) => statSync(`${parentPath ?? path}/${name}`).mtimeMs > made);
}

if (existsSync(packed) && !isOutdated()) {
  await import(packed.href);
} else {
  const { register } = await import("tsx/esm/api");
  register();
  await import("../src/cli/main.ts");
}
