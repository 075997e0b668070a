/** The rows by their key, in the order in which they come. */
export function gather<Row>(rows: readonly Row[], key: (row: Row) => string): ReadonlyMap<string, readonly Row[]> {
  const gathered = new Map<string, Row[]>();
  for (const row of rows) {
    const id = key(row);
    const sofar = gathered.get(id);
    if (sofar === undefined) gathered.set(id, [row]);
    else sofar.push(row);
  }
  return gathered;
}
