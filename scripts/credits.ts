import { readFileSync } from "node:fs";

interface Locked {
  readonly version?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly devOptional?: boolean;
  /** Set on packages that are the same work in another form, built for one system. */
  readonly cpu?: readonly string[];
}

/** Licences that packages state only in words, by the name of the package; a test holds them against those words. */
export const statedInWords: Readonly<Record<string, string>> = { "png-js": "MIT" };

/** The packages that run when pages are made, as "name version", by the name of their licence. */
export function creditsOf(lock: string): Readonly<Record<string, readonly string[]>> {
  const { packages }: { readonly packages: Readonly<Record<string, Locked>> } = JSON.parse(lock);
  const found = new Map<string, Set<string>>();
  for (const [path, { version, license, dev, devOptional, cpu }] of Object.entries(packages)) {
    const name = path.split("node_modules/").at(-1) ?? "";
    if (name === "" || dev || devOptional || cpu !== undefined) continue;
    const licence = license ?? statedInWords[name];
    if (licence === undefined) throw new Error(`${name} states no licence`);
    found.set(licence, (found.get(licence) ?? new Set()).add(`${name} ${version}`));
  }
  const largest = [...found].toSorted(([a, some], [b, others]) => others.size - some.size || (a < b ? -1 : 1));
  return Object.fromEntries(largest.map(([licence, names]) => [licence, [...names].toSorted()]));
}

/** The credits of this checkout, as the file that the tool reads them from. */
export const renderCredits = (): string =>
  `${JSON.stringify(creditsOf(readFileSync(new URL("../package-lock.json", import.meta.url), "utf8")))}\n`;
