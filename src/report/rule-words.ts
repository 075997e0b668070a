import type { Derived } from "../derive/derived.ts";
import type { ReadingRow } from "../derive/views/reading-row.ts";
import { formatDate } from "../text/format-date.ts";

/** Why one reading is used and the other is not, with what tells the two apart. */
export function sayRule(used: ReadingRow, other: ReadingRow, { source }: Derived): string {
  const [better, worse] = [source(used.sourceId), source(other.sourceId)];
  const date = (published: string | undefined) => (published === undefined ? "no date seen" : formatDate(published));
  const told: Readonly<Record<string, string>> = {
    "carries the words of the official text": "the one used carries the words of the official text",
    "kind of source": `${better?.kind ?? ""} goes before ${worse?.kind ?? ""}`,
    certainty: "stated, where the other was read into its source",
    newest: `the newer source: ${date(better?.published_on)}, against ${date(worse?.published_on)}`,
    "alphabetical order of sources": "nothing sets the two apart; the first by the alphabet of short names",
  };
  return told[other.rule] ?? other.rule;
}
