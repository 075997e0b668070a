import { join, relative, resolve } from "node:path";
import { sayParameters } from "../../chart/say-choices.ts";
import type { Derived } from "../../derive/derived.ts";
import { csvFlavours } from "../../export/csv-flavours.ts";
import { lostDigits } from "../../export/lost-digits.ts";
import { type Relation, relations, rowsOf } from "../../export/relation.ts";
import { toParquet } from "../../export/to-parquet.ts";
import { UserError } from "../../model/user-error.ts";
import { formatList } from "../../text/format-list.ts";
import { formatCount } from "../../text/format-number.ts";
import { didYouMean } from "../../text/nearest.ts";
import { deriveFor } from "../derive-for.ts";
import { knownCity } from "../known-city.ts";
import { knownRelation } from "../known-relation.ts";
import type { DataOptions } from "../open-workbook.ts";
import { outsideDatasets } from "../outside-datasets.ts";
import { formatJson } from "../print/format-json.ts";
import { toPrinted } from "../print/to-printed.ts";
import type { ExitCode, Terminal } from "../terminal.ts";
import { toolVersion } from "../tool-version.ts";
import { writeWhole } from "../write-file.ts";

export interface ExportTableOptions extends DataOptions {
  readonly city?: readonly string[];
  readonly format?: string;
  readonly flavour?: string;
  readonly out?: string;
}

interface Wanted {
  readonly derived: Derived;
  readonly cities: readonly string[];
  readonly say: Terminal["say"];
}

type Write = (relation: Relation, wanted: Wanted) => Promise<string | Uint8Array>;

function oneOf(known: readonly string[], given: string, what: string): string {
  if (known.includes(given)) return given;
  throw new UserError(
    `"${given}" is not a ${what}`,
    `${didYouMean(given, known)}The ${what}s are ${formatList(known)}.`,
  );
}

const writeCsv =
  (flavour: string): Write =>
  async (relation, { derived, cities }) => {
    const { columns, rows, text = String } = toPrinted(relation, derived, cities);
    return csvFlavours[flavour]?.([columns, ...rows.map((cells) => cells.map(text))]) ?? "";
  };

const writeJson: Write = async (relation, { derived, cities }) => formatJson(toPrinted(relation, derived, cities));

const writeParquet: Write = async (relation, { derived, cities, say }) => {
  const rows = rowsOf(relation, derived, cities).map(({ cells }) => cells);
  const lost = lostDigits(relation, rows);
  if (lost.length > 0) {
    say(
      `note: ${relation.name}.parquet rounds numbers of ${formatList(lost)} that have more digits than a double holds; the CSV file has them all\n`,
    );
  }
  const notes = relation.of === "view" ? { choices: sayParameters(derived.parameters) } : {};
  return toParquet(relation, rows, { by: `citybook ${toolVersion()}`, notes });
};

function writerOf({ format = "csv", flavour }: ExportTableOptions): Write {
  const kind = oneOf(["csv", "json", "parquet"], format, "format");
  if (kind !== "csv" && flavour !== undefined) {
    throw new UserError(`--flavour is of CSV files, not of ${kind}`, "Leave it out, or write --format csv.");
  }
  if (kind === "csv") return writeCsv(oneOf(Object.keys(csvFlavours), flavour ?? "machine", "flavour"));
  return kind === "json" ? writeJson : writeParquet;
}

/** Writes views and tables of the datasets as files, one each, named for them. */
export async function exportTable(
  names: readonly string[],
  options: ExportTableOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const wanted = names.includes("all") ? relations : [...new Set(names)].map(knownRelation);
  const write = writerOf(options);
  const ready = await deriveFor(options, terminal);
  if (ready === undefined) return 1;
  const { derived, opened } = ready;
  const cities = options.city ?? [];
  for (const city of cities) knownCity(city, derived);
  const out = resolve(terminal.folder, options.out ?? "exports");
  outsideDatasets(out, opened);
  if (wanted.some(({ of }) => of === "view")) terminal.say(`Choices: ${sayParameters(derived.parameters)}.\n`);
  for (const relation of wanted) {
    const content = await write(relation, { derived, cities, say: terminal.say });
    const path = join(out, `${relation.name}.${options.format ?? "csv"}`);
    writeWhole(path, content);
    terminal.result(`${relative(terminal.folder, path).replaceAll("\\", "/")}\n`);
  }
  terminal.say(`${formatCount(wanted.length, "file")} written.\n`);
  return 0;
}
