/** Line and column of a query, both counted from 1, for the count of bytes that the engine gives. */
export function positionOf(sql: string, byte: number): { readonly line: number; readonly column: number } {
  const before = Buffer.from(sql, "utf8").subarray(0, byte).toString("utf8");
  const lines = before.split("\n");
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}
