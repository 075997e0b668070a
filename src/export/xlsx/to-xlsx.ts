import type { Derived } from "../../derive/derived.ts";
import { type Written, writeWorkbook } from "./file/write-workbook.ts";
import type { WorkbookFacts } from "./front-sheets.ts";
import { toSheets } from "./sheets.ts";

/** The whole workbook as an .xlsx; the same tables, choices and facts give the same bytes. */
export const toXlsx = (derived: Derived, facts: WorkbookFacts): Written =>
  writeWorkbook(toSheets(derived, facts.shownFile), facts);
