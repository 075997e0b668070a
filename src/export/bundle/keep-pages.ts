import type { BundleFile } from "./bundle-file.ts";

/** A page of a set, and a file that lies beside pages. */
interface Page {
  readonly path: string;
  readonly html: string;
}
interface Beside {
  readonly path: string;
  readonly text: string;
}

export interface PageSet {
  readonly pages: readonly Page[];
  readonly files: readonly Beside[];
}

/** The cities whose pages are wanted, by their ids. */
export interface Chosen {
  readonly cities: readonly string[];
  /** The ids of all cities. */
  readonly all: readonly string[];
}

/** The path that an address stands for; one that is not well written stands for itself. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** Where a link of a page leads, below the folder of all pages; nothing where it leaves that folder or stays on the page. */
export function targetOf(href: string, from: string): string | undefined {
  if (/^(?:#|[a-z][a-z0-9+.-]*:|\/)/i.test(href) || href === "") return undefined;
  const inside = "/pages/";
  const { pathname } = new URL(href, `http://set${inside}${from}`);
  return pathname.startsWith(inside) ? decoded(pathname.slice(inside.length)) : undefined;
}

const link = /<a (?:[^>]*? )?href="([^"]*)"[^>]*>([\s\S]*?)<\/a>/g;

const main = (html: string): string => /<main[\s>][\s\S]*<\/main>/.exec(html)?.[0] ?? html;

const linksOf = ({ path, html }: Page): readonly string[] =>
  [...main(html).matchAll(link)].flatMap(([, href = ""]) => targetOf(href, path) ?? []);

const ofCity = (path: string): string => /([^/]+)\.html$/.exec(path)?.[1] ?? "";

/** Whether a page may be among those of some cities: the pages of all other cities are not, and need not be made. */
export const mayBeKept =
  ({ cities, all }: Chosen) =>
  (path: string): boolean =>
    cities.includes(ofCity(path)) || !all.includes(ofCity(path));

/** A page whose links that would lead nowhere are words; entries of lists that are nothing but such a link are left out. */
function withoutDeadLinks({ path, html }: Page, kept: ReadonlySet<string>): string {
  const isDead = (href: string): boolean => {
    const target = targetOf(href, path);
    return target !== undefined && !kept.has(target);
  };
  const lists = /<nav [\s\S]*?<\/nav>|<details class="find">[\s\S]*?<\/details>/g;
  const item = /<li><a href="([^"]*)"[^>]*>[^<]*<\/a>(?: <span class="local">[^<]*<\/span>)?<\/li>/g;
  return html
    .replace(lists, (list) =>
      list
        .replace(item, (whole, href: string) => (isDead(href) ? "" : whole))
        .replace(/<li><b>[^<]*<\/b><ul><\/ul><\/li>/g, "")
        .replace(/^<(nav|details) [^>]*>(?:<summary>[^<]*<\/summary>)?<ul[^>]*><\/ul><\/\1>$/, ""),
    )
    .replace(link, (whole, href: string, words: string) => (isDead(href) ? words : whole));
}

/** The pages of some cities with what their text leads to, other cities' pages left out; links to these become words. */
export function keepPages({ pages, files }: PageSet, chosen: Chosen): PageSet {
  const may = mayBeKept(chosen);
  const own = pages.filter(({ path }) => chosen.cities.includes(ofCity(path)));
  const wanted = new Set(own.flatMap(linksOf));
  const kept = pages.filter((page) => own.includes(page) || (wanted.has(page.path) && may(page.path)));
  const linked = new Set(kept.flatMap(linksOf));
  const beside = files.filter(({ path }) => linked.has(path));
  const paths = new Set([...kept, ...beside].map(({ path }) => path));
  return { pages: kept.map((page) => ({ path: page.path, html: withoutDeadLinks(page, paths) })), files: beside };
}

const encoder = new TextEncoder();

/** Pages, and what lies beside them, as files of a bundle. */
export const pageFiles = ({ pages, files }: PageSet, folder: string): readonly BundleFile[] => [
  ...pages.map(({ path, html }) => ({ path: `${folder}/${path}`, bytes: encoder.encode(html) })),
  ...files.map(({ path, text }) => ({ path: `${folder}/${path}`, bytes: encoder.encode(text) })),
];
