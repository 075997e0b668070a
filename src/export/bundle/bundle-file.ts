/** A file of a bundle; its path is below the bundle's own folder, with / between names. */
export interface BundleFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

const encoder = new TextEncoder();

/** A file of text, in UTF-8. */
export const textFile = (path: string, text: string): BundleFile => ({ path, bytes: encoder.encode(text) });
