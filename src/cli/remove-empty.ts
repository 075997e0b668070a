import { rmdirSync } from "node:fs";
import { dirname } from "node:path";

/** Removes folders that were made and hold nothing: from the innermost out to the first that was made, if one was. */
export function removeEmpty(innermost: string, first: string | undefined): void {
  if (first === undefined) return;
  try {
    for (let at = innermost; ; at = dirname(at)) {
      rmdirSync(at);
      if (at === first) return;
    }
  } catch {
    // It holds something by now.
  }
}
