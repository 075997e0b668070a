import { UserError } from "../../model/user-error.ts";
import { renderSubject } from "../../report/reference/render-subject.ts";
import type { Subject } from "../../report/reference/subject.ts";
import { subjects } from "../../report/reference/subjects.ts";
import { formatList } from "../../text/format-list.ts";
import { didYouMean, nearest } from "../../text/nearest.ts";
import { formatListed, formatListedJson } from "../print/format-listed.ts";
import type { ExitCode, Terminal } from "../terminal.ts";

/** What was asked for on the command line. */
export interface ListOptions {
  readonly subject: string | undefined;
  readonly view: string | undefined;
  readonly format: string;
}

const formats: Readonly<Record<string, (subject: Subject) => string>> = {
  text: formatListed,
  json: formatListedJson,
  md: renderSubject,
};

function formatNamed(name: string): (subject: Subject) => string {
  const format = Object.hasOwn(formats, name) ? formats[name] : undefined;
  if (format !== undefined) return format;
  const known = Object.keys(formats);
  throw new UserError(`"${name}" is not a format`, `${didYouMean(name, known)}The formats are ${formatList(known)}.`);
}

/** The subjects themselves, where none is named. */
const overview: Subject = {
  name: "subjects",
  title: "What can be listed",
  says: "citybook list and one of these words",
  groups: [
    {
      entries: [
        ...Object.entries(subjects).map(([name, { says }]) => ({ name, says })),
        { name: "columns VIEW", says: "the columns of a view or of a table of the datasets" },
      ],
    },
  ],
};

async function columnsOf(view: string | undefined): Promise<Subject> {
  const { columnOwners, columnsSubject } = await import("../../report/reference/columns.ts");
  const found = view === undefined ? undefined : columnsSubject(view);
  if (found !== undefined) return found;
  const known = `The views and tables are ${formatList(columnOwners)}.`;
  if (view === undefined) throw new UserError("no view is named", `Write citybook list columns intensity. ${known}`);
  throw new UserError(`"${view}" is not a view or table`, `${didYouMean(view, columnOwners)}${known}`);
}

/** What somebody meant who named something that is no subject: rows of the datasets, or a word much like it. */
async function refuse(name: string): Promise<never> {
  const { rowSets } = await import("../../derive/row-sets.ts");
  const known = [...Object.keys(subjects), "columns"];
  const word = nearest(name, known);
  const rows = word === undefined ? nearest(name, [...rowSets.keys()]) : undefined;
  const meant =
    rows === undefined
      ? didYouMean(name, known)
      : `"citybook table ${rows}" prints its rows, "citybook list columns ${rows}" lists its columns. `;
  throw new UserError(`"${name}" cannot be listed`, `${meant}What can be listed: ${formatList(known)}.`);
}

async function subjectNamed(name: string, view: string | undefined): Promise<Subject> {
  if (name === "columns") return columnsOf(view);
  const subject = Object.hasOwn(subjects, name) ? subjects[name] : undefined;
  if (subject === undefined) return refuse(name);
  if (view === undefined) return subject.load();
  throw new UserError(
    `"${view}" is one word too many`,
    `Write citybook list ${name}, or citybook list columns ${view}.`,
  );
}

/** Lists what there is of a kind, from the declarations; no workbook is needed. */
export async function list({ subject, view, format: wanted }: ListOptions, terminal: Terminal): Promise<ExitCode> {
  const format = formatNamed(wanted);
  terminal.result(format(subject === undefined ? overview : await subjectNamed(subject, view)));
  return 0;
}
