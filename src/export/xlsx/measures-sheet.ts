import type { Measure } from "../../check/tables/measures.ts";
import type { PolicyPackage } from "../../check/tables/policy-packages.ts";
import { ancestorsOf } from "../../derive/parts.ts";
import type { Pot } from "../../derive/pots.ts";
import { lookUp } from "./formula.ts";
import { countAround, type Material, measuresWithPots, nearestAround } from "./material.ts";
import { leadsAlways, live, type Sheet, type SheetColumn, toSheet, written } from "./sheet.ts";
import { flag } from "./values.ts";
import { countsWord, doesCount } from "./what-counts.ts";

const table = "measures_counted";

interface Judged {
  readonly measure: Measure;
  readonly package: PolicyPackage;
  readonly measureRow: number;
  readonly packageRow: number;
  readonly ancestors: readonly Measure[];
}

const judged = ["instrument", "payer", "status", "level", "scope", "purpose"] as const;
type JudgedBy = (typeof judged)[number];

const ofMeasure = (column: string, says: string, cell: (measure: Measure) => string): SheetColumn<Judged> =>
  live([column, says, "text"], lookUp("measures", column, "measure_row"), ({ measure }) => cell(measure));

/** The measures around the one of the row: what contains it, what contains that, and so on. */
const ancestorColumn = (step: number): SheetColumn<Judged> => {
  const inside = `IF(INDEX(measures[part_of],ROW)="","none",INDEX(measures[part_of],ROW))`;
  const formula =
    step === 1
      ? inside.replaceAll("ROW", "[@measure_row]")
      : `IF([@ancestor_${step - 1}]="none","none",${inside.replaceAll("ROW", `MATCH([@ancestor_${step - 1}],measures[measure_id],0)`)})`;
  const says = step === 1 ? "the measure that contains it" : "the measure that contains the one before";
  return live(
    [`ancestor_${step}`, says, "text"],
    formula,
    ({ ancestors }) => ancestors[step - 1]?.measure_id ?? "none",
  );
};

const steps = ({ depth }: Material): readonly number[] => Array.from({ length: depth }, (_, at) => at + 1);

const hasCounted = (step: number): string => `COUNTIFS(pots[measure_id],[@ancestor_${step}],pots[state],"counted")>0`;

/** How many of the measures around the one of the row have a sum in a state. */
const aroundColumn = (state: Pot["state"], material: Material): SheetColumn<Judged> =>
  live(
    [`${state}_around`, `how many measures that contain it have a sum that is ${state}`, "count"],
    steps(material)
      .map((step) => `IF(COUNTIFS(pots[measure_id],[@ancestor_${step}],pots[state],"${state}")>0,1,0)`)
      .join("+") || "0",
    ({ measure }) => countAround(measure, [state], material).length,
  );

const insideColumn = (material: Material): SheetColumn<Judged> =>
  live(
    [
      "inside",
      "the nearest measure that contains it and counts: it is inside that one, never beside it (rule 4)",
      "text",
    ],
    steps(material).reduceRight(
      (otherwise, step) => `IF(${hasCounted(step)},[@ancestor_${step}],${otherwise})`,
      '"none"',
    ),
    ({ measure }) => nearestAround(measure, ["counted"], material)?.measure_id ?? "none",
  );

function whyInside({ measure, ancestors }: Judged, material: Material): string {
  if (ancestors.length === 0) return "part of no measure: it stands alone";
  return nearestAround(measure, ["counted"], material) === undefined
    ? "no measure that contains it counts: it stands alone"
    : "the nearest measure that contains it and counts";
}

const whyInsideColumn = (material: Material): SheetColumn<Judged> =>
  live(
    ["inside_why", "why it is inside that one, or stands alone", "words"],
    `IF([@inside]<>"none","the nearest measure that contains it and counts",${
      material.depth === 0
        ? '"part of no measure: it stands alone"'
        : 'IF([@ancestor_1]="none","part of no measure: it stands alone","no measure that contains it counts: it stands alone")'
    })`,
    (row) => whyInside(row, material),
  );

const wordOf = ({ measure, package: row }: Judged, by: JudgedBy): string =>
  by === "status" ? row.status : measure[by];

const countsFormula = (by: JudgedBy): string =>
  by === "status"
    ? `IF(AND([@status]="superseded",${lookUp("package_years", "end_year", "package_row")}="open"),0,${countsWord("status", "status")})`
    : countsWord(by, by);

function passes(row: Judged, by: JudgedBy, { choices }: Material): boolean {
  const endless = by === "status" && row.package.status === "superseded" && row.package.effective_to === undefined;
  return !endless && doesCount(by, wordOf(row, by), choices);
}

