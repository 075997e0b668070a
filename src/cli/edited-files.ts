import { tables as declared, type TableName, type Tables } from "../check/tables.ts";
import { compareEdited, type Edits, type PackRow } from "../import/compare-edited.ts";
import { editText, lacking } from "../import/edit-text.ts";
import { type EditedRow, editedRows } from "../import/edited-rows.ts";
import { type Problem, problem } from "../model/problem.ts";
import { decodeUtf8 } from "../read/decode-utf8.ts";
import type { Sheet } from "../read/spreadsheet.ts";
import type { TextTable } from "../read/text-table.ts";
import { csvLine } from "../text/csv-line.ts";
import { formatList } from "../text/format-list.ts";
import { toKnownRows } from "./add/known-rows.ts";
import { ownPacks, packFor } from "./add/packs.ts";
import { readIfThere } from "./import-pack.ts";
import type { Opened } from "./open-workbook.ts";
import { shownFileOf } from "./workbook-facts.ts";

/** A file of a pack as it stands and as it would be, with what was done to its rows. */
export interface EditedFile extends Omit<Edits, "problems"> {
  readonly table: TableName;
  readonly file: string;
  /** Without a byte order mark; nothing where the file is new. */
  readonly before: string | undefined;
  readonly after: string;
  readonly hadMark: boolean;
}

interface Facts {
  readonly opened: Opened;
  readonly tables: Tables;
  readonly parts: readonly TextTable[];
}

const names = Object.keys(declared).filter((name): name is TableName => Object.hasOwn(declared, name));

/** The rows that a fact sheet was made of, as text: those that no later folder stands in for. */
function standingRows(name: TableName, { tables, parts }: Facts): readonly PackRow[] {
  const own = parts.filter((part) => part.name === name);
  const records = new Map<string, PackRow>(
    own.flatMap(({ file, header, records: all }) =>
      all.map(({ line, cells }) => {
        const named = Object.fromEntries(header.map((column, at) => [column.trim(), cells[at] ?? ""]));
        return [`${file} ${line}`, { file, line, cells: named }] as const;
      }),
    ),
  );
  return tables[name].flatMap(({ at }) => records.get(`${at.file} ${at.line}`) ?? []);
}

const byFile = <Row>(rows: readonly Row[], fileOf: (row: Row) => string): ReadonlyMap<string, readonly Row[]> => {
  const found = new Map<string, Row[]>();
  for (const row of rows) found.set(fileOf(row), [...(found.get(fileOf(row)) ?? []), row]);
  return found;
};

const refused = (name: TableName, line: number | undefined, [message, hint]: readonly [string, string]): Problem =>
  problem("edited-row", { place: { file: name, ...(line === undefined ? {} : { line }) }, message, hint });

/** The file that a new row goes into: the one that it names, else that of what it names first. */
function fileFor(row: EditedRow, name: TableName, { opened, parts }: Facts): string | Problem {
  const packs = ownPacks(opened);
  const known = toKnownRows(parts);
  const shown = shownFileOf(opened);
  const list = formatList(
    packs.map((pack) => shown(`${pack}/${name}.csv`)),
    8,
    "or",
  );
  if (row.file === "") {
    const pack = packFor(name, row.cells, { packs, known });
    if (pack !== undefined) return `${pack}/${name}.csv`;
    return refused(name, row.line, ["which file gets the new row is not clear", `Fill in its cell file: ${list}.`]);
  }
  const pack = packs.find((one) => [`${one}/${name}.csv`, one].some((path) => shown(path) === row.file));
  if (pack !== undefined) return `${pack}/${name}.csv`;
  const message = `"${row.file}" is no file of ${name} in a pack of your own`;
  return refused(name, row.line, [message, `Write ${list} into its cell file.`]);
}

interface Wanted extends Omit<Edits, "problems"> {
  readonly file: string;
}

