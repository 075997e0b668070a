import { Unzip, UnzipInflate } from "fflate";

const step = 1 << 16;

/**
 * The number of bytes that a ZIP file unpacks to, counted by unpacking it piece by piece and keeping nothing, since a
 * file can lie about its size; counting ends soon after `most`. Throws where the file is damaged.
 */
export function unpackedSize(bytes: Uint8Array, most: number): number {
  let size = 0;
  const unzip = new Unzip((file) => {
    file.ondata = (cause, chunk) => {
      if (cause !== null) throw cause;
      size += chunk.length;
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  for (let at = 0; at < bytes.length && size <= most; at += step) {
    unzip.push(bytes.subarray(at, at + step), at + step >= bytes.length);
  }
  return size;
}
