import { tables as declared } from "../../check/tables.ts";
import { rowSets } from "../../derive/row-sets.ts";
import { isWhole, shownColumns } from "../rows/shown-columns.ts";
import { toColumnPart } from "./column-part.ts";
import type { Subject } from "./subject.ts";

/** The names whose columns can be listed: every view, then every table of the datasets. */
export const columnOwners: readonly string[] = [...rowSets.keys()];

const declaredColumns = (name: string) => Object.entries(declared).find(([table]) => table === name)?.[1].columns;

/** The columns of a view or of a table of the datasets; nothing where there is none of that name. */
export function columnsSubject(name: string): Subject | undefined {
  const set = rowSets.get(name);
  if (set === undefined) return undefined;
  const words = declaredColumns(name);
  const wordsOf = (column: string): readonly string[] | undefined =>
    Object.entries(words ?? {}).find(([one]) => one === column)?.[1].words;
  return {
    name: "columns",
    title: `Columns of ${name}`,
    says: set.says,
    groups: [
      {
        entries: [
          ...set.columns.map((column) => {
            const known = wordsOf(column.name);
            return { ...column, ...(known !== undefined && { facts: { takes: known.join(", ") } }) };
          }),
          ...shownColumns(set).filter(isWhole).map(toColumnPart),
        ],
      },
    ],
  };
}
