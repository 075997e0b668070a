/** What a cell of a table is sorted by: money first by its currency, since sums in two currencies are not compared. */
export interface SortKey {
  readonly group: string;
  readonly values: readonly number[];
  readonly text: string;
}

const scales: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, bn: 1e9, tn: 1e12 };
const number = /(\d[\d,]*(?:\.\d+)?)(tn|bn|m|k)?(?:st|nd|rd|th)?/g;

const valuesIn = (text: string): readonly number[] =>
  [...text.matchAll(number)].map(
    ([, digits = "", scale = ""]) => Number(digits.replaceAll(",", "")) * (scales[scale] ?? 1),
  );

/** Places by their better end; sums by their upper end, where none is known above all; words by the alphabet. */
export function sortKey(text: string): SortKey {
  const values = valuesIn(text);
  const isPlace = /^\d+(?:st|nd|rd|th)\b|^\d+[*°]?(?: of \d+)?$/.test(text);
  const [, currency = ""] = /^(?:at least |up to )?([A-Z]{3}|Int\$) \d/.exec(text) ?? [];
  const isSum =
    currency !== "" || /^(?:at least |up to )?[\d.,]+(?:tn|bn|m|k)?%?(?: to [\d.,]+(?:tn|bn|m|k)?%?)?$/.test(text);
  if (isPlace) return { group: "", values, text };
  if (!isSum) return { group: "", values: [], text };
  const upper = text.startsWith("at least") ? Number.POSITIVE_INFINITY : (values.at(-1) ?? 0);
  return { group: currency, values: [upper, values[0] ?? 0], text };
}

/** Below zero where `a` stands before `b`; what is empty comes last, whichever way is sorted. */
export function compareKeys(a: SortKey, b: SortKey, direction: 1 | -1): number {
  if ((a.text === "") !== (b.text === "")) return a.text === "" ? 1 : -1;
  if (a.group !== b.group) return a.group < b.group ? -1 : 1;
  if ((a.values.length === 0) !== (b.values.length === 0)) return a.values.length === 0 ? 1 : -1;
  for (const [at, value] of a.values.entries()) {
    const other = b.values[at] ?? 0;
    if (value !== other) return (value < other ? -1 : 1) * direction;
  }
  return a.values.length === 0 ? a.text.localeCompare(b.text) * direction : 0;
}
