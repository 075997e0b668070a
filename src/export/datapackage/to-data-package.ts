import type { Derived } from "../../derive/derived.ts";
import { relations } from "../relation.ts";
import type { About } from "./about.ts";
import { toDescriptor } from "./descriptor.ts";
import { renderReadme } from "./readme.ts";
import { toResource } from "./resource.ts";

/** One file of a data package; its path is below the folder of the package. */
export interface PackageFile {
  readonly path: string;
  readonly text: string;
}

/** A Frictionless Data Package of all facts and views: descriptor, README, and a CSV file each. */
export function toDataPackage(derived: Derived, about: About): readonly PackageFile[] {
  const resources = relations.map((relation) => toResource(relation, derived));
  const descriptor = toDescriptor(about, derived, resources);
  return [
    { path: "datapackage.json", text: `${JSON.stringify(descriptor, undefined, 2)}\n` },
    { path: "README.md", text: renderReadme(about, derived, resources) },
    ...resources.map(({ path, text }) => ({ path, text })),
  ];
}
