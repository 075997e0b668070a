/** The share of signs beyond ASCII that must be of GB2312, the everyday set of GB18030. */
const leastKnown = 0.9;

/** The share of GB2312's ideographs that must be of its first level, the 3755 most used. */
const leastUsual = 0.5;

const isHigh = (byte: number): boolean => byte >= 0xa1 && byte <= 0xfe;

/** GB18030 signs have one byte below 0x80, four where the second is a digit, else two. */
function lengthAt(bytes: Uint8Array, at: number): number {
  if ((bytes[at] ?? 0) < 0x80) return 1;
  const second = bytes[at + 1] ?? 0;
  return second >= 0x30 && second <= 0x39 ? 4 : 2;
}

/**
 * Whether bytes that decode as GB18030 are truly Chinese. Nine in ten of the signs beyond ASCII are of GB2312: in the
 * code pages of Western Europe, an accented letter is followed by a plain one, which GB2312 never has. Half of them are
 * of its first level, rows B0 to D7: small Cyrillic and Greek letters give the second. And one is of rows C9 to F7:
 * the Korean syllables of EUC-KR lie in rows B0 to C8 only, so without one it might be Korean.
 */
export function areChinese(bytes: Uint8Array): boolean {
  let [signs, known, ideographs, usual, beyondKorean] = [0, 0, 0, 0, 0];
  for (let at = 0; at < bytes.length; at += lengthAt(bytes, at)) {
    const [first, second] = [bytes[at] ?? 0, bytes[at + 1] ?? 0];
    if (first < 0x80) continue;
    signs += 1;
    if (!isHigh(first) || first > 0xf7 || !isHigh(second)) continue;
    known += 1;
    if (first >= 0xb0) ideographs += 1;
    if (first >= 0xb0 && first <= 0xd7) usual += 1;
    if (first >= 0xc9) beyondKorean += 1;
  }
  return beyondKorean > 0 && known >= signs * leastKnown && usual >= ideographs * leastUsual;
}
