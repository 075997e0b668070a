import { wrapWords } from "../../chart/wrap-words.ts";
import type { Entry, Group, Part, Subject } from "../../report/reference/subject.ts";

const widest = 100;

/** Text that begins with a name and goes on, line by line, below its own beginning. */
function hang(lead: string, text: string): string {
  const room = " ".repeat(lead.length);
  return wrapWords(text, (line) => lead.length + line.length <= widest)
    .map((line, at) => `${at === 0 ? lead : room}${line}`)
    .join("\n");
}

const sayPart = ({ says, takes }: Part): string => (takes === undefined ? says : `${says}: ${takes}`);

function formatParts(parts: readonly Part[]): readonly string[] {
  const width = Math.min(28, Math.max(0, ...parts.map(({ name }) => name.length)));
  return parts.map((part) => hang(`    ${part.name.padEnd(width)}  `, sayPart(part)));
}

/** An example as it would be typed; only an indent is added. */
const formatExample = (example: string): readonly string[] =>
  example
    .trim()
    .split("\n")
    .map((line) => `    ${line}`);

const formatEntry = ({ name, says, facts = {}, parts = [], example }: Entry): string =>
  [
    name,
    hang("    ", says),
    ...Object.entries(facts).map(([fact, text]) => hang(`    ${fact}: `, text)),
    ...formatParts(parts),
    ...(example === undefined ? [] : formatExample(example)),
  ].join("\n");

/** Things of which there is little to tell stand one a line, like the parts of others. */
const isBrief = (entries: readonly Entry[]): boolean =>
  entries.every(
    ({ parts = [], example, facts = {} }) =>
      parts.length === 0 && example === undefined && Object.keys(facts).every((fact) => fact === "takes"),
  );

const toPart = ({ name, says, facts }: Entry): Part => {
  const takes = facts?.["takes"];
  return { name, says, ...(takes !== undefined && { takes }) };
};

const formatEntries = (entries: readonly Entry[]): readonly string[] =>
  isBrief(entries) ? [formatParts(entries.map(toPart)).join("\n")] : entries.map(formatEntry);

const formatGroup = ({ title, says, entries }: Group): string =>
  [
    ...(title === undefined ? [] : [`${title.toUpperCase()}`]),
    ...(says === undefined ? [] : [hang("", says)]),
    ...formatEntries(entries),
  ].join("\n\n");

/** All things of one kind, for a person at a terminal. */
export const formatListed = ({ title, says, groups }: Subject): string =>
  `${[hang("", `${title}: ${says}`), ...groups.map(formatGroup)].join("\n\n")}\n`;

/** All things of one kind as an array of objects. */
export const formatListedJson = ({ groups }: Subject): string =>
  `${JSON.stringify(
    groups.flatMap(({ title, entries }) =>
      entries.map((entry) => (title === undefined ? entry : { group: title, ...entry })),
    ),
    undefined,
    2,
  )}\n`;
