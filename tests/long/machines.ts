import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { compareFolder } from "../../src/cli/publish/compare-folder.ts";
import { manifestOf, program } from "./three-sets.ts";

/** How a machine differs from this one. */
export interface Machine {
  readonly environment?: Readonly<Record<string, string>>;
  /** Options of Node. */
  readonly node?: readonly string[];
  /** The command that runs Node, with its options: Node of this process where it is not given. */
  readonly by?: readonly string[];
}

const made: string[] = [];

export function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "citybook-same-"));
  made.push(folder);
  return folder;
}

/** Removes what was built. */
export function clearFolders(): void {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
}

/** A module that turns the order in which a disk lists its files. */
function turned(): string {
  const file = join(emptyFolder(), "turned.mjs");
  writeFileSync(
    file,
    `import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
const list = fs.readdirSync;
fs.readdirSync = (...given) => list(...given).reverse();
syncBuiltinESMExports();
`,
  );
  return file;
}

/** A machine whose disk lists files the other way round. */
export const otherOrder = (): Machine => ({ node: ["--import", turned()] });

/** Whether a process can be begun without a network: as root of Linux. */
export const canCutOff = spawnSync("unshare", ["--net", "true"]).status === 0;

/** A machine that no network reaches, not even its own. */
export const cutOff: Machine = { by: ["unshare", "--net", process.execPath] };

/** The manifest of a build on a machine, which lists the hash of every page; or what went wrong. */
export function buildOn(machine: Machine, folder: string, out = join(emptyFolder(), "html")): string {
  const { environment = {}, node = [], by = [process.execPath] } = machine;
  const [command = "", ...first] = by;
  const { status, stderr } = spawnSync(command, [...first, ...node, program, "build", "--no-cache", "--out", out], {
    cwd: folder,
    encoding: "utf8",
    env: { ...process.env, ...environment },
  });
  if (status !== 0) return stderr;
  const found = compareFolder(out);
  const isAsBuilt = !("why" in found) && [...found.missing, ...found.changed, ...found.extra].length === 0;
  return isAsBuilt ? manifestOf(out) : JSON.stringify(found);
}
