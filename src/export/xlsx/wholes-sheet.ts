import type { Pot } from "../../derive/pots.ts";
import { type Bounds, edgeAbove, sumBounds } from "../../model/bounds.ts";
import type { Mark } from "../../model/mark.ts";
import { countIn, highIn, lookUp, sumIn } from "./formula.ts";
import { countAround, type Material, measuresWithPots, nearestAround, type Whole } from "./material.ts";
import { live, type Sheet, type SheetColumn, toSheet, written } from "./sheet.ts";
import { flag, highOf, lowOf } from "./values.ts";

interface Row extends Whole {
  readonly measureRow: number;
  readonly counted: readonly (Pot & { readonly state: "counted" })[];
  readonly inside: string;
  readonly around: number;
  readonly aroundSame: number;
}

const out = "not counted";
const noParts = "no parts";

/** The pots of the row that count. */
const own = {
  measure_id: "[@measure_id]",
  currency: "[@currency]",
  state: '"counted"',
} as const;

/** The measures inside the one of the row, of its currency, that count. */
const parts = { inside: "[@measure_id]", currency: "[@currency]", in_tree: "1" } as const;

const isCounted = (pot: Pot): pot is Pot & { readonly state: "counted" } => pot.state === "counted";
const hasNoPeriod = ({ amount }: Pot): boolean => amount.period === "unstated" && amount.year === undefined;

const total = (all: readonly Bounds[]): Bounds | undefined => {
  const [first, ...rest] = all;
  return first && rest.reduce(sumBounds, first);
};

const ownBounds = ({ counted, node }: Row): Bounds | undefined =>
  node === undefined ? undefined : total(counted.map(({ annual }) => annual.bounds));

const faceBounds = (pots: readonly Pot[]): Bounds | undefined => total(pots.map(({ face }) => face.bounds));

const partBounds = ({ node }: Row): Bounds | undefined => total((node?.parts ?? []).map(({ annual }) => annual.bounds));

const partFaces = ({ node }: Row): Bounds | undefined =>
  total((node?.parts ?? []).flatMap(({ pots }) => pots.map(({ face }) => face.bounds)));

const hasParts = ({ node }: Row): boolean => (node?.parts.length ?? 0) > 0;

const fromFace = ({ node }: Row): boolean =>
  node !== undefined &&
  node.parts.length > 0 &&
  node.pots.every(hasNoPeriod) &&
  node.parts.every((part) => part.pots.every(hasNoPeriod));

const inTree = (formula: string): string => `IF([@in_tree]=0,"${out}",${formula})`;
const ifParts = (formula: string): string => `IF([@parts]=0,"${noParts}",${formula})`;

/** Two columns: the low and the high end. */
const bothEnds = (
  [name, says]: readonly [string, string],
  formulas: readonly [low: string, high: string],
  boundsOf: (row: Row) => { readonly bounds: Bounds | undefined; readonly otherwise: string },
): readonly SheetColumn<Row>[] => [
  live([`${name}_low`, `${says}, low end`, "money"], formulas[0], (row) => {
    const { bounds, otherwise } = boundsOf(row);
    return lowOf(bounds, otherwise);
  }),
  live([`${name}_high`, `${says}, high end`, "money"], formulas[1], (row) => {
    const { bounds, otherwise } = boundsOf(row);
    return highOf(bounds, otherwise);
  }),
];

/** The marks that a whole takes over from parts which raise it. */
const marked: readonly (readonly [name: string, mark: Mark, says: string])[] = [
  ["no_period", "unstated-period", "a sum without a period"],
  ["inferred", "inferred", "a sum whose period, basis or year was inferred"],
  ["raised_low", "parts-raise-low", "parts that raise its low end"],
  ["raised_high", "parts-raise-high", "parts that raise its high end"],
];

/** Whether the counted sums of the measure itself give a mark. */
const ownMarks: Readonly<Record<string, (row: Row) => boolean>> = {
  no_period: ({ counted, node }) => node !== undefined && counted.some(hasNoPeriod),
  inferred: ({ counted, node }) => node !== undefined && counted.some(({ amount }) => amount.certainty === "inferred"),
  raised_low: () => false,
  raised_high: () => false,
};

