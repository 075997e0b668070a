import { type Problem, problem } from "../model/problem.ts";

const replacement = "\uFFFD";
const realReplacement = [0xef, 0xbf, 0xbd];

/** The offset of the first byte that no UTF-8 text has. */
function firstBadByte(bytes: Uint8Array, lossy: string): number {
  const encoder = new TextEncoder();
  let [at, offset] = [0, bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0];
  for (let next = lossy.indexOf(replacement); next >= 0; next = lossy.indexOf(replacement, at)) {
    offset += encoder.encode(lossy.slice(at, next)).length;
    if (realReplacement.some((byte, index) => bytes[offset + index] !== byte)) return offset;
    offset += realReplacement.length;
    at = next + 1;
  }
  return offset;
}

const lineOf = (bytes: Uint8Array, offset: number): number =>
  bytes.subarray(0, offset).reduce((count, byte) => (byte === 0x0a ? count + 1 : count), 1);

/** The text of a UTF-8 file without its byte order mark, or the problem with the place of the first bad byte. */
export function decodeText(bytes: Uint8Array, file: string): string | Problem {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause;
    const offset = firstBadByte(bytes, new TextDecoder("utf-8").decode(bytes));
    return problem("not-utf-8", {
      place: { file, line: lineOf(bytes, offset) },
      message: `byte ${offset + 1} is not UTF-8`,
      hint: 'Save the file as UTF-8: in Excel, "CSV UTF-8 (Comma delimited)".',
    });
  }
}
