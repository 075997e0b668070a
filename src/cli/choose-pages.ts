import { UserError } from "../model/user-error.ts";
import { didYouMean } from "../text/nearest.ts";

/** Some of the pages of a build, by names such as index, cities/shenzhen or cities/*. */
export interface ChosenPages {
  /** Whether a page, by its path below the output folder, is one of them. */
  readonly has: (path: string) => boolean;
  /** Refuses a name that no page of those that were asked for has. */
  readonly refuseUnknown: () => void;
}

const nameOf = (path: string): string => path.replace(/\.html$/, "");

const escapeSigns = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");

/** A name in which a star stands for any letters but a slash. */
const toPattern = (name: string): RegExp => new RegExp(`^${nameOf(name).split("*").map(escapeSigns).join("[^/]*")}$`);

export function choosePages(names: readonly string[]): ChosenPages {
  const wanted = names.map((name) => ({ name, pattern: toPattern(name) }));
  const seen = new Set<string>();
  return {
    has: (path) => {
      seen.add(nameOf(path));
      return wanted.some(({ pattern }) => pattern.test(nameOf(path)));
    },
    refuseUnknown: () => {
      const all = [...seen];
      const lost = wanted.find(({ pattern }) => !all.some((one) => pattern.test(one)));
      if (lost === undefined) return;
      const hint = "Name a page by its path below the pages folder, such as index, cities/shenzhen or cities/*.";
      throw new UserError(`"${lost.name}" is not a page`, `${didYouMean(nameOf(lost.name), all)}${hint}`);
    },
  };
}