const isLifted = (row: Row, end: "low" | "high"): boolean => {
  const bounds = ownBounds(row);
  return row.node !== undefined && bounds !== undefined && edgeAbove(row.node.annual.bounds[end], bounds[end]);
};

/** What a whole is called before a step: after the step of its parts, or by its own sums. */
const before = (step: number, depth: number): string => (step === depth - 1 ? "own" : `step${step + 1}`);

/** Whether a row is worked out at a step: a whole that so many measures contain, with parts. */
const isAt = (row: Row, step: number): boolean => row.generation === step && hasParts(row);

/** Whether the parts lift an end at a step, low or high. */
function liftColumns(step: number, prior: string): readonly SheetColumn<Row>[] {
  const now = `step${step}`;
  const ifHere = (formula: string) => `IF(ISNUMBER([@${now}_parts_low]),${formula},0)`;
  const above = (end: string) => `IF([@${now}_${end}]>[@${prior}_${end}]*(1+tie_tolerance),1,0)`;
  return [
    live(
      [`${now}_lifts_low`, "whether the parts raise the low end at this step", "flag"],
      ifHere(above("low")),
      (row) => flag(isAt(row, step) && isLifted(row, "low")),
    ),
    live(
      [`${now}_lifts_high`, "whether the parts raise the high end at this step", "flag"],
      ifHere(`IF([@${prior}_high]="unknown",0,IF([@${now}_high]="unknown",1,${above("high")}))`),
      (row) => flag(isAt(row, step) && isLifted(row, "high")),
    ),
  ];
}

const markColumns = (step: number, prior: string): readonly SheetColumn<Row>[] =>
  marked.map(([name, mark, says]) => {
    const now = `step${step}`;
    const lift = name.startsWith("raised") ? `+[@${now}_lifts_${name.slice(7)}]` : "";
    const found = `[@${prior}_${name}]${lift}+${sumIn("wholes", `${prior}_${name}`, parts)}`;
    return live(
      [`${now}_${name}`, `whether it rests on ${says}`, "flag"],
      `IF([@${now}_lifts_low]+[@${now}_lifts_high]=0,[@${prior}_${name}],IF(${found}>0,1,0))`,
      (row) => {
        const done = row.generation >= step;
        return flag(done ? (row.node?.annual.marks.includes(mark) ?? false) : (ownMarks[name]?.(row) ?? false));
      },
    );
  });

/** One step upwards: wholes that so many measures contain are set against what their parts came to before (rule 4). */
function stepColumns(step: number, depth: number): readonly SheetColumn<Row>[] {
  const [now, prior] = [`step${step}`, before(step, depth)];
  const here = (formula: string) => `IF(AND([@generation]=${step},[@parts]>0),${formula},"${noParts}")`;
  const ifHere = (formula: string, end: string) => `IF(ISNUMBER([@${now}_parts_low]),${formula},[@${prior}_${end}])`;
  const [whole, inside] = [`[@${prior}_high]`, `[@${now}_parts_high]`];
  const says = step === 0 ? "that no other contains" : `that ${step} others contain`;
  return [
    ...bothEnds(
      [`${now}_parts`, `of a measure ${says}: what its parts come to`],
      [here(sumIn("wholes", `${prior}_low`, parts)), here(highIn("wholes", `${prior}_high`, parts))],
      (row) => ({ bounds: isAt(row, step) ? partBounds(row) : undefined, otherwise: noParts }),
    ),
    ...bothEnds(
      [now, `of a measure ${says}: never below its parts (rule 4); of all others as before`],
      [
        ifHere(`MAX([@${prior}_low],[@${now}_parts_low])`, "low"),
        ifHere(
          `IF(${whole}="unknown","unknown",IF(${inside}<>"unknown",MAX(${whole},${inside}),IF([@${now}_parts_low]>${whole},"unknown",${whole})))`,
          "high",
        ),
      ],
      (row) => ({ bounds: row.generation >= step ? row.node?.annual.bounds : ownBounds(row), otherwise: out }),
    ),
    ...liftColumns(step, prior),
    ...markColumns(step, prior),
  ];
}

