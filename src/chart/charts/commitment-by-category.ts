import { rowsOfCity } from "../../derive/rows-of-city.ts";
import type { CommitmentRow } from "../../derive/views/commitment-row.ts";
import type { Annual } from "../../model/figure.ts";
import { formatFigure } from "../../text/format-bounds.ts";
import { formatList } from "../../text/format-list.ts";
import { formatCompact } from "../../text/format-number.ts";
import { sayCategory } from "../../text/say-category.ts";
import { figureCell, sourcesBehind, textCell } from "../cells.ts";
import type { Chart } from "../chart.ts";
import { words } from "../layer.ts";
import { floorAndCapBars, gridLines } from "../range-marks.ts";
import { color } from "../roles.ts";
import { noteOfCategory, noteOfIntensity, type RowNote } from "../row-note.ts";
import { sayChoices } from "../say-choices.ts";
import { sayBars, toAcross, toRange } from "../to-range.ts";

/** A category of one city's commitment, or its total. */
interface Row {
  readonly row: string;
  readonly name: string;
  readonly amount: Annual;
  readonly isTotal: boolean;
  readonly measures: CommitmentRow["measures"];
  readonly note: RowNote;
}

const step = 26;

/** A nil remainder is no news where the parts explain all. */
const isNil = ({ amount, category }: CommitmentRow): boolean =>
  category === "unallocated" && amount.bounds.high !== "unknown" && amount.bounds.high.n === 0n;

/** What a city's money is for: a bar for each category and one for the total, never stacked. */
export const commitmentByCategory: Chart<Row> = {
  name: "commitment-by-category",
  says: "What one city's counted money is for: a bar with a floor and a cap for each category, the total as a row of its own.",
  options: { city: { says: "the city_id", kind: "city", required: true } },
  rows: (derived, { city }) => {
    const [whole] = rowsOfCity.intensity(derived, city);
    const total = whole?.commitment;
    const categories = rowsOfCity.commitments(derived, city).filter((row) => !isNil(row));
    if (whole === undefined || total === undefined) return [];
    const note = noteOfIntensity(whole, derived.parameters.preset);
    return [
      { row: "total", name: "Total", amount: total, isTotal: true, measures: [], note },
      ...categories
        .filter((row) => row.currency === total.unit.currency)
        .map((row) => ({
          row: row.category,
          name: sayCategory(row.category),
          amount: row.amount,
          isTotal: false,
          measures: row.measures,
          note: noteOfCategory(row),
        })),
    ];
  },
  spec: (rows, { width }) => {
    const ids = rows.map(({ row }) => row);
    const wide = width >= 560;
    const [plot, valueAt] = [wide ? 118 : 100, width - (wide ? 150 : 118)];
    const scale = toAcross(
      rows.map(({ amount }) => amount),
      {
        title: `${rows[0]?.amount.unit.currency ?? ""} a year`,
        label: formatCompact,
        range: [plot, valueAt - 14],
        width,
      },
    );
    const values = rows.map(({ row, amount }) => ({ row, value: formatFigure(amount) }));
    return {
      width,
      height: { step },
      layer: [
        ...gridLines(scale, rows.length * step),
        ...floorAndCapBars(
          rows.map(({ row, amount }) => toRange(row, amount, scale.domain[1])),
          ids,
          scale,
        ),
        words({
          rows: rows.filter(({ isTotal }) => !isTotal).map(({ row, name }) => ({ row, name })),
          ids,
          field: "name",
          x: 0,
        }),
        words({
          rows: rows.filter(({ isTotal }) => isTotal).map(({ row, name }) => ({ row, name })),
          ids,
          field: "name",
          x: 0,
          bold: true,
        }),
        words({ rows: values, ids, field: "value", x: valueAt, role: color("ink") }),
      ],
    };
  },
  headline: (rows, { parameters, city }, { city: id = "" }) => {
    const name = city(id)?.name ?? id;
    const [total, ...categories] = rows;
    if (total === undefined) return `No money of ${name} counts for ${parameters.year}.`;
    const whole = `Of the money seen, ${name} commits ${formatFigure(total.amount)} in ${parameters.year}`;
    const named = categories.filter(({ row }) => row !== "unallocated").map((row) => row.name.toLowerCase());
    const rest = categories.find(({ row }) => row === "unallocated");
    const what = named.length === 0 ? "" : `, for ${formatList(named, 4)}`;
    return `${whole}${what}${rest === undefined ? "" : `; ${formatFigure(rest.amount)} of it is not allocated to a use`}.`;
  },
  description: (rows) =>
    `Each bar is one use of the money; the total has a row of its own and the bars are not stacked. ${sayBars(rows.map(({ amount }) => amount))}`,
  table: (rows, { parameters }) => ({
    caption: `Annual commitment by category, ${parameters.year}`,
    columns: [{ title: "Category" }, { title: "Annual commitment", numeric: true }, { title: "Measures" }],
    rows: rows.map(({ name, amount, measures, note }) => [
      textCell(name),
      figureCell(amount, note),
      textCell(measures.map((measure) => measure.title).join("; ")),
    ]),
  }),
  notes: (rows, derived) => [
    sayChoices(derived),
    ...(rows.some(({ amount }) => amount.marks.includes("unstated-period"))
      ? ["Where no period is stated, a sum counts from 0, since it may be for several years."]
      : []),
  ],
  sources: (rows) => sourcesBehind(rows.map(({ amount }) => amount)),
};
