import type { Source } from "../check/tables/sources.ts";
import { sourceKinds } from "../check/tables/sources.ts";

/** A row that is one source's statement of a fact. */
export interface Reading {
  readonly source_id: string;
  readonly certainty?: string;
}

/** The readings of one fact, the preferred one first, each with the rule that placed it. */
export interface Ordered<Row> {
  readonly row: Row;
  readonly preferred: boolean;
  readonly rule: string;
}

const certainties = ["stated", "list-order", "inferred"];

interface Criterion {
  /** What sets the better reading apart. */
  readonly says: string;
  /** Below zero where `a` is the better reading. */
  readonly order: (a: Judged, b: Judged) => number;
}

interface Judged {
  readonly sourceId: string;
  readonly certainty: number;
  readonly source: Source | undefined;
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const kindOf = ({ source }: Judged): number =>
  source === undefined ? sourceKinds.length : sourceKinds.indexOf(source.kind);

/** The order of data-model.md, "preferred reading": the first criterion that tells two readings apart decides. */
const shippedCriteria: readonly Criterion[] = [
  {
    says: "carries the words of the official text",
    order: (a, b) => Number(b.source?.carries === "text") - Number(a.source?.carries === "text"),
  },
  { says: "kind of source", order: (a, b) => kindOf(a) - kindOf(b) },
  { says: "certainty", order: (a, b) => a.certainty - b.certainty },
  { says: "newest", order: (a, b) => byText(b.source?.published_on ?? "", a.source?.published_on ?? "") },
  { says: "alphabetical order of sources", order: (a, b) => byText(a.sourceId, b.sourceId) },
];

/** A reader may take another source's side. */
const readersChoice = (sourceId: string): Criterion => ({
  says: `the reader prefers ${sourceId}`,
  order: (a, b) => Number(b.sourceId === sourceId) - Number(a.sourceId === sourceId),
});

const decides = (a: Judged, b: Judged, criteria: readonly Criterion[]): Criterion | undefined =>
  criteria.find(({ order }) => order(a, b) !== 0);

/** Orders the readings of one fact; `source` finds the row of a source id. A reading is taken whole. */
export function orderReadings<Row extends Reading>(
  rows: readonly Row[],
  source: (sourceId: string) => Source | undefined,
  prefer?: string,
): readonly Ordered<Row>[] {
  const [only, ...others] = rows;
  if (only !== undefined && others.length === 0) return [{ row: only, preferred: true, rule: "only reading" }];
  const criteria = prefer === undefined ? shippedCriteria : [readersChoice(prefer), ...shippedCriteria];
  const judged = rows
    .map((row) => ({
      row,
      sourceId: row.source_id,
      certainty: certainties.indexOf(row.certainty ?? "stated"),
      source: source(row.source_id),
    }))
    .sort((a, b) => decides(a, b, criteria)?.order(a, b) ?? 0);
  const [first, second] = judged;
  if (first === undefined) return [];
  if (second === undefined) return [{ row: first.row, preferred: true, rule: "only reading" }];
  return judged.map((one, at) => ({
    row: one.row,
    preferred: at === 0,
    rule: decides(first, at === 0 ? second : one, criteria)?.says ?? "equal",
  }));
}
