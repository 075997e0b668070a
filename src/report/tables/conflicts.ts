import { textCell } from "../../chart/cells.ts";
import type { Derived } from "../../derive/derived.ts";
import { type OtherSide, openSides } from "../../derive/taking-sides.ts";
import type { ReadingRow } from "../../derive/views/reading-row.ts";
import { cellText } from "../../model/cell.ts";
import { formatFigure } from "../../text/format-bounds.ts";
import { sayScope } from "../../text/say-scope.ts";
import { sayRow } from "../amount-words.ts";
import type { PageTable } from "../page-table.ts";

/** What a reading is about, and what its source states of it, in words. */
interface Told {
  readonly fact: string;
  readonly value: string;
}

type Parts = Readonly<Record<string, string>>;

const partsOf = ({ key }: ReadingRow): Parts =>
  Object.fromEntries(
    key.split(";").map((pair) => [pair.slice(0, pair.indexOf("=")), pair.slice(pair.indexOf("=") + 1)]),
  );

const cellOf = (row: ReadingRow, column: string): string =>
  cellText(row.values.find((value) => value.column === column)?.cell);

function tellAmount(row: ReadingRow, parts: Parts, { tables }: Derived): Told {
  const amount = tables.amounts.find((one) => one.at === row.at);
  const title = tables.measures.find((one) => one.measure_id === parts["measure_id"])?.title ?? "";
  const item = parts["item"] === "pot" ? "" : ` (${(parts["item"] ?? "").replaceAll("-", " ")})`;
  return { fact: `${title}${item}`, value: amount === undefined ? "" : sayRow(amount) };
}

const grouped = (digits: string): string => digits.replace(/\B(?=(\d{3})+(?!\d))/g, ",");

function tellIndicator(row: ReadingRow, parts: Parts, { tables }: Derived): Told {
  const label = tables.indicator_types.find((one) => one.indicator === parts["indicator"])?.label ?? parts["indicator"];
  return { fact: `${label}, ${parts["year"]}`, value: `${grouped(cellOf(row, "value"))} ${cellOf(row, "unit")}` };
}

function tellRanking(row: ReadingRow, parts: Parts, { tables }: Derived): Told {
  const title = tables.indices.find((one) => one.index_id === parts["index_id"])?.title ?? "";
  return {
    fact: `${title}, ${parts["edition"]}`,
    value: `place ${cellOf(row, "rank")} in ${sayScope(parts["scope"] ?? "")}`,
  };
}

function tell(row: ReadingRow, derived: Derived): Told {
  const parts = partsOf(row);
  if (row.table === "amounts") return tellAmount(row, parts, derived);
  if (row.table === "indicators") return tellIndicator(row, parts, derived);
  if (row.table === "rankings") return tellRanking(row, parts, derived);
  return {
    fact: `${parts["currency"]}, ${parts["year"]}, ${parts["kind"]}`,
    value: `${cellOf(row, "per_usd")} for one dollar`,
  };
}

function moved(side: OtherSide | undefined, { preferred }: ReadingRow): string {
  if (preferred) return "";
  if (side === undefined) return "no change";
  const commitment = side.commitment === undefined ? "no counted money" : formatFigure(side.commitment);
  return side.gdpShare === undefined ? commitment : `${commitment}, ${formatFigure(side.gdpShare)} of GDP`;
}

/** The facts whose sources state different values, all readings side by side, the preferred one first. */
export const conflictsTable: PageTable = {
  name: "conflicts",
  says: "facts on which sources disagree, with every reading",
  none: "No two sources state different values.",
  make: ({ derived, city }) => {
    const sideOf = openSides(derived);
    return {
      caption: "Facts on which sources disagree; of each, the reading that is used stands first",
      columns: [
        { title: "City" },
        { title: "Fact" },
        { title: "What the source states" },
        { title: "Used" },
        { title: "Decided by" },
        { title: "With this side taken, the year comes to" },
        { title: "Note" },
      ],
      rows: derived.readings
        .filter((row) => row.differs && (city === undefined || row.city?.city_id === city))
        .map((row) => {
          const { fact, value } = tell(row, derived);
          return [
            textCell(row.city?.name),
            textCell(fact),
            { text: value, sources: [row.sourceId] },
            textCell(row.preferred ? "yes" : "no"),
            textCell(row.rule),
            textCell(moved(sideOf(row), row)),
            textCell(row.note),
          ];
        }),
    };
  },
};
