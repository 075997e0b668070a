import { toPlainSigns } from "./mend-number.ts";

const forms = [
  /^(\d{4})([/.-])(\d{1,2})\2(\d{1,2})$/,
  /^(\d{4})(\u5e74)(?:(\d{1,2})\u6708(?:(\d{1,2})\u65e5)?)?$/,
] as const;

/**
 * A date that begins with its year, in ISO 8601. Year and month alone are left where a slash parts them, since 2011/12
 * is also a fiscal year, and so is every date that begins with its day or month.
 */
export function mendDate(text: string): string {
  const plain = toPlainSigns(text);
  const [, year, , ...rest] = forms.map((form) => form.exec(plain)).find((found) => found !== null) ?? [];
  if (year === undefined) return plain;
  return [year, ...rest.flatMap((part) => (part === undefined ? [] : [part.padStart(2, "0")]))].join("-");
}
