import type { Amount } from "../../check/tables/amounts.ts";
import type { Derived } from "../../derive/derived.ts";
import type { Exact } from "../../model/exact.ts";
import type { Place } from "../../model/problem.ts";
import { countIn } from "./formula.ts";
import { live, type SheetColumn } from "./sheet.ts";

type Row = Readonly<Record<string, unknown>> & { readonly at: Place };

const said = {
  high: "high is not used: by its qualifier low alone counts",
  low: "low is not used: by its qualifier high alone counts",
  none: "no reading of this sum is preferred: none is used",
  several: "several readings of this sum are preferred: the first is used",
  fine: "fine",
} as const;

const differs = (a: Exact | undefined, b: Exact | undefined): boolean =>
  a !== undefined && (b === undefined || a.n * b.d !== b.n * a.d);

function unused({ qualifier, low, high }: Amount): keyof typeof said | undefined {
  if (["exact", "about", "at-least"].includes(qualifier) && differs(high, low)) return "high";
  return qualifier === "up-to" && differs(low, high) ? "low" : undefined;
}

const sameSum = { measure_id: "[@measure_id]", item: "[@item]", preferred: '"yes"' } as const;

const formula = [
  `IF(AND(OR([@qualifier]="exact",[@qualifier]="about",[@qualifier]="at-least"),[@high]<>"",[@high]<>[@low]),"${said.high}"`,
  `IF(AND([@qualifier]="up-to",[@low]<>"",[@low]<>[@high]),"${said.low}"`,
  `IF([@preferred_count]=0,"${said.none}"`,
  `IF([@preferred_count]>1,"${said.several}","${said.fine}"))))`,
].join(",");

/** Whether a sum as it stands says what a person who changed it may think that it says. */
export function checkColumns({ tables }: Derived, preferredOf: (row: Row) => string): readonly SheetColumn<Row>[] {
  const keyOf = (row: Row) => `${String(row["measure_id"])} ${String(row["item"])}`;
  const counts = new Map<string, number>();
  for (const row of tables.amounts)
    if (preferredOf(row) === "yes") counts.set(keyOf(row), (counts.get(keyOf(row)) ?? 0) + 1);
  const amounts = new Map(tables.amounts.map((row) => [`${row.at.file} ${row.at.line}`, row]));
  return [
    live<Row>(
      ["preferred_count", "how many readings of the sum are preferred: 1 where all is well", "count"],
      countIn("amounts", sameSum),
      (row) => counts.get(keyOf(row)) ?? 0,
    ),
    live<Row>(["check", "what is odd about the row; fine where nothing is", "words"], formula, (row) => {
      const amount = amounts.get(`${row.at.file} ${row.at.line}`);
      const count = counts.get(keyOf(row)) ?? 0;
      const end = amount && unused(amount);
      return said[end ?? (count === 0 ? "none" : count > 1 ? "several" : "fine")];
    }),
  ];
}
