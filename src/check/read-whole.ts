import type { Problem } from "../model/problem.ts";

/** The table that a file or a sheet holds; nothing for a spreadsheet as a whole, which may hold any. */
function tableOf(file: string): string | undefined {
  const sheet = /\.xlsx!(.*)$/i.exec(file)?.[1];
  const base = file.slice(file.lastIndexOf("/") + 1);
  return sheet ?? (/\.xlsx$/i.test(base) ? undefined : base.replace(/\.[^.]*$/, ""));
}

/** Whether all rows of a table were read, so that one which is missing is truly missing. */
export function readWhole(unread: readonly Problem[]): (table: string) => boolean {
  const tables = new Set(unread.filter(({ level }) => level === "error").map(({ place }) => tableOf(place.file)));
  return (table) => !tables.has(undefined) && !tables.has(table);
}

const placeOf = ({ place, column }: Problem): string => `${place.file}\n${place.line}\n${column?.letter}`;

/** Leaves out what is said of a cell that could not even be read. */
export function notAt(unread: readonly Problem[]): (found: Problem) => boolean {
  const places = new Set(unread.filter(({ column }) => column !== undefined).map(placeOf));
  return (found) => !places.has(placeOf(found));
}
