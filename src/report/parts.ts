import { didYouMean } from "../text/nearest.ts";
import type { Prepared } from "./prepared.ts";
import { TemplateMistake } from "./template-mistake.ts";

/** Finds the parts that pages include, by their path below the pages folder. */
export type Parts = (path: string) => Prepared;

/** A path that leads out of the pages folder, on whatever computer. */
const leads = (path: string): boolean => /(^|[\\/])\.\.([\\/]|$)|^[\\/]|^[a-z]:|\\|\0|^~|:\/\//i.test(path);

/** Opens the files of the pages folder as parts; nothing that is not among them can be included. */
export function openParts(files: ReadonlyMap<string, () => Prepared>): Parts {
  return (path) => {
    if (leads(path)) {
      throw new TemplateMistake(
        `"${path}" leads out of the pages folder`,
        "Write the path below the pages folder, with forward slashes, such as _parts/caution.md.",
      );
    }
    const found = files.get(path);
    if (found !== undefined) return found();
    const known = [...files.keys()];
    throw new TemplateMistake(
      `"${path}" is not a file of the pages folder`,
      `${didYouMean(path, known)}Write its path below that folder, such as _parts/caution.md.`,
    );
  };
}
