import { createHash } from "node:crypto";
import type { Parameters } from "../../derive/parameters.ts";

/** The file in a folder of pages that says what belongs to it. */
export const manifestFile = "manifest.json";

/** A file by its path, with forward slashes, below the folder that it belongs to. */
export interface Listed {
  readonly path: string;
  readonly bytes: number;
  /** As hexadecimal. */
  readonly sha256: string;
}

/** What a folder of pages was made from and by, and what belongs to it. It has no time of a clock and no place on a disk. */
export interface Manifest {
  readonly format: 1;
  readonly citybook: string;
  readonly title: string;
  /** The ISO date that the pages show. */
  readonly date: string;
  readonly parameters: Parameters;
  /** The checksum at the foot of the pages. */
  readonly checksum: string;
  readonly inputs: readonly Listed[];
  readonly outputs: readonly Listed[];
  /** The paths of outputs that a build of some pages has left as they were, where other facts made them. */
  readonly earlier?: readonly string[];
}

const byPath = (a: Listed, b: Listed): number => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0);

/** A file as a manifest lists it. */
export function listed(path: string, content: string | Uint8Array): Listed {
  const bytes = typeof content === "string" ? Buffer.from(content) : content;
  return { path, bytes: bytes.length, sha256: createHash("sha256").update(bytes).digest("hex") };
}

/** The same parameters in the order of their names. */
const inOrder = (parameters: Parameters): object =>
  Object.fromEntries(Object.entries(parameters).toSorted(([a], [b]) => (a < b ? -1 : 1)));

/** The text of a manifest, the same for the same facts: names in their order, files by their paths. */
export function renderManifest(manifest: Manifest): string {
  const { parameters, inputs, outputs } = manifest;
  const ordered = {
    ...manifest,
    parameters: inOrder(parameters),
    inputs: inputs.toSorted(byPath),
    outputs: outputs.toSorted(byPath),
    earlier: manifest.earlier?.length ? manifest.earlier.toSorted() : undefined,
  };
  return `${JSON.stringify(ordered, undefined, 2)}\n`;
}

/** A path that stays in its folder. */
const isBelow = (path: unknown): boolean =>
  typeof path === "string" && !/^(?:[/\\]|[A-Za-z]:)/.test(path) && !path.split(/[/\\]/).some((part) => part === "..");

const isListed = (value: unknown): value is Listed =>
  typeof value === "object" &&
  value !== null &&
  isBelow(Reflect.get(value, "path")) &&
  /^[0-9a-f]{64}$/.test(String(Reflect.get(value, "sha256")));

/** What a manifest tells of a folder to whoever looks at it later. */
export interface Known {
  readonly outputs: readonly Listed[];
  /** What the outputs were made from, as a text that is the same for the same facts. */
  readonly madeFrom: string;
  readonly earlier: readonly string[];
}

/** What outputs are made from, as a text that is the same for the same facts. */
export const madeFrom = (facts: Pick<Manifest, "citybook" | "date" | "parameters" | "checksum">): string =>
  JSON.stringify([facts.citybook, facts.date, inOrder(facts.parameters), facts.checksum]);

const isNamed = (value: object): value is Pick<Manifest, "citybook" | "date" | "parameters" | "checksum"> => {
  const parameters: unknown = Reflect.get(value, "parameters");
  return typeof parameters === "object" && parameters !== null;
};

/** What the text of a manifest tells, or why it says nothing. */
export function readManifest(text: string): Known | { readonly why: string } {
  try {
    const parsed: unknown = JSON.parse(text);
    const given = typeof parsed === "object" && parsed !== null ? parsed : {};
    const format: unknown = Reflect.get(given, "format");
    if (typeof format === "number" && format > 1)
      return { why: `it is of format ${format}, and this citybook knows 1: take a newer one` };
    const outputs: unknown = Reflect.get(given, "outputs");
    if (format !== 1 || !Array.isArray(outputs) || !outputs.every(isListed))
      return { why: "it is not as a build writes it" };
    const earlier: unknown = Reflect.get(given, "earlier");
    return {
      outputs,
      madeFrom: isNamed(given) ? madeFrom(given) : "",
      earlier: Array.isArray(earlier) ? earlier.map(String) : [],
    };
  } catch {
    return { why: "it is no JSON" };
  }
}
