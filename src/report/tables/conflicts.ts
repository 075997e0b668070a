import { textCell } from "../../chart/cells.ts";
import type { Derived } from "../../derive/derived.ts";
import { rowsOfCity } from "../../derive/rows-of-city.ts";
import type { ConflictRow } from "../../derive/views/conflict-row.ts";
import type { ReadingRow } from "../../derive/views/reading-row.ts";
import type { Figure } from "../../model/figure.ts";
import { formatFigure } from "../../text/format-bounds.ts";
import { tell } from "../fact-words.ts";
import type { PageTable } from "../page-table.ts";
import { sayRule } from "../rule-words.ts";

function sayYear({ commitment, gdpShare }: NonNullable<ConflictRow["moved"]>): string {
  const sum = (figure: Figure | undefined): string =>
    figure === undefined ? "no counted money" : formatFigure(figure);
  return gdpShare === undefined ? sum(commitment) : `${sum(commitment)}, ${formatFigure(gdpShare)} of GDP`;
}

/** What the year would come to with the other side, or that a difference is smaller than the digits shown. */
function sayMove({ moved, ...own }: ConflictRow, year: number): string {
  if (moved === undefined) return `no figure of ${year} changes`;
  const [now, then] = [sayYear(own), sayYear(moved)];
  return now === then ? `${now}, as now: the change is smaller than the digits shown` : `${then} instead of ${now}`;
}

/** The notes of both readings, each beside its own. */
const sayNotes = (used: ReadingRow, other: ReadingRow): string =>
  [
    ...(used.note === "" ? [] : [`On the one used: ${used.note}.`]),
    ...(other.note === "" ? [] : [`On the other: ${other.note}.`]),
  ].join(" ");

function conflictCells(row: ConflictRow, derived: Derived) {
  const { used, other } = row;
  const { fact, value } = tell(used, derived);
  return [
    textCell(row.city?.name),
    textCell(fact),
    { text: value, cited: [used] },
    { text: tell(other, derived).value, cited: [other] },
    textCell(sayRule(used, other, derived)),
    textCell(sayMove(row, derived.parameters.year)),
    textCell(sayNotes(used, other)),
  ];
}

/** The facts on which sources state different values: the reading that is used beside each that is not. */
export const conflictsTable: PageTable = {
  name: "conflicts",
  says: "facts on which sources disagree, with every reading",
  none: "No two sources state different values.",
  make: ({ derived, city }) => ({
    caption: "Facts on which sources disagree, those first that would change a figure most",
    columns: [
      { title: "City" },
      { title: "Fact" },
      { title: "Used" },
      { title: "Not used" },
      { title: "Decided by" },
      { title: `If the other side is taken, ${derived.parameters.year} comes to` },
      { title: "Notes" },
    ],
    rows: (city === undefined ? derived.conflicts : rowsOfCity.conflicts(derived, city))
      .filter(({ differs }) => differs)
      .map((row) => conflictCells(row, derived)),
  }),
};
