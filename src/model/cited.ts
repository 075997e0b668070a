/** A place in a source: what a footnote tells. */
export interface Cited {
  readonly sourceId: string;
  /** The place in the source, such as "para 3"; empty where none is noted. */
  readonly locator: string;
}

/** What a row of the datasets cites. */
export const citedBy = (row: { readonly source_id: string; readonly locator?: string | undefined }): Cited => ({
  sourceId: row.source_id,
  locator: row.locator ?? "",
});