function wantedFiles(
  edits: Edits,
  name: TableName,
  facts: Facts,
): { wanted: readonly Wanted[]; problems: readonly Problem[] } {
  const placed = edits.added.map((row) => ({ row, file: fileFor(row, name, facts) }));
  const problems = placed.flatMap(({ file }) => (typeof file === "string" ? [] : [file]));
  const changed = byFile(edits.changed, ({ row }) => row.file);
  const removed = byFile(edits.removed, ({ file }) => file);
  const added = byFile(placed, ({ file }) => (typeof file === "string" ? file : ""));
  const files = [...new Set([...changed.keys(), ...removed.keys(), ...added.keys()])].filter((file) => file !== "");
  return {
    problems,
    wanted: files.map((file) => ({
      file,
      changed: changed.get(file) ?? [],
      removed: removed.get(file) ?? [],
      added: (added.get(file) ?? []).map(({ row }) => row),
    })),
  };
}

const hasMark = (bytes: Uint8Array | undefined): boolean =>
  bytes?.[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;

/** Only files that can be changed sign by sign are: CSV in UTF-8 with commas, in packs of one's own. */
function editFile(one: Wanted, name: TableName, { opened }: Facts): EditedFile | Problem {
  const { file, changed, removed, added } = one;
  const shown = shownFileOf(opened)(file);
  const isOwn = ownPacks(opened).some((pack) => file === `${pack}/${name}.csv`);
  const refuse = (message: string, hint: string) => refused(name, undefined, [message, hint]);
  if (!isOwn)
    return refuse(
      `rows of ${shown} were edited, and it is no CSV file of a pack of your own`,
      "Change that file itself.",
    );
  const bytes = readIfThere(file, opened);
  const before = bytes === undefined ? undefined : decodeUtf8(bytes);
  if (bytes !== undefined && before === undefined)
    return refuse(`${shown} is not UTF-8`, "Save it as CSV UTF-8 first: citybook check --fix tells more.");
  const text = before ?? csvLine(Object.keys(declared[name].columns));
  const edits = {
    changed: new Map(changed.map(({ row, cells }) => [row.line, cells] as const)),
    removed: new Set(removed.map(({ line }) => line)),
    added: added.map(({ cells }) => cells),
  };
  const missing = lacking(text, edits);
  if (missing.length > 0) {
    const message = `${shown} has no column ${formatList(missing.map((column) => `"${column}"`))}`;
    return refuse(
      message,
      "Add it to the first line of the file, with an empty cell in each row; a file with semicolons is saved with commas first.",
    );
  }
  const after = editText(text, edits);
  if (after === undefined)
    return refuse(`a quote in ${shown} is broken`, "Mend the file first: citybook check tells where.");
  return { table: name, file, before, after, hadMark: hasMark(bytes), changed, removed, added };
}

const isProblem = (one: EditedFile | Problem): one is Problem => "code" in one;

/** What the fact sheets of an edited workbook would change in the files of the packs. */
export function editedFiles(
  sheets: readonly Sheet[],
  facts: Facts,
): { readonly files: readonly EditedFile[]; readonly problems: readonly Problem[] } {
  const found = names.map((name) => {
    const sheet = sheets.find((one) => one.name === name);
    if (sheet === undefined) return { files: [], problems: [] };
    const { rows, problems: faults } = editedRows(sheet, declared[name]);
    if (rows === undefined) return { files: [], problems: [] };
    const edits = compareEdited(declared[name], rows, standingRows(name, facts));
    const { wanted, problems } = wantedFiles(edits, name, facts);
    const made = wanted.map((one) => editFile(one, name, facts));
    return {
      files: made.filter((one): one is EditedFile => !isProblem(one)),
      problems: [...faults, ...edits.problems, ...problems, ...made.filter(isProblem)],
    };
  });
  return { files: found.flatMap(({ files }) => files), problems: found.flatMap(({ problems }) => problems) };
}
