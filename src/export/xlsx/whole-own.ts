import { countIn, highIn, lookUp, sumIn } from "./formula.ts";
import { hasNoPeriod } from "./pot-row.ts";
import { live, type SheetColumn, written } from "./sheet.ts";
import { flag } from "./values.ts";
import { endsOf, inTree, out, ownPots, parts } from "./whole-cells.ts";
import { ownMarks } from "./whole-marks.ts";
import { faceBounds, ownBounds, type WholeRow } from "./whole-row.ts";

/** How many measures around the one of the row count in its currency, as a formula. */
const aroundInCurrency = (depth: number): string =>
  Array.from(
    { length: depth },
    (_, at) =>
      `IF(${countIn("pots", { counted_key: `${lookUp("measures_counted", `ancestor_${at + 1}`, "measure_row")}&"|"&[@currency]` })}>0,1,0)`,
  ).join("+") || "0";

/** Which measure it is, and whether it counts by itself or inside others. */
export const headColumns = (depth: number): readonly SheetColumn<WholeRow>[] => [
  written("measure_id", "the measure", "text", ({ measure }) => measure.measure_id),
  written("currency", "the currency of its sums", "text", ({ currency }) => currency),
  live(
    ["whole_key", "measure and currency, by which its sums and its parts are found", "text"],
    '[@measure_id]&"|"&[@currency]',
    ({ measure, currency }) => `${measure.measure_id}|${currency}`,
  ),
  live(
    ["measure_row", "its row in measures_counted", "row"],
    "MATCH([@measure_id],measures_counted[measure_id],0)",
    ({ measureRow }) => measureRow,
  ),
  live(["city_id", "the city", "text"], lookUp("measures_counted", "city_id", "measure_row"), ({ cityId }) => cityId),
  live(
    ["category", "what the money is for", "text"],
    lookUp("measures_counted", "category", "measure_row"),
    (row) => row.measure.category,
  ),
  live(
    ["inside", "the nearest measure around it that counts", "text"],
    lookUp("measures_counted", "inside", "measure_row"),
    ({ inside }) => inside,
  ),
  live(
    ["generation", "how many measures contain it, counting or not", "count"],
    lookUp("measures_counted", "generation", "measure_row"),
    ({ generation }) => generation,
  ),
  live(["counted", "how many of its sums count", "count"], countIn("pots", ownPots), ({ counted }) => counted.length),
  live(
    ["around", "how many measures around it count, in whatever currency", "count"],
    lookUp("measures_counted", "counted_around", "measure_row"),
    ({ around }) => around,
  ),
  live(
    ["around_in_currency", "how many of them in its currency", "count"],
    aroundInCurrency(depth),
    (row) => row.aroundSame,
  ),
  live(
    ["in_tree", "whether it counts, by itself or inside wholes of its currency", "flag"],
    "IF(AND([@counted]>0,[@around]=[@around_in_currency]),1,0)",
    ({ node }) => flag(node !== undefined),
  ),
  live(
    ["inside_key", "the whole that it is inside of, by its key; none where it does not count", "text"],
    'IF([@in_tree]=1,[@inside]&"|"&[@currency],"none")',
    ({ node, inside, currency }) => (node === undefined ? "none" : `${inside}|${currency}`),
  ),
  live(
    ["parts", "how many measures count directly inside it", "count"],
    countIn("wholes", parts),
    ({ node }) => node?.parts.length ?? 0,
  ),
];

/** What the sums of the measure itself come to, before its parts are looked at. */
export const ownColumns = (depth: number): readonly SheetColumn<WholeRow>[] => [
  ...endsOf(
    ["own", "what its own sums come to in the reference year"],
    [inTree(sumIn("pots", "annual_low", ownPots)), inTree(highIn("pots", "annual_high", ownPots))],
    (row) => ({ bounds: ownBounds(row), otherwise: out }),
  ),
  ...endsOf(
    ["stated", "its own sums as stated"],
    [inTree(sumIn("pots", "low", ownPots)), inTree(highIn("pots", "high", ownPots))],
    (row) => ({ bounds: row.node && faceBounds(row.counted), otherwise: out }),
  ),
  live(
    ["all_no_period", "whether no period is stated for any of them", "flag"],
    `IF([@in_tree]=0,0,IF(${countIn("pots", { ...ownPots, no_period: "1" })}=[@counted],1,0))`,
    ({ node, counted }) => flag(node !== undefined && counted.every(hasNoPeriod)),
  ),
  live(
    ["own_no_period", "whether one of them has no period", "flag"],
    `IF([@in_tree]=0,0,IF(${countIn("pots", { ...ownPots, no_period: "1" })}>0,1,0))`,
    (row) => flag(ownMarks["no_period"]?.(row) ?? false),
  ),
  live(
    ["own_inferred", "whether period, basis or year of one was inferred", "flag"],
    `IF([@in_tree]=0,0,IF(${countIn("pots", { ...ownPots, certainty: '"inferred"' })}>0,1,0))`,
    (row) => flag(ownMarks["inferred"]?.(row) ?? false),
  ),
  ...(depth === 0
    ? ["low", "high"].map((end) => written<WholeRow>(`own_raised_${end}`, "0: no measure has parts", "flag", () => 0))
    : []),
];
