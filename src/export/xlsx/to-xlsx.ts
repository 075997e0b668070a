import type { Derived } from "../../derive/derived.ts";
import type { WorkbookFacts } from "./front-sheets.ts";
import { toSheets } from "./sheets.ts";
import type { Written } from "./write-workbook.ts";

/** The whole workbook as an .xlsx; the same tables, choices and facts give the same bytes. */
export async function toXlsx(derived: Derived, facts: WorkbookFacts): Promise<Written> {
  const { writeWorkbook } = await import("./write-workbook.ts");
  return writeWorkbook(toSheets(derived), facts);
}

/** The title of a workbook as the name of a file. */
export function fileName(title: string): string {
  const slug = title
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll(/\p{M}/gu, "")
    .replaceAll(/[^\p{L}\p{N}]+/gu, "-")
    .replaceAll(/^-+|-+$/g, "")
    .slice(0, 80);
  return `${slug === "" ? "citybook" : slug}.xlsx`;
}
