import { type Problem, problem } from "../model/problem.ts";
import { areChinese } from "./chinese-bytes.ts";

/** The text of a file, with a note where it is not plain UTF-8. */
export interface Decoded {
  readonly text: string;
  readonly notes: readonly Problem[];
}

const replacement = "\uFFFD";
const realReplacement = [0xef, 0xbf, 0xbd];

/** How to save as UTF-8 in the programs that people have. */
const saveAsUtf8 = 'In Excel, save it as "CSV UTF-8 (Comma delimited)"; in LibreOffice, choose "Unicode (UTF-8)".';

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

/** The text of bytes in an encoding, or nothing where they are not of it. */
function strictly(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause;
    return undefined;
  }
}

const lastLine = (text: string): { line: number; rest: string } => {
  const lines = text.split(/\r\n|\n|\r/);
  return { line: lines.length, rest: lines.at(-1) ?? "" };
};

function decodeUtf16(bytes: Uint8Array, file: string): Decoded | Problem {
  const [encoding, order] = bytes[0] === 0xff ? ["utf-16le", "little"] : ["utf-16be", "big"];
  const text = strictly(bytes, encoding);
  if (text === undefined) {
    const lossy = new TextDecoder(encoding).decode(bytes);
    const { line } = lastLine(lossy.slice(0, lossy.indexOf(replacement)));
    const message = "the file begins as UTF-16, and a sign on this line is not of it";
    return problem("not-utf-16", { place: { file, line }, message, hint: `Save the file again. ${saveAsUtf8}` });
  }
  const message = `read as UTF-16 (${order}-endian), by the mark at its beginning`;
  const hint = "Nothing needs to be mended.";
  return { text, notes: [problem("decoded-as-utf-16", { place: { file }, message, hint })] };
}

function notUtf8(bytes: Uint8Array, file: string): Problem {
  const offset = firstBadByte(bytes, new TextDecoder("utf-8").decode(bytes));
  const { line, rest } = lastLine(new TextDecoder("utf-8").decode(bytes.subarray(0, offset)));
  const after = rest === "" ? "" : `, after "${rest.slice(-20)}"`;
  return problem("not-utf-8", {
    place: { file, line },
    message: `byte ${offset + 1} is not UTF-8${after}`,
    hint: `Save the file as UTF-8, so that nobody has to guess its letters. ${saveAsUtf8}`,
  });
}

function decodeChinese(bytes: Uint8Array, file: string): Decoded | Problem {
  const text = strictly(bytes, "gb18030");
  const words = text === undefined ? null : /\p{Script=Han}{1,12}/u.exec(text);
  if (text === undefined || words === null || !areChinese(bytes)) return notUtf8(bytes, file);
  return {
    text,
    notes: [
      problem("decoded-as-gb18030", {
        place: { file },
        message: `not UTF-8: read as GB18030, in which its first Chinese words are "${words[0]}"`,
        hint: `If these are not the words of the file, save it as UTF-8. ${saveAsUtf8}`,
      }),
    ],
  };
}

const beginsAsUtf16 = ([first, second]: Uint8Array): boolean =>
  (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);

/**
 * The text of a file without its byte order mark: by that mark, else strict UTF-8, else GB18030 where that gives
 * Chinese; anything else is a problem with the place of the first byte that is not UTF-8. Never a guess in silence.
 */
export function decodeText(bytes: Uint8Array, file: string): Decoded | Problem {
  if (beginsAsUtf16(bytes)) return decodeUtf16(bytes, file);
  const text = strictly(bytes, "utf-8");
  return text === undefined ? decodeChinese(bytes, file) : { text, notes: [] };
}
