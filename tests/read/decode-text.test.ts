import { describe, expect, it } from "vitest";
import { decodeText } from "../../src/read/decode-text.ts";

const hex = (digits: string) => Uint8Array.from(digits.match(/../g) ?? [], (two) => Number.parseInt(two, 16));
const ascii = (text: string) => new TextEncoder().encode(text);
const join = (...parts: readonly Uint8Array[]) => Uint8Array.from(parts.flatMap((part) => [...part]));

/** The text, or the code of the problem, and the codes of what is told. */
function decoded(bytes: Uint8Array) {
  const found = decodeText(bytes, "x.csv");
  return "text" in found ? [found.text, ...found.notes.map(({ code }) => code)] : [found.code];
}

describe("the bytes of a file", () => {
  it.each([
    ["UTF-8", "e6b7b1e59cb3", ["深圳"]],
    ["UTF-8 with a mark", "efbbbfe6b7b1", ["深"]],
    ["UTF-16, little end first", "fffef16d3357", ["深圳", "decoded-as-utf-16"]],
    ["UTF-16, big end first", "feff6df15733", ["深圳", "decoded-as-utf-16"]],
    ["UTF-16 that ends within a sign", "fffef16d33", ["not-utf-16"]],
    ["GB18030", "c9eedbda", ["深圳", "decoded-as-gb18030"]],
    ["GB18030 with a sign of four bytes that nobody uses", "9439fe39c9ee", ["not-utf-8"]],
    ["nothing", "", [""]],
  ])("in %s come out by rule", (_, digits, told) => {
    expect(decoded(hex(digits))).toEqual(told);
  });

  it.each([
    ["Zürich in Windows-1252", join(ascii("Z"), hex("fc"), ascii("rich"))],
    ["Málaga and São Paulo in Windows-1252", join(ascii("M"), hex("e1"), ascii("laga,S"), hex("e3"), ascii("o Paulo"))],
    ["Москва in Windows-1251, which has no plain letter between", hex("cceef1eae2e0")],
    ["서울 in EUC-KR, whose bytes are Chinese signs as well", hex("bcadbfef")],
    ["東京 in Shift-JIS", hex("938c8b9e")],
    ["臺北 in Big5", hex("bb4fa55f")],
  ])("of %s are not taken for Chinese", (_, bytes) => {
    expect(decoded(bytes)).toEqual(["not-utf-8"]);
  });
});
