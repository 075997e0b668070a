import { toList } from "./to-list.ts";

/** What whoever publishes a workbook says of it; nothing is made up where they are silent. */
export interface Publication {
  /** The short name of a data package. */
  readonly name?: string;
  readonly version?: string;
  readonly description?: string;
  readonly homepage?: string;
  /** A licence by its SPDX name, such as CC-BY-4.0, or by its address. */
  readonly license?: string;
  readonly contributors?: readonly string[];
}

const texts = ["name", "version", "description", "homepage", "license"] as const;

/** The publication that checked values of citybook.yaml describe. */
export function toPublication(values: Readonly<Record<string, unknown>>): Publication {
  const given = texts.flatMap((name) => (values[name] === undefined ? [] : [[name, String(values[name])] as const]));
  const { contributors } = values;
  return {
    ...Object.fromEntries(given),
    ...(contributors === undefined ? {} : { contributors: toList(contributors).map(String) }),
  };
}