/** What the parts leave of a whole (rule 4): from the sums as stated where no period is stated for any of them. */
const unallocatedColumns: readonly SheetColumn<Row>[] = [
  live(
    ["parts_with_period", "how many of its parts have a sum with a period", "count"],
    countIn("wholes", { ...parts, all_no_period: "0" }),
    ({ node }) => (node?.parts ?? []).filter(({ pots }) => !pots.every(hasNoPeriod)).length,
  ),
  live(
    [
      "from_stated",
      "whether what is left is worked out from the sums as stated: no period is stated for the whole or any part",
      "flag",
    ],
    "IF(AND([@parts]>0,[@all_no_period]=1,[@parts_with_period]=0),1,0)",
    (row) => flag(fromFace(row)),
  ),
  ...bothEnds(
    ["whole", "what the parts are taken from"],
    [
      ifParts("IF([@from_stated]=1,[@stated_low],[@annual_low])"),
      ifParts("IF([@from_stated]=1,[@stated_high],[@annual_high])"),
    ],
    (row) => ({
      bounds: !hasParts(row) ? undefined : fromFace(row) ? faceBounds(row.counted) : row.node?.annual.bounds,
      otherwise: noParts,
    }),
  ),
  ...bothEnds(
    ["taken", "what the parts take"],
    [
      ifParts(`IF([@from_stated]=1,${sumIn("wholes", "stated_low", parts)},${sumIn("wholes", "annual_low", parts)})`),
      ifParts(
        `IF([@from_stated]=1,${highIn("wholes", "stated_high", parts)},${highIn("wholes", "annual_high", parts)})`,
      ),
    ],
    (row) => ({
      bounds: !hasParts(row) ? undefined : fromFace(row) ? partFaces(row) : partBounds(row),
      otherwise: noParts,
    }),
  ),
  ...bothEnds(
    ["unallocated", "what no part explains, never below 0"],
    [
      ifParts('IF([@taken_high]="unknown",0,MAX(0,[@whole_low]-[@taken_high]))'),
      ifParts('IF([@whole_high]="unknown","unknown",MAX(0,[@whole_high]-[@taken_low]))'),
    ],
    ({ node }) => ({ bounds: node?.unallocated?.bounds, otherwise: noParts }),
  ),
];

const sliceOf = ({ node }: Row): Bounds | undefined => node?.unallocated?.bounds ?? node?.annual.bounds;

const sliceColumns: readonly SheetColumn<Row>[] = [
  live(
    ["slice_category", "the category that it gives to: its own, or unallocated where it has parts", "text"],
    inTree('IF([@parts]>0,"unallocated",[@category])'),
    (row) => (row.node === undefined ? out : hasParts(row) ? "unallocated" : row.measure.category),
  ),
  ...bothEnds(
    ["slice", "what it gives to that category"],
    [
      inTree("IF([@parts]>0,[@unallocated_low],[@annual_low])"),
      inTree("IF([@parts]>0,[@unallocated_high],[@annual_high])"),
    ],
    (row) => ({ bounds: sliceOf(row), otherwise: out }),
  ),
];

/** How many measures around the one of the row count in its currency, as a formula. */
const aroundInCurrency = (depth: number): string =>
  Array.from(
    { length: depth },
    (_, at) =>
      `IF(${countIn("pots", { ...own, measure_id: lookUp("measures_counted", `ancestor_${at + 1}`, "measure_row") })}>0,1,0)`,
  ).join("+") || "0";

const headColumns = (depth: number): readonly SheetColumn<Row>[] => [
  written("measure_id", "the measure", "text", ({ measure }) => measure.measure_id),
  written("currency", "the currency of its sums", "text", ({ currency }) => currency),
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
  live(["counted", "how many of its sums count", "count"], countIn("pots", own), ({ counted }) => counted.length),
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
    ["parts", "how many measures count directly inside it", "count"],
    countIn("wholes", parts),
    ({ node }) => node?.parts.length ?? 0,
  ),
];

