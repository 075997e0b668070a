import { textSize } from "./house.ts";
import { fitText, textWidth, wrapText } from "./text-width.ts";

interface Room {
  /** Width of a column in px. */
  readonly column: number;
  /** How long a head that stands upright may be in px. */
  readonly longest: number;
}

/** The heads of columns in lines. */
interface Heads {
  /** Whether they are read from below. */
  readonly upright: boolean;
  readonly titles: readonly (readonly string[])[];
}

/** How far the lines of a head are apart, in px. */
export const headLine = 14;

/** Between the words of neighbouring columns, in px. */
const between = 6;

/** More lines than these above a column are read worse than upright words. */
const mostLines = 6;

const shortestUpright = 90;
const widen = 10;

/** How much longer than one line heads of several may be before a word of them is cut. */
const stretch = 40;

/** The shortest room in which every title has at most so many lines; the longest where there is none. */
function uprightRoom(titles: readonly string[], lines: number, longest: number): number {
  for (let room = shortestUpright; room <= longest + stretch; room += widen) {
    if (titles.every((title) => wrapText(title, room).length <= lines)) return room;
  }
  return longest;
}

/** Lines that are no longer than their room; what does not fit is cut. */
function cut(title: string, lines: number, room: number): readonly string[] {
  if (lines === 1) return [fitText(title, room)];
  const wrapped = wrapText(title, room);
  const last = wrapped.slice(lines - 1).join(" ");
  return [...wrapped.slice(0, lines - 1), ...(last === "" ? [] : [fitText(last, room)])];
}

/** Titles above columns: across in a few lines where the columns are wide enough, else upright in as many as fit side by side. */
export function columnHeads(titles: readonly string[], { column, longest }: Room): Heads {
  const across = column - between;
  const words = titles.flatMap((title) => title.split(" "));
  const isWide = words.every((word) => textWidth(word, { fontSize: textSize }) <= across);
  const wrapped = isWide ? titles.map((title) => wrapText(title, across)) : [];
  if (isWide && wrapped.every((lines) => lines.length <= mostLines)) return { upright: false, titles: wrapped };
  const lines = Math.max(1, Math.min(3, Math.floor((column - 2) / headLine)));
  const room = lines === 1 ? longest : uprightRoom(titles, lines, longest);
  return { upright: true, titles: titles.map((title) => cut(title, lines, room)) };
}
