import { spawnSync } from "node:child_process";
import { readdirSync, statSync } from "node:fs";
import { join, relative, resolve, sep } from "node:path";
import { UserError } from "../../model/user-error.ts";
import { workbookFiles } from "../init/workbook-files.ts";
import { home } from "../node-disk.ts";
import type { ExitCode, Terminal } from "../terminal.ts";
import { toolVersion } from "../tool-version.ts";
import { writeTogether } from "../write-file.ts";

export interface InitOptions {
  readonly title: string;
  readonly install: boolean;
}

function refuseFilled(place: string, shown: string): void {
  const found = statSync(place, { throwIfNoEntry: false });
  if (found === undefined || (found.isDirectory() && readdirSync(place).length === 0)) return;
  throw new UserError(
    `"${shown}" is there already${found.isDirectory() ? " and is not empty" : ""}`,
    "Nothing is written over: name a folder that is not there yet.",
  );
}

/** How npm finds this citybook from a folder: by its version where npm installed it, else by the way to it. */
function dependency(place: string): string {
  if (home.split(sep).includes("node_modules")) return toolVersion();
  return `file:${relative(place, home).split(sep).join("/")}`;
}

/** Links citybook into the folder, so that npx finds this one and asks no registry for another of its name. */
function install(place: string): boolean {
  const words = ["install", "--no-audit", "--no-fund", "--silent"];
  return spawnSync("npm", words, { cwd: place, stdio: "ignore", shell: process.platform === "win32" }).status === 0;
}

/** Makes a workbook of one's own that uses the shipped facts and builds at once. */
export function init(folder: string, options: InitOptions, terminal: Terminal): ExitCode {
  const place = resolve(terminal.folder, folder);
  refuseFilled(place, folder);
  const files = workbookFiles({ title: options.title, citybook: dependency(place) });
  writeTogether(Array.from(files, ([path, content]) => ({ path: join(place, path), content, isNew: true })));
  const linked = options.install && install(place);
  if (options.install && !linked) terminal.say("npm install did not work there; run it in the folder yourself.\n");
  const steps = [`cd ${folder}`, ...(linked ? [] : ["npm install"]), "npx citybook build"];
  terminal.say(
    `Written: ${folder}/ with citybook.yaml, an empty pack in datasets/own, a page in pages/, and README.md.\nNext: ${steps.join(" && ")}\n`,
  );
  return 0;
}