const ownColumns: readonly SheetColumn<Row>[] = [
  ...bothEnds(
    ["own", "what its own sums come to in the reference year"],
    [inTree(sumIn("pots", "annual_low", own)), inTree(highIn("pots", "annual_high", own))],
    (row) => ({ bounds: ownBounds(row), otherwise: out }),
  ),
  ...bothEnds(
    ["stated", "its own sums as stated"],
    [inTree(sumIn("pots", "low", own)), inTree(highIn("pots", "high", own))],
    (row) => ({ bounds: row.node && faceBounds(row.counted), otherwise: out }),
  ),
  live(
    ["all_no_period", "whether no period is stated for any of them", "flag"],
    `IF([@in_tree]=0,0,IF(${countIn("pots", { ...own, no_period: "1" })}=[@counted],1,0))`,
    ({ node, counted }) => flag(node !== undefined && counted.every(hasNoPeriod)),
  ),
  live(
    ["own_no_period", "whether one of them has no period", "flag"],
    `IF([@in_tree]=0,0,IF(${countIn("pots", { ...own, no_period: "1" })}>0,1,0))`,
    (row) => flag(ownMarks["no_period"]?.(row) ?? false),
  ),
  live(
    ["own_inferred", "whether period, basis or year of one was inferred", "flag"],
    `IF([@in_tree]=0,0,IF(${countIn("pots", { ...own, certainty: '"inferred"' })}>0,1,0))`,
    (row) => flag(ownMarks["inferred"]?.(row) ?? false),
  ),
  live(["own_raised_low", "0: nothing raises it before the first step", "flag"], "0", () => 0),
  live(["own_raised_high", "0: nothing raises it before the first step", "flag"], "0", () => 0),
];

/** What stands after the last step, under the names that other sheets use. */
function annualColumns(depth: number): readonly SheetColumn<Row>[] {
  const last = depth === 0 ? "own" : "step0";
  return [
    ...bothEnds(
      ["annual", "what the measure comes to in the reference year, with its parts inside"],
      [`[@${last}_low]`, `[@${last}_high]`],
      ({ node }) => ({ bounds: node?.annual.bounds, otherwise: out }),
    ),
    ...marked.map(([name, mark, says]) =>
      live<Row>([name, `whether it rests on ${says}`, "flag"], `[@${last}_${name}]`, ({ node }) =>
        flag(node?.annual.marks.includes(mark) ?? false),
      ),
    ),
  ];
}

function toRow(whole: Whole, measureRow: number, material: Material): Row {
  const around = countAround(whole.measure, ["counted"], material);
  const inCurrency = (id: string) =>
    material.potsOfMeasure.get(id)?.some((pot) => isCounted(pot) && pot.face.unit.currency === whole.currency);
  return {
    ...whole,
    measureRow,
    counted: whole.pots.filter(isCounted),
    inside: nearestAround(whole.measure, ["counted"], material)?.measure_id ?? "none",
    around: around.length,
    aroundSame: around.filter(({ measure_id }) => inCurrency(measure_id)).length,
  };
}

/** What each measure comes to with the measures inside it, and what these leave of it. */
export function wholesSheet(material: Material): Sheet {
  const { depth, wholes } = material;
  const measureRows = new Map(measuresWithPots(material).map(({ measure_id }, at) => [measure_id, at + 1]));
  const steps = Array.from({ length: depth }, (_, at) => depth - 1 - at);
  return toSheet(
    {
      name: "wholes",
      title: "Wholes and parts",
      says: "One row a measure and currency: its sums, never below those of the measures inside it, and what these leave unallocated (rule 4).",
      notes: [
        "Parts are taken into their wholes step by step, those that the most measures contain first, so that no formula rests on itself.",
      ],
      kind: "live",
      frozen: 2,
    },
    [
      ...headColumns(depth),
      ...ownColumns,
      ...steps.flatMap((step) => stepColumns(step, depth)),
      ...annualColumns(depth),
      ...unallocatedColumns,
      ...sliceColumns,
    ],
    wholes.map((whole) => toRow(whole, measureRows.get(whole.measure.measure_id) ?? 0, material)),
  );
}
