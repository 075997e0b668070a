import { from } from "arquero";

/** The columns by which rows are grouped, ordered or joined, each made from a row. */
type Keys<Row> = Readonly<Record<string, (row: Row) => string>>;

/** The keys of the rows as columns, so that Arquero can group, order and join them; `at` finds the row again. */
function toTable<Row>(rows: readonly Row[], keys: Keys<Row>) {
  const columns = Object.entries(keys);
  return from(rows.map((row, at) => ({ at, ...Object.fromEntries(columns.map(([name, key]) => [name, key(row)])) })));
}

function rowAt<Row>(rows: readonly Row[], at: unknown): Row {
  const row = rows[Number(at)];
  if (row === undefined) throw new RangeError("a table names a row that is not there");
  return row;
}

/** Rows in the order of their keys, compared as text by code unit; rows with equal keys keep their order. */
export function orderRows<Row>(rows: readonly Row[], keys: Keys<Row>): readonly Row[] {
  const columns = Object.values(keys).map((key) => rows.map(key));
  const compare = (a: number, b: number): number => {
    for (const column of columns) {
      const [one = "", other = ""] = [column[a], column[b]];
      if (one !== other) return one < other ? -1 : 1;
    }
    return a - b;
  };
  if (rows.every((_, at) => at === 0 || compare(at - 1, at) < 0)) return rows;
  return Array.from(rows.keys())
    .sort(compare)
    .map((at) => rowAt(rows, at));
}

/** Rows with equal keys together, the groups in the order of their keys. */
export function groupRows<Row>(rows: readonly Row[], keys: Keys<Row>): readonly (readonly Row[])[] {
  const readers = Object.values(keys);
  const groups: Row[][] = [];
  // Neighbours in order are cheaper to tell apart than groups are to make: Arquero compiles each of its expressions.
  for (const row of orderRows(rows, keys)) {
    const [beside] = groups.at(-1) ?? [];
    if (beside !== undefined && readers.every((key) => key(row) === key(beside))) groups.at(-1)?.push(row);
    else groups.push([row]);
  }
  return groups;
}

/** Each left row with the right rows of the same keys; a left row without a partner does not appear. */
export function joinRows<Left, Right>(
  [left, leftKeys]: readonly [readonly Left[], Keys<Left>],
  [right, rightKeys]: readonly [readonly Right[], Keys<Right>],
): readonly (readonly [Left, Right])[] {
  if (left.length === 0 || right.length === 0) return [];
  const names = Object.keys(leftKeys);
  const joined = toTable(left, leftKeys).join(toTable(right, rightKeys), [names, names], [["at"], ["at"]], {
    suffix: ["", "_right"],
  });
  const partners = joined.array("at_right");
  return Array.from(joined.array("at"), (at, row) => [rowAt(left, at), rowAt(right, partners[row])] as const);
}
