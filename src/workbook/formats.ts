/** The text files of a workbook by their paths below it: citybook.yaml, the tables and the pages. */
export type WorkbookFiles = ReadonlyMap<string, string>;

/** How a workbook of one format becomes one of the next. Pure: it is shown before it is written. */
export interface Migration {
  readonly from: number;
  readonly to: number;
  /** What changes, in a sentence for whoever has such a workbook. */
  readonly says: string;
  /** The files as they are to be; one that is no longer there is removed. The line with the format is set by `bringForward`. */
  readonly bring: (files: WorkbookFiles) => WorkbookFiles;
}

/** The formats that there are, and the ways between them. */
export interface Formats {
  readonly newest: number;
  readonly migrations: readonly Migration[];
}

/**
 * The formats of this release. A change of the file, of a table or of a tag that an older workbook would not survive
 * takes a new format, a migration here, and its last workbook in tests/fixtures/formats.
 */
export const formats: Formats = { newest: 1, migrations: [] };

const formatLine = /^format:[ \t]*(\S+)/m;

/** The format that the text of a citybook.yaml names; nothing where it names none, or no whole number. */
export function formatOf(text: string): number | undefined {
  const [, word = ""] = formatLine.exec(text) ?? [];
  return /^\d{1,6}$/.test(word) ? Number(word) : undefined;
}

export interface Brought {
  readonly files: WorkbookFiles;
  /** What was done, in order. */
  readonly steps: readonly Migration[];
}

/** Brings the files of a workbook to the newest format, step by step. Throws a RangeError where a step is not known. */
export function bringForward(
  given: WorkbookFiles,
  { file, from }: { readonly file: string; readonly from: number },
  { newest, migrations }: Formats = formats,
): Brought {
  const steps: Migration[] = [];
  let files = given;
  for (let at = from; at < newest; ) {
    const step = migrations.find((one) => one.from === at && one.to > at);
    if (step === undefined) throw new RangeError(`no way from format ${at} to ${newest} is known`);
    const brought = step.bring(files);
    files = new Map(brought).set(file, (brought.get(file) ?? "").replace(formatLine, `format: ${step.to}`));
    steps.push(step);
    at = step.to;
  }
  return { files, steps };
}
