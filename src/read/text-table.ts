/** One record of a file: its cells as text, and the line on which it begins; in a spreadsheet, the number of its row. */
export interface TextRecord {
  readonly cells: readonly string[];
  readonly line: number;
  /** The addresses that cells of a spreadsheet lead to, by their positions. */
  readonly links?: ReadonlyMap<number, string>;
}

/** Which part of which table a file holds. */
export interface Part {
  readonly name: string;
  /** The path of the file; for a sheet of a spreadsheet, the path, "!" and the name of the sheet. */
  readonly file: string;
  /** The place of its folder in the order of dataset folders; later ones are laid on top. */
  readonly layer: number;
}

/** One part of a table as it stands in a file; interprets nothing. */
export interface TextTable extends Part {
  readonly header: readonly string[];
  readonly records: readonly TextRecord[];
  /** Whether a comma in a number is its decimal comma, as in files that are separated by semicolons. */
  readonly decimalComma?: true;
  /** Where each record names its cells itself: the line on which each name first stands. Such a file has no column letters. */
  readonly nameLines?: readonly number[];
}
