import type { CommitmentRow } from "../../derive/views/commitment-row.ts";
import { countIn, highIn, sumIn } from "./formula.ts";
import { type Material, pairKey, type Whole } from "./material.ts";
import { live, type Sheet, type SheetColumn, toSheet, written } from "./sheet.ts";
import { endOf } from "./values.ts";

interface Row {
  readonly cityId: string;
  readonly currency: string;
  readonly category: string;
  /** The row of the view, where something counts. */
  readonly found: CommitmentRow | undefined;
}

const none = "none counts";

const slice = { city_id: "[@city_id]", currency: "[@currency]", slice_category: "[@category]" } as const;

const columnsOf = ({ choices }: Material): readonly SheetColumn<Row>[] => [
  written("city_id", "the city", "text", ({ cityId }) => cityId),
  live(["year", "the reference year", "year"], "ref_year", () => choices.year),
  written("category", "what the money is for; unallocated: no part explains it", "text", ({ category }) => category),
  live(
    ["low", "what it comes to in the year, low end", "money"],
    `IF([@slices]=0,"${none}",${sumIn("wholes", "slice_low", slice)})`,
    ({ found }) => endOf(found?.amount, "low", none),
  ),
  live(
    ["high", "what it comes to in the year, high end", "money"],
    `IF([@slices]=0,"${none}",${highIn("wholes", "slice_high", slice)})`,
    ({ found }) => endOf(found?.amount, "high", none),
  ),
  written("currency", "currency of the pots", "text", ({ currency }) => currency),
  written(
    "measures",
    "the measures behind it under the choices that the workbook was written with, separated by semicolons",
    "words",
    ({ found }) => found?.measures.map(({ measure_id }) => measure_id).join(";") ?? none,
  ),
  live(
    ["slices", "how many measures give to it", "count"],
    countIn("wholes", slice),
    ({ found }) => found?.measures.length ?? 0,
  ),
];

const unallocated = "unallocated";

/** The categories that any choice could give a city's wholes, in the order of the view. */
function categoriesOf(wholes: readonly Whole[]): readonly string[] {
  const categories = [...new Set(wholes.map(({ measure }) => measure.category))].toSorted();
  return wholes.some(({ generation }) => generation > 0) ? [...categories, unallocated] : categories;
}

function toRows({ derived, money, wholes }: Material): readonly Row[] {
  const key = (cityId: string, currency: string, category: string) => pairKey(pairKey(cityId, currency), category);
  const found = new Map(
    derived.commitments.map((row) => [key(row.city.city_id, row.currency, row.category), row] as const),
  );
  return money.flatMap(({ city }) => {
    const own = wholes.filter(({ cityId }) => cityId === city.city_id);
    const currencies = [...new Set(own.map(({ currency }) => currency))].toSorted();
    return currencies.flatMap((currency) =>
      categoriesOf(own.filter((one) => one.currency === currency)).map((category) => ({
        cityId: city.city_id,
        currency,
        category,
        found: found.get(key(city.city_id, currency, category)),
      })),
    );
  });
}

/** What each city's counted pots come to by category. */
export const commitmentsSheet = (material: Material): Sheet =>
  toSheet(
    {
      name: "commitments",
      title: "Annual commitments by category",
      says: "One row a city and category: what its counted pots come to in the reference year, and what no category explains.",
      notes: [
        "Do not add up the ends of a city's categories: where parts are inside a whole, unallocated is the whole less its parts, so that its low end goes with their high ends. The whole is on intensity (rule 4).",
        "Categories in which nothing counts in the reference year have a row too, since another year may bring them in.",
      ],
      kind: "live",
      frozen: 3,
    },
    columnsOf(material),
    toRows(material),
  );
