import { csvLine } from "../text/csv-line.ts";
import { excelCsv } from "../text/excel-csv.ts";

type Rows = readonly (readonly string[])[];

/** How a CSV file is written, by for whom: machine is UTF-8 with LF; excel has a byte order mark, CRLF and no formulas. */
export const csvFlavours: Readonly<Record<string, (rows: Rows) => string>> = {
  machine: (rows) => rows.map((cells) => csvLine(cells)).join(""),
  excel: excelCsv,
};
