import { stringify } from "yaml";
import { formatDate } from "../../text/format-date.ts";
import { formatList } from "../../text/format-list.ts";

/** What is cited: a workbook or the tool itself. */
export interface Citable {
  readonly kind: "dataset" | "software";
  readonly title: string;
  /** Names as they are cited; those of a group stay whole. */
  readonly authors: readonly string[];
  readonly version: string;
  /** ISO date, of any precision; nothing where nothing was released. */
  readonly date: string | undefined;
  readonly abstract: string;
  /** The SPDX name of its licence, or the address of it. */
  readonly licence?: string | undefined;
  readonly homepage?: string | undefined;
  /** SHA-256 of all inputs, by which the very same thing is known again. */
  readonly checksum?: string;
}

const isDay = (date: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(date);

const isAddress = (text: string): boolean => /^https?:/.test(text);

/** A CITATION.cff, by which archives and reference managers cite (Citation File Format 1.2.0). */
export function toCff(cited: Citable): string {
  const { kind, title, authors, version, date, abstract, licence, homepage, checksum } = cited;
  return stringify(
    {
      "cff-version": "1.2.0",
      message: kind === "dataset" ? "Please cite this workbook as below." : "Please cite this software as below.",
      type: kind,
      title,
      authors: authors.map((name) => ({ name })),
      version,
      ...(date !== undefined && isDay(date) ? { "date-released": date } : {}),
      ...(licence === undefined ? {} : { [isAddress(licence) ? "license-url" : "license"]: licence }),
      ...(homepage === undefined ? {} : { url: homepage }),
      ...(checksum === undefined
        ? {}
        : { identifiers: [{ type: "other", value: `sha256:${checksum}`, description: "checksum of all inputs" }] }),
      abstract,
    },
    { lineWidth: 100 },
  );
}

/** A citation as a line of text. */
export const toCitation = ({ title, authors, version, date }: Citable): string =>
  `${formatList(authors, Number.POSITIVE_INFINITY)}: ${title}${date === undefined ? "" : `, as of ${formatDate(date)}`}. Version ${version}.`;

/** Signs that TeX would take for its own. */
const texSigns: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};
const tex = (text: string): string => text.replace(/[\\~^{}#$%&_]/g, (sign) => texSigns[sign] ?? `\\${sign}`);

/** A citation for BibTeX; the names of groups stand in braces of their own, so that they are not turned round. */
export function toBibtex({ kind, title, authors, version, date }: Citable): string {
  const [year, month] = (date ?? "").split("-");
  const fields = [
    ["title", tex(title)],
    ["author", authors.map((name) => `{${tex(name)}}`).join(" and ")],
    ["year", year],
    ["month", month === undefined ? undefined : String(Number(month))],
    ["version", tex(version)],
    ["note", kind === "dataset" ? "Data set" : "Computer software"],
  ].filter((field): field is [string, string] => field[1] !== undefined && field[1] !== "");
  const key =
    title
      .normalize("NFKD")
      .replace(/[^A-Za-z0-9]+/g, "")
      .toLowerCase() || "workbook";
  return `@misc{${key}${year ?? ""},\n${fields.map(([name, value]) => `  ${name} = {${value}},\n`).join("")}}\n`;
}
