import { type Relation, relations } from "../export/relation.ts";
import { UserError } from "../model/user-error.ts";
import { formatList } from "../text/format-list.ts";
import { meantOr } from "../text/nearest.ts";

/** The view or table of a name; other names are thrown back with the nearest one. */
export function knownRelation(name: string): Relation {
  const found = relations.find((one) => one.name === name);
  if (found !== undefined) return found;
  const known = relations.map((one) => one.name);
  throw new UserError(`"${name}" is not a view or table`, meantOr(name, known, `Known are ${formatList(known)}.`));
}
