/** A font file, and which face of it where it holds several. */
export interface Face {
  readonly path: string;
  /** The PostScript name of the face. */
  readonly name: string;
  /** Whether the file holds several faces. */
  readonly several: boolean;
}

/** A family of letters that a picture is drawn with. */
export interface Typeface {
  readonly family: string;
  readonly regular: Face;
  readonly bold: Face;
  readonly has: (codePoint: number) => boolean;
}
