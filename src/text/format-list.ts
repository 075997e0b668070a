/** Of a list that grows with the workbook, so many are named; the rest is counted. */
export const mostNamed = 40;

/** "a", "a and b", "a, b and c"; past `most` items the rest is counted: "a, b and 4 others"; or another word is last. */
export function formatList(items: readonly string[], most = Number.POSITIVE_INFINITY, last = "and"): string {
  const shown = items.length > most ? [...items.slice(0, most - 1), `${items.length - most + 1} others`] : items;
  if (shown.length <= 1) return shown[0] ?? "";
  return `${shown.slice(0, -1).join(", ")} ${last} ${shown.at(-1)}`;
}

/** The first few of a list of which `count` there are: "a, b and 4 others". */
export const formatFirst = (first: readonly string[], count: number): string =>
  count > first.length ? `${first.join(", ")} and ${count - first.length} others` : formatList(first);
