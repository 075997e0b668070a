import { sayParameters } from "../../chart/say-choices.ts";
import { UserError } from "../../model/user-error.ts";
import { formatList } from "../../text/format-list.ts";
import { didYouMean } from "../../text/nearest.ts";
import { deriveFor } from "../derive-for.ts";
import { knownCity } from "../known-city.ts";
import { knownRelation } from "../known-relation.ts";
import type { DataOptions } from "../open-workbook.ts";
import { formatCsv } from "../print/format-csv.ts";
import { formatJson } from "../print/format-json.ts";
import { formatText } from "../print/format-text.ts";
import type { PrintedTable } from "../print/printed-table.ts";
import { toPrinted } from "../print/to-printed.ts";
import { sayNoRow } from "../say-no-row.ts";
import type { ExitCode, Terminal } from "../terminal.ts";

export interface TableOptions extends DataOptions {
  readonly city?: readonly string[];
  readonly format?: string;
}

const formats: Readonly<Record<string, (table: PrintedTable) => string>> = {
  csv: formatCsv,
  json: formatJson,
  text: formatText,
};

/** The way to print a table that a format's name stands for; other names are thrown back. */
export function formatNamed(name: string): (table: PrintedTable) => string {
  const format = Object.hasOwn(formats, name) ? formats[name] : undefined;
  if (format !== undefined) return format;
  const known = Object.keys(formats);
  throw new UserError(`"${name}" is not a format`, `${didYouMean(name, known)}The formats are ${formatList(known)}.`);
}

/** Prints a view or a table of the datasets. */
export async function table(name: string, options: TableOptions, terminal: Terminal): Promise<ExitCode> {
  const relation = knownRelation(name);
  const format = formatNamed(options.format ?? "text");
  const ready = await deriveFor(options, terminal);
  if (ready === undefined) return 1;
  const { derived } = ready;
  const cities = options.city ?? [];
  for (const city of cities) knownCity(city, derived);
  if (relation.of === "view") terminal.say(`Choices: ${sayParameters(derived.parameters)}.\n`);
  const printed = toPrinted(relation, derived, cities);
  terminal.result(format(printed));
  if (printed.rows.length === 0) terminal.say(sayNoRow(relation, cities));
  return 0;
}
