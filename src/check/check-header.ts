import { type Problem, problem } from "../model/problem.ts";
import type { TextTable } from "../read/text-table.ts";
import { didYouMean } from "../text/nearest.ts";
import { columnPlace } from "./column-place.ts";
import type { Table } from "./define-table.ts";

/** Every column of the header is one of the table's, once, and every column that rows need is there. */
export function checkHeader(part: TextTable, table: Table): readonly Problem[] {
  const { file, header } = part;
  const known = Object.keys(table.columns);
  const found = header.flatMap((name, index): Problem[] => {
    const place = { file, line: part.nameLines?.[index] ?? 1 };
    const column = columnPlace(part, index);
    if (name.trim() === "") {
      const hint = "Name the column, or remove it.";
      return [problem("blank-header", { place, column, message: "the column has no name", hint })];
    }
    if (header.indexOf(name) < index) {
      const hint = "Keep one of the two columns.";
      return [problem("duplicate-header", { place, column, message: `"${name}" stands twice in the header`, hint })];
    }
    if (known.includes(name)) return [];
    const hint = `${didYouMean(name, known)}The columns of ${table.name} are ${known.join(", ")}.`;
    return [problem("unknown-header", { place, column, message: `"${name}" is not a column of ${table.name}`, hint })];
  });
  const missing = Object.entries(table.columns).filter(([name, { required }]) => required && !header.includes(name));
  return [
    ...found,
    ...missing.map(([name, { says }]) =>
      problem("missing-header", {
        place: { file, line: 1 },
        message: `the column "${name}" is missing`,
        hint: `Add it to the header; each row needs it: ${says}.`,
      }),
    ),
  ];
}
