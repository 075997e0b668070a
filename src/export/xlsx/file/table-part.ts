import { columnLetter } from "../../../model/problem.ts";
import { inFull } from "../formula.ts";
import type { Sheet } from "../sheet.ts";
import { headerRow } from "./header-row.ts";
import { document, inAttribute, inText, main } from "./xml.ts";

/** The table of a sheet. Excel refuses one without a row, so that an empty one has an empty row. */
export function tablePart(sheet: Sheet, number: number): string {
  const top = headerRow(sheet);
  const corner = `${columnLetter(sheet.columns.length - 1)}${top + Math.max(1, sheet.rows.length)}`;
  const columns = sheet.columns.map(({ name, formula }, at) => {
    const head = `<tableColumn id="${at + 1}" name="${inAttribute(name)}"`;
    return formula === undefined
      ? `${head}/>`
      : `${head}><calculatedColumnFormula>${inText(inFull(formula, sheet.table))}</calculatedColumnFormula></tableColumn>`;
  });
  return document(
    `<table xmlns="${main}" id="${number}" name="${sheet.table}" displayName="${sheet.table}" ref="A${top}:${corner}" totalsRowShown="0"><autoFilter ref="A${top}:${corner}"/><tableColumns count="${columns.length}">${columns.join("")}</tableColumns><tableStyleInfo name="TableStyleLight1" showFirstColumn="0" showLastColumn="0" showRowStripes="0" showColumnStripes="0"/></table>`,
  );
}
