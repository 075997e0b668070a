import type { Publication } from "../model/publication.ts";
import { toList } from "./to-list.ts";

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
