import { formatNumber } from "../text/format-number.ts";
import type { Terminal } from "./terminal.ts";

/** Seconds without a person who watches, before a line of progress is written and between two of them. */
const rarely = 30;

/** Lines of progress for a log: none of a short run, one now and then of a long one. */
export function openRareProgress(write: (text: string) => void, now: () => number): Terminal["progress"] {
  let last: number | undefined;
  return (text) => {
    last ??= now();
    if (text === "" || now() - last < rarely * 1000) return;
    last = now();
    write(`${text}\n`);
  };
}

/** The estimate rests on the last so many pages: the few that show all cities take much longer than the others. */
const recent = 60;

/** A time that is left, no more exact than it can be known: "about 40 s", "about 3 min". */
function sayLeft(milliseconds: number): string {
  const seconds = milliseconds / 1000;
  if (seconds < 90) return `about ${Math.max(5, Math.ceil(seconds / 5) * 5)} s left`;
  return `about ${formatNumber(Math.ceil(seconds / 60))} min left`;
}

/** Tells which page of how many is made, and how long the others will take once that can be known. */
export function openPageProgress({ progress, now }: Pick<Terminal, "progress" | "now">) {
  const times: number[] = [now()];
  return (done: number, of: number): void => {
    times.push(now());
    if (times.length > recent + 1) times.shift();
    const [first = 0, last = 0] = [times[0], times.at(-1)];
    const left = ((last - first) / (times.length - 1)) * (of - done);
    const estimate = times.length <= recent || left < 3000 ? "" : `, ${sayLeft(left)}`;
    progress(`page ${formatNumber(done)} of ${formatNumber(of)}${estimate}`);
  };
}
