import { type Problem, problem } from "../model/problem.ts";
import { nearest } from "../text/nearest.ts";

/** What the comments at the top of a query say of how it is asked. */
export interface PartHeader {
  /** The connection that it names, and the line on which it does. */
  readonly connection: string | undefined;
  readonly line: number;
  /** How long it may take, where it says so. */
  readonly seconds: number | undefined;
}

interface Said {
  readonly name: string;
  readonly value: string;
  readonly line: number;
}

const names = ["connection", "time-limit"];

const mistake = (file: string, { line }: Pick<Said, "line">, message: string, hint: string): Problem =>
  problem("query-header", { place: { file, line }, message, hint });

/** The lines "-- name: value" of a text; those of the top, before anything but comments. */
function linesOf(text: string): { readonly top: readonly Said[]; readonly below: readonly Said[] } {
  const all = text.split(/\r\n|\n|\r/).map((line, at) => ({ line, at: at + 1 }));
  const first = all.findIndex(({ line }) => !/^\s*(--.*)?$/.test(line));
  const said = all.flatMap(({ line, at }) => {
    const [, name, value = ""] = /^\s*--\s*([a-z][a-z_-]*)\s*[:=]\s*(.*?)\s*$/i.exec(line) ?? [];
    return name === undefined ? [] : [{ name: name.toLowerCase(), value, line: at }];
  });
  const end = first < 0 ? all.length : first;
  return { top: said.filter(({ line }) => line <= end), below: said.filter(({ line }) => line > end) };
}

/** A name that is nearly one of ours, such as "conection". */
const isMisspelt = ({ name }: Said): boolean => !names.includes(name) && nearest(name, names) !== undefined;

/** Reads the comments above a query; a name that is nearly known, one that stands twice or too low is a problem. */
export function readPartHeader(text: string, file: string): PartHeader | Problem {
  const { top, below } = linesOf(text);
  const misspelt = top.find(isMisspelt);
  if (misspelt !== undefined) {
    const meant = nearest(misspelt.name, names);
    return mistake(file, misspelt, `"${misspelt.name}" is not known here`, `Write -- ${meant}: ${misspelt.value}.`);
  }
  const low = below.find(({ name }) => name === "connection");
  if (low !== undefined)
    return mistake(file, low, "the connection is named below the beginning of the query", "Move the line to the top.");
  const [first, second] = top.filter(({ name }) => name === "connection");
  if (second !== undefined)
    return mistake(file, second, "a second connection is named", "Keep one line: a query is asked once.");
  if (first?.value === "")
    return mistake(file, first, "no connection is named", "Write its name in citybook.yaml: -- connection: awards.");
  const limit = top.find(({ name }) => name === "time-limit");
  const seconds = limit && Number(limit.value.replace(/ ?s(econds)?$/, ""));
  if (limit !== undefined && !(Number(seconds) > 0 && Number(seconds) <= 86_400))
    return mistake(file, limit, `"${limit.value}" is not a number of seconds`, "Write -- time-limit: 120.");
  return { connection: first?.value, line: first?.line ?? 1, seconds };
}
