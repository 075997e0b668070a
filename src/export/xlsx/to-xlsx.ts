import type { Derived } from "../../derive/derived.ts";
import type { WorkbookFacts } from "./cover.ts";
import { type Written, writeWorkbook } from "./file/write-workbook.ts";
import { headlineOf } from "./headline.ts";
import { toSheets } from "./sheets.ts";

/** The whole workbook as an .xlsx; the same tables, choices and facts give the same bytes. */
export const toXlsx = (derived: Derived, facts: WorkbookFacts): Written =>
  writeWorkbook(toSheets(derived, facts.shownFile), { ...facts, headline: headlineOf(derived) });
