import { rowsOfCity } from "../../derive/rows-of-city.ts";
import type { YearRow } from "../../derive/views/year-row.ts";
import { toNumber } from "../../model/exact.ts";
import { formatFigure } from "../../text/format-bounds.ts";
import { formatList } from "../../text/format-list.ts";
import { formatCompact } from "../../text/format-number.ts";
import { countCell, figureCell, sourcesBehind } from "../cells.ts";
import type { Chart } from "../chart.ts";
import { words } from "../layer.ts";
import { floorAndCapBars, gridLines } from "../range-marks.ts";
import { color } from "../roles.ts";
import { noteOfYear } from "../row-note.ts";
import { sayChoices } from "../say-choices.ts";
import { sayBars, toAcross, toRange } from "../to-range.ts";

const step = 24;

/** The end by which years are told apart: the high one, or the low one where no other is known. */
const reachOf = ({ commitment }: YearRow): number =>
  commitment === undefined
    ? 0
    : toNumber(commitment.bounds.high === "unknown" ? commitment.bounds.low : commitment.bounds.high);

/** What a city's counted pots come to, year by year. */
export const commitmentByYear: Chart<YearRow> = {
  name: "commitment-by-year",
  says: "What one city's counted money comes to in each year, with a floor and a cap; years without counted money are said to have none.",
  options: { city: { says: "the city_id", kind: "city", required: true } },
  rows: (derived, { city }) => {
    const rows = rowsOfCity.years(derived, city);
    return rows.some((row) => row.commitment !== undefined) ? rows : [];
  },
  spec: (rows, { width }) => {
    const ids = rows.map(({ year }) => String(year));
    const [plot, valueAt] = [52, width - (width >= 560 ? 150 : 122)];
    const counted = rows.flatMap(({ year, commitment }) =>
      commitment === undefined ? [] : [{ row: String(year), commitment }],
    );
    const scale = toAcross(
      counted.map(({ commitment }) => commitment),
      {
        title: `${counted[0]?.commitment.unit.currency ?? ""} a year`,
        label: formatCompact,
        range: [plot, valueAt - 14],
        width,
      },
    );
    const none = rows
      .filter(({ commitment }) => commitment === undefined)
      .map(({ year }) => ({ row: String(year), text: "none counted" }));
    return {
      width,
      height: { step },
      layer: [
        ...gridLines(scale, rows.length * step),
        ...floorAndCapBars(
          counted.map(({ row, commitment }) => toRange(row, commitment, scale.domain[1])),
          ids,
          scale,
        ),
        words({ rows: ids.map((row) => ({ row })), ids, field: "row", x: 0 }),
        words({
          rows: counted.map(({ row, commitment }) => ({ row, value: formatFigure(commitment) })),
          ids,
          field: "value",
          x: valueAt,
        }),
        ...(none.length > 0 ? [words({ rows: none, ids, field: "text", x: plot + 4, role: color("muted") })] : []),
      ],
    };
  },
  headline: (rows, { city }, { city: id = "" }) => {
    const name = city(id)?.name ?? id;
    const counted = rows.filter(({ commitment }) => commitment !== undefined);
    const [first, last] = [counted[0], counted.at(-1)];
    if (first?.commitment === undefined || last?.commitment === undefined)
      return `No money of ${name} counts in any year.`;
    if (first === last)
      return `Money of ${name} was seen to count in ${first.year} only: ${formatFigure(first.commitment)}.`;
    const most = counted.reduce((best, one) => (reachOf(one) > reachOf(best) ? one : best), first);
    const said = [...new Set([first, most, last])].flatMap(({ commitment, year }) =>
      commitment === undefined ? [] : [`${formatFigure(commitment)} in ${year}`],
    );
    return `The money seen of ${name} comes to ${formatList(said)}.`;
  },
  description: (rows) =>
    `Each bar is what the counted sums come to in one year. ${sayBars(rows.flatMap(({ commitment }) => commitment ?? []))} Money without an end goes on beyond the last year shown.`,
  table: (rows) => ({
    caption: "Annual commitment by year",
    columns: [
      { title: "Year" },
      { title: "Annual commitment", numeric: true },
      { title: "Counted sums", numeric: true },
    ],
    rows: rows.map((row) => [
      { text: String(row.year), sort: row.year },
      row.commitment === undefined ? { text: "none counted" } : figureCell(row.commitment, noteOfYear(row)),
      countCell(row.pots),
    ]),
  }),
  notes: (_rows, derived) => [
    sayChoices(derived),
    "Years differ mostly in what was seen and dated, not only in what was paid.",
  ],
  sources: (rows) => sourcesBehind(rows.map(({ commitment }) => commitment)),
};
