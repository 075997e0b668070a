/** A file to write, by its path with forward slashes below the folder that it belongs to, as text or as bytes. */
export interface PublishedFile {
  readonly path: string;
  readonly text: string | Uint8Array;
}
