import { textCell } from "../../chart/cells.ts";
import { rowsOfCity } from "../../derive/rows-of-city.ts";
import { citedBy } from "../../model/cited.ts";
import { toNumber } from "../../model/exact.ts";
import { formatCompact, formatNumber } from "../../text/format-number.ts";
import type { PageTable } from "../page-table.ts";

/** The indicators of the page's city, the newest year of each first, by the preferred readings. */
export const indicatorsTable: PageTable = {
  name: "indicators",
  says: "the indicators of the page's city",
  of: "city",
  none: "No indicator was seen.",
  make: ({ derived, city }) => {
    const labels = new Map(derived.tables.indicator_types.map((row) => [row.indicator, row.label]));
    const preferred = new Set(
      rowsOfCity
        .readings(derived, city)
        .filter((row) => row.table === "indicators" && row.preferred)
        .map((row) => row.at),
    );
    return {
      caption: "Indicators",
      columns: [
        { title: "Indicator" },
        { title: "Year", numeric: true },
        { title: "Value", numeric: true },
        { title: "Unit" },
        { title: "Boundary" },
        { title: "Note" },
      ],
      rows: rowsOfCity
        .indicators(derived, city)
        .filter((row) => preferred.has(row.at))
        .toSorted((a, b) =>
          a.indicator < b.indicator
            ? -1
            : a.indicator > b.indicator
              ? 1
              : b.year - a.year || (a.boundary < b.boundary ? -1 : 1),
        )
        .map((row) => [
          textCell(labels.get(row.indicator) ?? row.indicator),
          { text: String(row.year), sort: row.year },
          {
            text: row.unit === "percent" ? `${formatNumber(row.value)}%` : formatCompact(row.value),
            sort: toNumber(row.value),
            cited: [citedBy(row)],
          },
          textCell(row.unit),
          textCell(row.boundary),
          textCell(row.note),
        ]),
    };
  },
};
