import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Derived } from "../../derive/derived.ts";
import type { Chosen } from "../../export/bundle/keep-pages.ts";
import type { PageJob, Report } from "../../pipeline.ts";
import { home } from "../node-disk.ts";
import type { Opened } from "../open-workbook.ts";
import type { Terminal } from "../terminal.ts";

/** What the parts of a bundle are made from. */
export interface Material {
  readonly opened: Opened;
  readonly derived: Derived;
  readonly build: PageJob["build"];
  /** The pages of the workbook, or nothing where they are not asked for. */
  readonly pages: Report | undefined;
  /** The cities whose pages are wanted; nothing where all are. */
  readonly chosen: Chosen | undefined;
  readonly terminal: Terminal;
}

const licenceNames = ["LICENSE", "LICENSE.txt", "LICENSE.md", "LICENCE", "LICENCE.txt", "LICENCE.md"];

const licenceIn = (folder: string): string | undefined =>
  licenceNames.map((name) => join(folder, name)).find((path) => existsSync(path));

export interface Licences {
  /** The licence of the workbook, where it states one. */
  readonly own: string | undefined;
  /** The licence of the tool, whose style and script are part of every page. */
  readonly tool: string | undefined;
}

/** The words of the licences that a bundle comes under. */
export function readLicences(root: string): Licences {
  const read = (path: string | undefined) => (path === undefined ? undefined : readFileSync(path, "utf8"));
  const [own, tool] = [licenceIn(root), licenceIn(home)];
  return { own: read(own), tool: own === tool ? undefined : read(tool) };
}
