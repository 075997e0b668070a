import type { Entry, Group, Part, Subject } from "./subject.ts";

/** Text as code in Markdown, also within a cell of a table. */
const asCode = (text: string): string => {
  const ticks = text.includes("`") ? "``" : "`";
  return `${ticks}${ticks.length === 2 ? ` ${text} ` : text}${ticks}`;
};

const cell = (text: string): string =>
  text
    .replaceAll("|", "\\|")
    .replaceAll("<", "&lt;")
    .replace(/\s*\n\s*/g, " ");

const codeCell = (text: string): string =>
  asCode(text)
    .replaceAll("|", "\\|")
    .replace(/\s*\n\s*/g, " ");

const row = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;

const renderTable = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [row(head), row(head.map(() => "---")), ...rows.map(row)].join("\n");

/** A column is left out where it would be empty throughout. */
function renderParts(part: string, parts: readonly Part[]): string {
  const taking = parts.some(({ takes }) => takes !== undefined);
  return renderTable(
    [part, ...(taking ? ["takes"] : []), "what it is"],
    parts.map(({ name, takes = "", says }) => [asCode(name), ...(taking ? [cell(takes)] : []), cell(says)]),
  );
}

const renderExample = (example: string): string =>
  example.includes("\n") ? `\`\`\`\`\n${example.trim()}\n\`\`\`\`` : asCode(example);

const sentence = (text: string): string =>
  `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.?!]$/.test(text) ? "" : "."}`;

const renderEntry = ({ name, says, facts = {}, parts = [], example }: Entry, part: string, level: string): string =>
  [
    `${level} ${name}`,
    [sentence(cell(says)), ...Object.entries(facts).map(([fact, text]) => `*${fact}*: ${cell(text)}`)].join(" "),
    ...(example === undefined ? [] : [renderExample(example)]),
    ...(parts.length === 0 ? [] : [renderParts(part, parts)]),
  ].join("\n\n");

/** Things without parts stand in one table. */
function renderFlat(entries: readonly Entry[]): string {
  const facts = [...new Set(entries.flatMap(({ facts = {} }) => Object.keys(facts)))];
  const examples = entries.some(({ example }) => example !== undefined);
  return renderTable(
    ["name", "what it is", ...facts, ...(examples ? ["example"] : [])],
    entries.map((entry) => [
      asCode(entry.name),
      cell(entry.says),
      ...facts.map((fact) => cell(entry.facts?.[fact] ?? "")),
      ...(examples ? [entry.example === undefined ? "" : codeCell(entry.example)] : []),
    ]),
  );
}

const isFlat = (entries: readonly Entry[]): boolean =>
  entries.every(({ parts = [], example = "" }) => parts.length === 0 && !example.includes("\n"));

function renderGroup({ title, says, entries }: Group, part: string): string {
  const level = title === undefined ? "###" : "####";
  const body = isFlat(entries)
    ? renderFlat(entries)
    : entries.map((entry) => renderEntry(entry, part, level)).join("\n\n");
  return [...(title === undefined ? [] : [`### ${title}`]), ...(says === undefined ? [] : [says]), body].join("\n\n");
}

/** All things of one kind as Markdown: a heading each where they have parts, else one table. */
export const renderSubject = ({ title, says, part = "part", groups }: Subject): string =>
  `${[`## ${title}`, sentence(cell(says)), ...groups.map((group) => renderGroup(group, part))].join("\n\n")}\n`;
