import type { City } from "../check/tables/cities.ts";
import { gather } from "../model/gather.ts";
import type { Place } from "../model/problem.ts";
import type { Book } from "./book.ts";
import type { CityMoney } from "./commitments.ts";
import { fillings } from "./fillings.ts";
import { denominatorGaps } from "./gaps.ts";
import { type Lack, lacksOf } from "./lacks.ts";
import type { Parameters } from "./parameters.ts";
import type { GapRow } from "./views/gap-row.ts";
import { type TaskCell, type TaskRow, taskKinds } from "./views/task-row.ts";

interface TaskInputs {
  readonly money: CityMoney;
  readonly gaps: readonly GapRow[];
  readonly book: Book;
  readonly parameters: Parameters;
}

/** Whether a reader would notice: a sum that only lacks its term or date is there, and PPP is shown where it was chosen. */
function isFelt({ kind, known }: GapRow, { gaps, money, parameters }: TaskInputs): boolean {
  if (kind === "rate") return known?.["kind"] !== "ppp" || parameters.currency === "usd-ppp";
  if (kind !== "pot") return true;
  return money.measures.length > 0 && !gaps.some((other) => other.kind === "term" || other.kind === "date");
}

/** The gaps of views as things to do. */
const fromGaps = (inputs: TaskInputs): readonly Lack[] =>
  inputs.gaps
    .filter((gap) => isFelt(gap, inputs))
    .map((gap) => ({ ...gap, why: gap.kind === "term" || gap.kind === "date" ? gap.wouldHelp : gap.why }));

const folderOf = ({ file }: Place): string => file.slice(0, file.lastIndexOf("/") + 1);

function cellsOf({ kind, known }: Lack, city: City, year: number): readonly TaskCell[] {
  const filling = fillings[kind];
  const values = { ...filling.known?.(city, year), ...known };
  return filling.columns.map((column) => {
    const value = values[column];
    return value === undefined ? { column } : { column, value };
  });
}

/** What there is to do to finish a city, what gains most first: its gaps by kind, then what its pages would be clearer with. */
export function tasksOf(inputs: TaskInputs): readonly TaskRow[] {
  const { money, book, parameters } = inputs;
  const { year } = parameters;
  const { city } = money;
  const hasPackage = book.packagesOfCity.has(city.city_id);
  const hasMoney = money.byCurrency.some(({ counted }) => counted.length > 0);
  const lacks: readonly Lack[] = [
    ...fromGaps(inputs),
    ...(hasPackage ? [] : denominatorGaps(city, book, year)),
    ...lacksOf(money, book),
  ];
  const isFirst = money.measures.length === 0;
  const byKind = gather(lacks, ({ kind }) => (isFirst && kind === "measures" ? "first-measures" : kind));
  return taskKinds.flatMap((kind): readonly TaskRow[] => {
    const [first, ...further] = byKind.get(kind) ?? [];
    if (first === undefined) return [];
    const { table, adds } = fillings[kind];
    const places = [first, ...further].flatMap(({ of, what, why }) => (of === undefined ? [] : [{ ...of, what, why }]));
    const file = adds ? `${folderOf(city.at)}${table}.csv` : (places[0]?.at.file ?? "");
    return [{ city, kind, why: first.why, hasMoney, adds, table, file, cells: cellsOf(first, city, year), places }];
  });
}
