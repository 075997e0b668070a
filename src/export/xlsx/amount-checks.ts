import type { Amount } from "../../check/tables/amounts.ts";
import type { Derived } from "../../derive/derived.ts";
import type { Place } from "../../model/problem.ts";
import { countIn } from "./formula.ts";
import { live, type SheetColumn } from "./sheet.ts";

type Row = Readonly<Record<string, unknown>> & { readonly at: Place };

const said = {
  ends: "low and high differ: only a range takes both",
  count: "not one reading of the sum is preferred: one of them should be yes",
  fine: "fine",
} as const;

const differ = ({ qualifier, low, high }: Amount): boolean =>
  qualifier !== "range" && low !== undefined && high !== undefined && low.n * high.d !== high.n * low.d;

const sameSum = { measure_id: "[@measure_id]", item: "[@item]", preferred: '"yes"' } as const;

const formula = `IF(${countIn("amounts", sameSum)}<>1,"${said.count}",IF(AND([@qualifier]<>"range",[@low]<>"",[@high]<>"",[@low]<>[@high]),"${said.ends}","${said.fine}"))`;

/** Whether a sum as it stands says what a person who changed it may think that it says. */
export function checkColumns({ tables }: Derived, preferredOf: (row: Row) => string): readonly SheetColumn<Row>[] {
  const keyOf = (row: Row) => `${String(row["measure_id"])} ${String(row["item"])}`;
  const counts = new Map<string, number>();
  for (const row of tables.amounts)
    if (preferredOf(row) === "yes") counts.set(keyOf(row), (counts.get(keyOf(row)) ?? 0) + 1);
  const amounts = new Map(tables.amounts.map((row) => [`${row.at.file} ${row.at.line}`, row]));
  return [
    live<Row>(["check", "what is odd about the row; fine where nothing is", "words"], formula, (row) => {
      const amount = amounts.get(`${row.at.file} ${row.at.line}`);
      if (counts.get(keyOf(row)) !== 1) return said.count;
      return amount !== undefined && differ(amount) ? said.ends : said.fine;
    }),
  ];
}
