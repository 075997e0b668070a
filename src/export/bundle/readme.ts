import { formatDate } from "../../text/format-date.ts";

/** What the readme of a bundle tells. */
export interface Contents {
  readonly title: string;
  /** ISO date. */
  readonly date: string;
  readonly toolVersion: string;
  /** What was counted, in words. */
  readonly choices: string;
  readonly packs: string;
  readonly checksum: string;
  readonly citation: string;
  /** What lies where: a path, and what it is. */
  readonly parts: readonly (readonly [path: string, says: string])[];
  /** The page to begin with; nothing where there are no pages. */
  readonly start: string | undefined;
  /** The cities whose pages are in it; empty where all are. */
  readonly cities: readonly string[];
  readonly licence: string;
}

const width = 78;

/** Words in lines that every editor shows whole. */
function fill(text: string, indent = ""): string {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && `${last} ${word}`.length <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(`${lines.length === 0 ? "" : indent}${word}`);
  }
  return lines.join("\r\n");
}

const section = (title: string, paragraphs: readonly string[]): string =>
  [title.toUpperCase(), ...paragraphs].join("\r\n\r\n");

/** The readme of a bundle: plain text that a click opens on every computer. */
export function toReadme(contents: Contents): string {
  const { title, date, toolVersion, parts, start, cities } = contents;
  const opening = [
    "Unpack the whole file first. (In Windows: right-click it and choose Extract All; pages opened from within the zip file find neither each other nor their files.)",
    ...(start === undefined
      ? []
      : [
          `Then open ${start} in any browser. The pages are whole files: they need no server and no network, ask for nothing from outside, can be printed, and can be mailed on one by one.`,
        ]),
  ];
  const only =
    cities.length === 0
      ? []
      : [
          `Of the workbook's pages these are those of ${cities.join(", ")}, and those that they lead to. What would lead to a page that is not here is plain words.`,
        ];
  const list = parts.map(([path, says]) => fill(`${path}: ${says}`, "  ")).join("\r\n");
  return `${[
    `${title}\r\n${"=".repeat(Math.min(width, Array.from(title).length))}`,
    fill(`As of ${formatDate(date)}. Made by citybook ${toolVersion}.`),
    section("What is in here", [list, ...only.map((text) => fill(text))]),
    section(
      "How to open it",
      opening.map((text) => fill(text)),
    ),
    section("What the figures rest on", [
      fill(contents.choices),
      fill(`Built from ${contents.packs}. Checksum of the inputs: ${contents.checksum}`),
      fill("Every number leads to its sources: in the pages by the small numbers beside it."),
    ]),
    section("How to cite it", [
      fill(contents.citation),
      fill("The same for reference managers: CITATION.cff and citation.bib."),
    ]),
    section("Licence", [fill(contents.licence)]),
  ].join("\r\n\r\n\r\n")}\r\n`;
}
