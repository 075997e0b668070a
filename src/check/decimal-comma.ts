import type { Column } from "./column.ts";
import type { Fault } from "./parse-cell.ts";

const isNumeric = ({ kind }: Column<unknown>): boolean => kind === "number" || kind === "integer";

/** "1.000" and "1.000,5": the points may part thousands, or begin the decimals. */
function unclearPoint(text: string): Fault {
  const whole = text.replaceAll(".", "");
  const other =
    text.includes(",") || text.split(".").length > 2 ? "" : `, or ${text.replace(".", ",")} if it begins the decimals`;
  return {
    code: "not-a-number",
    message: `"${text}" is not clear: in a file with decimal commas, a point may part thousands`,
    hint: `Write ${whole} if the point parts thousands${other}.`,
  };
}

/** The text of a cell from a file with decimal commas as plain files write it: "4,5" in a column of numbers is 4.5. */
export function fromDecimalComma(text: string, column: Column<unknown>): string | Fault {
  if (!isNumeric(column)) return text;
  if (/^-?\d{1,3}(\.\d{3})+(,\d+)?$/.test(text)) return unclearPoint(text);
  return /^-?\d+,\d+$/.test(text) ? text.replace(",", ".") : text;
}
