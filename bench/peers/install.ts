import { spawnSync } from "node:child_process";
import { copyFileSync, cpSync, existsSync, mkdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { installDebian } from "../../scripts/install-debian.ts";
import { root } from "../measure/tool.ts";

/** Where peers are installed, outside of the project; what is there already is used again. */
const installed = join(tmpdir(), "citybook-peers");

const succeeds = (program: string, ...words: readonly string[]): boolean =>
  spawnSync(program, words, { stdio: "ignore" }).status === 0;

/** A folder with the files of a peer and the packages of npm that it names; nothing where they can't be had. */
function withPackages(name: string): string | undefined {
  const folder = join(installed, name);
  mkdirSync(folder, { recursive: true });
  cpSync(join(root, "bench/peers", name), folder, { recursive: true });
  if (existsSync(join(folder, "node_modules"))) return folder;
  const got = spawnSync("npm", ["install", "--no-audit", "--no-fund", "--no-package-lock"], {
    cwd: folder,
    stdio: "ignore",
  });
  return got.status === 0 ? folder : undefined;
}

/** A peer that can be run: the folder that it is run in, and its version; or why it can't. */
export type Installed = { readonly folder: string; readonly version: string } | { readonly why: string };

/** The Python of Debian, whatever other one comes first. */
export const python = "/usr/bin/python3";

const answerOf = (program: string, ...words: readonly string[]): string =>
  spawnSync(program, words, { encoding: "utf8" }).stdout.trim();

const lacks = (packages: readonly string[], isThere: () => boolean): boolean =>
  !isThere() && !(installDebian(packages) && isThere());

/** Altair of Debian, and the scripts of Vega that it draws with, which it else fetches whenever a page is opened. */
export function installAltair(): Installed {
  const isThere = () => succeeds(python, "-c", "import altair, pandas");
  if (lacks(["python3-altair", "python3-pandas"], isThere)) return { why: "python3-altair could not be installed" };
  const folder = withPackages("altair");
  if (folder === undefined) return { why: "the scripts of Vega could not be installed" };
  for (const name of ["vega", "vega-lite", "vega-embed"])
    copyFileSync(join(folder, `node_modules/${name}/build/${name}.min.js`), join(folder, `${name}.js`));
  return { folder, version: answerOf(python, "-c", "import altair; print(altair.__version__)") };
}

/** Observable Framework of npm. */
export function installObservable(): Installed {
  const folder = withPackages("observable");
  if (folder === undefined) return { why: "@observablehq/framework could not be installed" };
  return { folder, version: answerOf(join(folder, "node_modules/.bin/observable"), "--version") };
}

/** R Markdown of Debian with ggplot2. */
export function installRmarkdown(): Installed {
  const isThere = () => succeeds("Rscript", "-e", "library(rmarkdown); library(ggplot2)");
  if (lacks(["r-cran-rmarkdown", "r-cran-ggplot2", "pandoc"], isThere))
    return { why: "r-cran-rmarkdown could not be installed" };
  const folder = join(installed, "rmarkdown");
  cpSync(join(root, "bench/peers/rmarkdown"), folder, { recursive: true });
  return { folder, version: answerOf("Rscript", "-e", 'cat(as.character(packageVersion("rmarkdown")))') };
}
