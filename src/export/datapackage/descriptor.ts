import { sayParameters } from "../../chart/say-choices.ts";
import type { Source } from "../../check/tables/sources.ts";
import type { Derived } from "../../derive/derived.ts";
import { toSlug } from "../../text/fold-letters.ts";
import type { About } from "./about.ts";
import type { Resource } from "./resource.ts";

/** The first moment of a date that may be only a month or a year. */
const momentOf = (date: string): string => `${date}${"-01-01".slice(date.length - 4)}T00:00:00Z`;

/** A version that tells of the date alone, for who gives none: 2025.3.1. */
export const calendarVersion = (date: string): string => momentOf(date).slice(0, 10).split("-").map(Number).join(".");

const toLicense = (license: string) => (/^https?:/.test(license) ? { path: license } : { name: license });

const toSource = ({ title, publisher, published_on, url }: Source) => ({
  title: `${title} (${publisher})`,
  ...(url === undefined ? {} : { path: url }),
  ...(published_on === undefined ? {} : { version: published_on }),
});

/** The descriptor of a data package by Data Package version 2. */
export function toDescriptor(
  { title, date, toolVersion, checksum, publication }: About,
  derived: Derived,
  resources: readonly Resource[],
): object {
  const { name, version, description, homepage, license, contributors } = publication;
  const choices = sayParameters(derived.parameters);
  const sources = derived.tables.sources.map(toSource);
  const slug = name ?? toSlug(title);
  return {
    $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
    name: slug === "" ? "citybook" : slug,
    title,
    description:
      description ?? `The facts of ${title} with their sources, and what follows from them. Choices: ${choices}.`,
    version: version ?? calendarVersion(date),
    created: momentOf(date),
    ...(homepage === undefined ? {} : { homepage }),
    ...(license === undefined ? {} : { licenses: [toLicense(license)] }),
    ...(contributors === undefined ? {} : { contributors: contributors.map((one) => ({ title: one })) }),
    ...(sources.length === 0 ? {} : { sources }),
    citybook: { version: toolVersion, inputs: `sha256:${checksum}`, parameters: derived.parameters },
    resources: resources.map(({ descriptor }) => descriptor),
  };
}
