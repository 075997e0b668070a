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
  /** The same as a whole sentence. */
  readonly means: string;
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
    means: "A source that carries the words of the official text goes before one that tells of it.",
    order: (a, b) => Number(b.source?.carries === "text") - Number(a.source?.carries === "text"),
  },
  {
    says: "kind of source",
    means: `Kinds of sources go in this order: ${sourceKinds.join(", ")}.`,
    order: (a, b) => kindOf(a) - kindOf(b),
  },
  {
    says: "certainty",
    means: "What is stated goes before the place in a list, and that before what was read into a source.",
    order: (a, b) => a.certainty - b.certainty,
  },
  {
    says: "newest",
    means: "The source that was published last goes first; one without a date goes last.",
    order: (a, b) => byText(b.source?.published_on ?? "", a.source?.published_on ?? ""),
  },
  {
    says: "alphabetical order of sources",
    means:
      "Nothing else sets the readings apart: the source_id that comes first in the alphabet is taken, which says nothing for its figure.",
    order: (a, b) => byText(a.sourceId, b.sourceId),
  },
];

/** The rules by which one of several readings is preferred, in their order, each by its words and as a sentence. */
export const readingRules: readonly Pick<Criterion, "says" | "means">[] = shippedCriteria;

/** A reader may take another source's side. */
const readersChoice = (sourceId: string): Criterion => ({
  says: `the reader prefers ${sourceId}`,
  means: `What ${sourceId} states goes before all else.`,
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
