/** One record of a file: its cells as text, and the line on which it begins. */
export interface TextRecord {
  readonly cells: readonly string[];
  readonly line: number;
}

/** One part of a table as it stands in a file; interprets nothing. */
export interface TextTable {
  readonly name: string;
  readonly file: string;
  /** The place of its folder in the order of dataset folders; later ones are laid on top. */
  readonly layer: number;
  readonly header: readonly string[];
  readonly records: readonly TextRecord[];
}
