import { sayParameters } from "../../chart/say-choices.ts";
import type { Derived } from "../../derive/derived.ts";
import { formatCount } from "../../text/format-number.ts";
import { relations } from "../relation.ts";
import { unknownSays } from "../to-parquet.ts";
import type { About } from "./about.ts";
import { calendarVersion } from "./descriptor.ts";
import type { Resource } from "./resource.ts";

function rowsFor(of: "table" | "view", resources: readonly Resource[]): string {
  const own = relations.filter((relation) => relation.of === of);
  return own
    .map(({ name, says }) => {
      const resource = resources.find(({ path }) => path === `data/${of}s/${name}.csv`);
      return `| [${name}](data/${of}s/${name}.csv) | ${resource?.rows ?? 0} | ${says.replaceAll("|", "\\|")} |\n`;
    })
    .join("");
}

/** What a person reads first who unpacks a data package. */
export function renderReadme(about: About, { parameters, tables }: Derived, resources: readonly Resource[]): string {
  const { title, date, toolVersion, checksum, publication } = about;
  const { version = calendarVersion(date), description, license, homepage } = publication;
  return `# ${title}

${description ?? "The facts of this workbook with their sources, and what follows from them."}

Version ${version}, as of ${date}. ${license === undefined ? "No licence is stated: ask who published it before you pass it on." : `Licence: ${license}.`}${homepage === undefined ? "" : ` At home at ${homepage}.`}

\`datapackage.json\` describes every file by Frictionless Data Package 2: columns, types, units, keys, size and hash. Files
are CSV as in RFC 4180: UTF-8, commas, LF, a first line with the names of the columns.

## How to read the numbers

- An empty cell: nothing is stated, or it does not apply. Missing is never zero.
- \`unknown\` in a high end: there is a sum, and no source says how large it is at most. (In Parquet files of the same
  tables: ${unknownSays}.)
- A sum has two ends, low and high. Both count: "up to 300 million" is 0 to 300 million.
- A unit such as \`{currency}\` is that of the column \`currency\` in the same row. Sums in several currencies, or sums of
  which some are for a whole city (\`basis\`: citywide) and some for each firm, are not to be added up.
- \`source_id\` says who states it; the sources are in [sources](data/tables/sources.csv) (${formatCount(tables.sources.length, "source")}).
- Views rest on these choices: ${sayParameters(parameters)}.

## Facts

These tables are all that the workbook knows; the folder \`data/tables\` can be a datasets folder of another workbook.

| table | rows | what |
| --- | --- | --- |
${rowsFor("table", resources)}
## What follows from them

| view | rows | what |
| --- | --- | --- |
${rowsFor("view", resources)}
Made by citybook ${toolVersion} from inputs with the SHA-256 ${checksum}.
`;
}