const countsColumn = (by: JudgedBy, material: Material): SheetColumn<Judged> =>
  live([`${by}_counts`, `whether its ${by} counts, by the sheet "What counts"`, "flag"], countsFormula(by), (row) =>
    flag(passes(row, by, material)),
  );

const whyChosen = judged.reduceRight(
  (otherwise, by) => `IF([@${by}_counts]=0,"${by} is "&[@${by}],${otherwise})`,
  '"chosen"',
);

/** Which measure it is, and what of it is judged. */
const headColumns: readonly SheetColumn<Judged>[] = [
  written("measure_id", "the measure", "text", ({ measure }) => measure.measure_id),
  live(
    ["measure_row", "its row in measures", "row"],
    "MATCH([@measure_id],measures[measure_id],0)",
    ({ measureRow }) => measureRow,
  ),
  leadsAlways(["measure_link", "measures"], "[@measure_row]", ({ measureRow }) => measureRow),
  ofMeasure("package_id", "its package", (measure) => measure.package_id),
  live(
    ["package_row", "the row of the package in package_years", "row"],
    "MATCH([@package_id],package_years[package_id],0)",
    ({ packageRow }) => packageRow,
  ),
  leadsAlways(["package_link", "package_years"], "[@package_row]", ({ packageRow }) => packageRow),
  live(
    ["city_id", "its city", "text"],
    lookUp("package_years", "city_id", "package_row"),
    (row) => row.package.city_id,
  ),
  ofMeasure("category", "what the money is for", (measure) => measure.category),
  ofMeasure("instrument", "how it is given", (measure) => measure.instrument),
  ofMeasure("payer", "whose money it is", (measure) => measure.payer),
  ofMeasure("level", "who pays", (measure) => measure.level),
  ofMeasure("scope", "for AI alone, or for more", (measure) => measure.scope),
  ofMeasure("purpose", "for others, or for the administration itself", (measure) => measure.purpose),
  live(["status", "where the package stands", "text"], lookUp("package_years", "status", "package_row"), (row) =>
    wordOf(row, "status"),
  ),
];

/** Whether it counts (rule 1). */
function chosenColumns(material: Material): readonly SheetColumn<Judged>[] {
  const firstRefusal = (row: Judged) => judged.find((by) => !passes(row, by, material));
  return [
    ...judged.map((by) => countsColumn(by, material)),
    live(
      ["chosen", "whether all of them count (rule 1)", "flag"],
      judged.map((by) => `[@${by}_counts]`).join("*"),
      (row) => flag(firstRefusal(row) === undefined),
    ),
    live(["chosen_why", "the first that does not", "text"], whyChosen, (row) => {
      const by = firstRefusal(row);
      return by === undefined ? "chosen" : `${by} is ${wordOf(row, by)}`;
    }),
  ];
}

/** Inside which others it is (rule 4). */
const insideColumns = (material: Material): readonly SheetColumn<Judged>[] => [
  ...steps(material).map(ancestorColumn),
  live(
    ["generation", "how many measures contain it, counting or not", "count"],
    steps(material)
      .map((step) => `IF([@ancestor_${step}]="none",0,1)`)
      .join("+") || "0",
    ({ ancestors }) => ancestors.length,
  ),
  insideColumn(material),
  whyInsideColumn(material),
  aroundColumn("counted", material),
  aroundColumn("listed", material),
  aroundColumn("undated", material),
];

/** Which measures with a citywide sum count, and inside which others. */
export function measuresSheet(material: Material): Sheet {
  const { tables } = material.derived;
  const measureRows = new Map(tables.measures.map(({ measure_id }, at) => [measure_id, at + 1]));
  const packageRows = new Map(tables.policy_packages.map(({ package_id }, at) => [package_id, at + 1]));
  const rows = measuresWithPots(material).flatMap((measure): readonly Judged[] => {
    const row = material.book.packages.get(measure.package_id);
    if (row === undefined) return [];
    return [
      {
        measure,
        package: row,
        measureRow: measureRows.get(measure.measure_id) ?? 0,
        packageRow: packageRows.get(row.package_id) ?? 0,
        ancestors: ancestorsOf(measure, material.book),
      },
    ];
  });
  return toSheet(
    {
      name: table,
      title: "Measures: which count, and inside which others",
      says: 'One row a measure with a citywide sum: what of it counts by the sheet "What counts" (rule 1), and inside which other measure it is (rule 4).',
      notes: [
        `The sheet follows chains of at most ${material.depth} measures that contain each other, the longest that the facts have.`,
      ],
      kind: "live",
    },
    [...headColumns, ...chosenColumns(material), ...insideColumns(material)],
    rows,
  );
}
