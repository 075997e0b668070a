import { UserError } from "../../model/user-error.ts";
import { formatCount } from "../../text/format-number.ts";
import type { Terminal } from "../terminal.ts";
import { faultOf, type Mistake } from "./fault-of.ts";
import { applies, type Cells, type Field, isNeeded } from "./field.ts";

interface Filling {
  /** What is added, such as "city". */
  readonly noun: string;
  readonly given: Cells;
  readonly terminal: Terminal;
  /** Whether every proposal is taken without a question. */
  readonly yes: boolean;
}

/** A word of a command line, in quotes where a shell would split it. */
const shellWord = (text: string): string => (/^[\w.,:/=+-]+$/.test(text) ? text : `"${text}"`);

/** What was given, with blanks around it taken off and words such as country names turned into what is written. */
function givenCells(fields: readonly Field[], given: Cells): Cells {
  const cells: Record<string, string> = {};
  for (const { name, toCell } of fields) {
    const text = given[name]?.trim();
    if (text !== undefined) cells[name] = toCell === undefined ? text : toCell(text);
  }
  return cells;
}

function refuseFaults(fields: readonly Field[], cells: Cells): void {
  const wrong = fields.flatMap((field) => {
    const text = cells[field.name];
    const fault = text === undefined ? undefined : faultOf(text, field);
    return fault === undefined ? [] : [{ field, fault }];
  });
  const [first] = wrong;
  if (first === undefined) return;
  if (wrong.length === 1) throw new UserError(`--${first.field.flag}: ${first.fault.message}`, first.fault.hint);
  const told = wrong.map(({ field, fault }) => `--${field.flag}: ${fault.message}. ${fault.hint}`);
  throw new UserError(`${formatCount(wrong.length, "option")} cannot be written as given`, told.join("\n    "));
}

/** What the rest leads to: proposals that follow, or all of them where they are to be taken. */
function proposed(fields: readonly Field[], cells: Cells, yes: boolean): Cells {
  const all: Record<string, string> = { ...cells };
  for (const field of fields) {
    if (all[field.name] !== undefined || !applies(field, all) || !(yes || field.follows)) continue;
    const text = field.suggest?.(all);
    if (text !== undefined) all[field.name] = text;
  }
  return all;
}

const missing = (fields: readonly Field[], cells: Cells): readonly Field[] =>
  fields.filter((field) => isNeeded(field, cells) && cells[field.name] === undefined);

const describe = ({ column }: Field): string =>
  column.words === undefined ? column.says : `${column.says}; one of ${column.words.join(", ")}`;

/** All that is missing in one message, with what is proposed for it. */
function refuseMissing(lacking: readonly Field[], cells: Cells, noun: string): never {
  const sofar: Record<string, string> = { ...cells };
  const told = lacking.map((field) => {
    const text = field.suggest?.(sofar);
    if (text !== undefined) sofar[field.name] = text;
    return { field, text };
  });
  const options = told.map(({ field, text }) => `--${field.flag}${text === undefined ? "" : ` ${shellWord(text)}`}`);
  const width = Math.max(...options.map(({ length }) => length));
  const lines = told.map(({ field }, at) => `${options[at]?.padEnd(width)}  ${describe(field)}`);
  const some = told.some(({ text }) => text !== undefined);
  const advice = some
    ? "Add these options; where a value stands, it is a proposal, and --yes takes all of them:"
    : "Add these options:";
  throw new UserError(
    `${formatCount(lacking.length, "option")} of this ${noun} ${lacking.length === 1 ? "is" : "are"} missing`,
    [advice, ...lines].join("\n      "),
  );
}

const label = ({ name }: Field): string => name.replaceAll("_", " ");

function question(field: Field, suggestion: string | undefined): string {
  const { column } = field;
  const empty = column.required ? "" : suggestion === undefined ? " (Enter: not stated)" : " (-: not stated)";
  const known = field.known !== undefined && column.references !== undefined ? " (?: list them)" : "";
  const offered = suggestion === undefined ? "" : ` [${suggestion}]`;
  return `${label(field)}: ${describe(field)}${empty}${known}${offered}\n> `;
}

const tellFault = ({ message, hint }: Mistake): string => `  ${message}\n  ${hint}\n`;

/** Asks until the answer can be written. Enter takes the proposal, - leaves a cell empty that may be, ? lists names. */
async function askFor(field: Field, cells: Cells, { say, ask }: Terminal): Promise<string> {
  const suggestion = field.suggest?.(cells);
  for (;;) {
    const typed = ((await ask?.(question(field, suggestion))) ?? "").trim();
    if (typed === "?" && field.known !== undefined) {
      say(`  ${field.known.join(", ") || "there is none yet"}\n`);
      continue;
    }
    const answer = typed === "" ? (suggestion ?? "") : typed === "-" && !field.column.required ? "" : typed;
    const text = field.toCell === undefined ? answer : field.toCell(answer);
    const fault = faultOf(text, field);
    if (fault === undefined) return text;
    say(tellFault(fault));
  }
}

/**
 * The cells of all fields: from the options, then from proposals that follow from them, then from questions. Without a
 * terminal, or where nothing that is needed is missing, nothing is asked; what is missing is then told in one message.
 */
export async function fillIn(fields: readonly Field[], { noun, given, terminal, yes }: Filling): Promise<Cells> {
  const cells = givenCells(fields, given);
  refuseFaults(fields, cells);
  const start = proposed(fields, cells, yes);
  if (yes) refuseFaults(fields, start);
  const lacking = missing(fields, start);
  if (lacking.length === 0) return start;
  if (terminal.ask === undefined) refuseMissing(lacking, start, noun);
  const all: Record<string, string> = yes ? { ...start } : { ...cells };
  for (const field of fields) {
    if (all[field.name] !== undefined || !applies(field, all)) continue;
    const follows = field.follows === true ? field.suggest?.(all) : undefined;
    if (follows !== undefined) terminal.say(`${label(field)}: ${follows}\n`);
    all[field.name] = follows ?? (await askFor(field, all, terminal));
  }
  return all;
}
