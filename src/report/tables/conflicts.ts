import { textCell } from "../../chart/cells.ts";
import type { Derived } from "../../derive/derived.ts";
import type { ConflictRow } from "../../derive/views/conflict-row.ts";
import type { Figure } from "../../model/figure.ts";
import { formatFigure } from "../../text/format-bounds.ts";
import { tell } from "../fact-words.ts";
import type { PageTable } from "../page-table.ts";

function sayYear({ commitment, gdpShare }: NonNullable<ConflictRow["moved"]>): string {
  const sum = (figure: Figure | undefined): string =>
    figure === undefined ? "no counted money" : formatFigure(figure);
  return gdpShare === undefined ? sum(commitment) : `${sum(commitment)}, ${formatFigure(gdpShare)} of GDP`;
}

const sayMove = ({ moved, ...own }: ConflictRow): string =>
  moved === undefined ? "no figure changes" : `${sayYear(moved)} instead of ${sayYear(own)}`;

function conflictCells(row: ConflictRow, derived: Derived) {
  const { used, other } = row;
  const { fact, value } = tell(used, derived);
  return [
    textCell(row.city?.name),
    textCell(fact),
    { text: value, cited: [used] },
    { text: tell(other, derived).value, cited: [other] },
    textCell(other.rule),
    textCell(sayMove(row)),
    textCell([used.note, other.note].filter((note) => note !== "").join("; ")),
  ];
}

/** The facts on which sources state different values: the reading that is used beside each that is not. */
export const conflictsTable: PageTable = {
  name: "conflicts",
  says: "facts on which sources disagree, with every reading",
  none: "No two sources state different values.",
  make: ({ derived, city }) => ({
    caption: "Facts on which sources disagree, those first that would change a figure",
    columns: [
      { title: "City" },
      { title: "Fact" },
      { title: "Used" },
      { title: "Not used" },
      { title: "Decided by" },
      { title: "If the other side is taken, the year comes to" },
      { title: "Notes" },
    ],
    rows: derived.conflicts
      .filter((row) => row.differs && (city === undefined || row.city?.city_id === city))
      .map((row) => conflictCells(row, derived)),
  }),
};
