import { readFileSync } from "node:fs";
import { toCff } from "../src/export/bundle/cite.ts";

const read = (name: string): string => readFileSync(new URL(`../${name}`, import.meta.url), "utf8");

/** The CITATION.cff of the tool, from its package file, its licence and the newest entry of its changes. */
export function toolCitation(): string {
  const { name, version, description, license }: Record<string, string> = JSON.parse(read("package.json"));
  const [, authors = ""] = /^Copyright \(c\) \d+ (.+)$/m.exec(read("LICENSE")) ?? [];
  const [, released] = /^## \S+, (\d{4}-\d{2}-\d{2})$/m.exec(read("CHANGELOG.md")) ?? [];
  return toCff({
    kind: "software",
    title: name ?? "",
    authors: [authors],
    version: version ?? "",
    date: released,
    abstract: `${description}.`,
    licence: license ?? "",
  });
}
