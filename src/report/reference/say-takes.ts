import { formatList } from "../../text/format-list.ts";

/** The words that an option takes, the first of which is meant where none is given. */
export function sayTakes(words: readonly string[] | undefined): string | undefined {
  const [first, ...rest] = words ?? [];
  return first === undefined ? undefined : formatList([`${first} (where none is given)`, ...rest], 99, "or");
}
