const numberForm = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]?\d+))?$/i;

/** Past this many digits an exponent is no number that a person means. */
const mostDigits = 400;

/** A number as JSON and JavaScript write it, without exponent and without zeros that say nothing; any other text as it is. */
export function plainDecimal(text: string): string {
  const [, sign = "", whole = "", fraction = "", exponent = "0"] = numberForm.exec(text) ?? [];
  if (whole === "" || Math.abs(Number(exponent)) > mostDigits) return text;
  const point = whole.length + Number(exponent);
  const digits = whole + fraction;
  const padded = digits.padEnd(point, "0").padStart(digits.length + Math.max(0, 1 - point), "0");
  const at = Math.max(point, 1);
  const before = padded.slice(0, at).replace(/^0+(?=\d)/, "");
  const after = padded.slice(at).replace(/0+$/, "");
  const plain = after === "" ? before : `${before}.${after}`;
  return plain === "0" ? plain : sign + plain;
}
