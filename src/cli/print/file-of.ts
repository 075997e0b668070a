/** The file that a place is in: a sheet of a spreadsheet stands after a "!". */
export function fileOf(place: string): { readonly file: string; readonly sheet: string | undefined } {
  const [, file = place, sheet] = /^(.*\.xlsx)!(.*)$/i.exec(place) ?? [];
  return { file, sheet };
}

/** "sheet amounts: ", or nothing where the file has no sheets. */
export function sheetOf(place: string): string {
  const { sheet } = fileOf(place);
  return sheet === undefined ? "" : `sheet ${sheet}: `;
}
