import type { Derived } from "../derive/derived.ts";
import { type PrintedRow, type PrintedView, views } from "../derive/views.ts";
import { type Cell, cellText } from "../model/cell.ts";
import type { Trace } from "../model/figure.ts";
import { marks } from "../model/mark.ts";
import { formatFigure } from "../text/format-bounds.ts";
import { formatList } from "../text/format-list.ts";
import { formatNumber } from "../text/format-number.ts";
import { sayMarks } from "../text/say-mark.ts";

/** The views whose figures are set against each other. */
export type FigureView = "intensity" | "commitments" | "standings" | "comparison";

/** One figure of a city, as pages say it and as it is. */
export interface ShownFigure {
  readonly city: string;
  readonly view: FigureView;
  /** What tells the row from the other rows of the city, such as an index with its edition. */
  readonly row: string;
  readonly column: string;
  readonly says: string;
  /** With its unit and as a range, such as "CNY 0 to 1bn". */
  readonly words: string;
  /** With all its digits. */
  readonly exact: string;
  readonly trace: Trace | undefined;
}

const keys: Readonly<Record<FigureView, readonly string[]>> = {
  intensity: ["city_id", "year", "currency"],
  commitments: ["city_id", "year", "category", "currency"],
  standings: ["city_id", "index_id", "edition", "scope"],
  comparison: ["city_id", "year", "name", "country"],
};

/** The columns of one figure: a number, or its two ends. */
interface Group {
  readonly column: string;
  readonly says: string;
  readonly at: readonly number[];
}

/** What figures are called where the description of their column is too long for a line. */
const titles: Readonly<Record<string, string>> = {
  pots: "counted pots",
  commitment: "commitment of the year",
  no_term: "totals without a term, beside it",
  undated: "pots without a date, not counted",
  usd_rate: "rate of the dollar",
  usd_rate_year: "year of the rate of the dollar",
  commitment_usd: "commitment in dollars",
  commitment_cny: "commitment in yuan",
  population: "residents",
  gdp: "gross domestic product",
  marks: "notes on the figures",
  amount: "commitment for",
  measures: "measures for",
  rank: "place in",
  ranked_count: "number ranked by",
  percentile: "percentile in",
  score: "score in",
  certainty: "how firmly the place is stated in",
  shared_unit: "ranked as one unit with others in",
  source_id: "source used for",
  readings: "sources that state the place in",
  lead_index: "index that leads the comparison",
  lead_edition: "edition of the leading index",
  lead_rank: "place in the leading index",
  lead_ranked_count: "number ranked by the leading index",
  best_seen: "best thing seen of its money",
  why: "why it is not counted",
  seen: "sum behind the best thing seen",
  seen_currency: "currency of that sum",
};

const isRank = (name: string): boolean => /^rank_.*_(best|worst|of)$/.test(name);

/** Groups the columns of a view into figures. Ranks are set against each other by themselves. */
function groupsOf(view: PrintedView, name: FigureView): readonly Group[] {
  const inIntensity = new Set(views.intensity.columns.map((column) => column.name));
  const skipped = (column: string) =>
    keys[name].includes(column) || isRank(column) || (name === "comparison" && inIntensity.has(column));
  const groups = new Map<string, Group>();
  for (const [at, column] of view.columns.entries()) {
    if (skipped(column.name)) continue;
    const base = column.name.replace(/_?(?:low|high)$/, "");
    const isEnd = base !== column.name;
    const label = isEnd ? base || "amount" : column.name;
    const says = isEnd ? column.says.replace(/, (?:low|high) end$/, "") : column.says;
    groups.set(label, { column: label, says, at: [...(groups.get(label)?.at ?? []), at] });
  }
  return [...groups.values()];
}

const number = (trace: Trace): boolean => trace.unit.measure === "number";

/** A cell without a unit: a share with three digits, a year or a word as it is. */
const plainWords = (cell: Cell): string =>
  typeof cell === "object" && cell.d !== 1n ? formatNumber(cell) : cellText(cell);

function wordsOf(cells: readonly Cell[], column: string, trace: Trace | undefined): string {
  if (trace !== undefined && !number(trace)) {
    return formatFigure({ bounds: trace.bounds, unit: trace.unit, marks: [], trace: () => trace });
  }
  const [text = ""] = cells.map(plainWords);
  if (column !== "marks") return text;
  const present = new Set(text.split(";"));
  return sayMarks(marks.filter((mark) => present.has(mark))).join("; ") || text;
}

function figuresOfRow(
  row: PrintedRow,
  groups: readonly Group[],
  { view, name }: { view: PrintedView; name: FigureView },
) {
  const key = keys[name].filter((column) => !["city_id", "year", "name", "country"].includes(column));
  const at = (column: string) => row.cells[view.columns.findIndex((one) => one.name === column)];
  return groups.flatMap((group): ShownFigure[] => {
    const cells = group.at.map((index) => row.cells[index]);
    const [first] = group.at;
    if (cells.every((cell) => cell === undefined || cell === "") || first === undefined) return [];
    const trace = row.trace(first);
    const exact = formatList([...new Set(cells.map(cellText))], 2, "to");
    return [
      {
        city: row.cityId ?? "",
        view: name,
        row: key.map((column) => cellText(at(column))).join(" "),
        column: group.column,
        says: titles[group.column] ?? group.says,
        words: wordsOf(cells, group.column, trace),
        exact,
        trace,
      },
    ];
  });
}

const shown: readonly FigureView[] = ["intensity", "commitments", "standings", "comparison"];

/** Every figure of every city, by what it is of. */
export function shownFigures(derived: Derived): ReadonlyMap<string, ShownFigure> {
  const all = shown.flatMap((name) => {
    const view: PrintedView = views[name];
    const groups = groupsOf(view, name);
    return view.print(derived).flatMap((row) => figuresOfRow(row, groups, { view, name }));
  });
  return new Map(all.map((one) => [[one.city, one.view, one.row, one.column].join("\u001f"), one]));
}
