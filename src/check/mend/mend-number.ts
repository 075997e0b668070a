/** Full-width signs, as Chinese and Japanese keyboards write them, made plain. */
export const toPlainSigns = (text: string): string =>
  text.replace(/[\uFF01-\uFF5E]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));

interface Grouping {
  readonly form: RegExp;
  readonly group: RegExp;
}

/** The ways to set thousands apart that can be read in one way only. A lone comma or point is not among them. */
const groupings: readonly Grouping[] = [
  { form: /^-?[1-9]\d{0,2}(?:(?:,\d{3}){2,}(?:\.\d+)?|,\d{3}\.\d+)$/, group: /,/g },
  { form: /^-?[1-9]\d{0,2}(?:(?:\.\d{3}){2,}(?:,\d+)?|\.\d{3},\d+)$/, group: /\./g },
  {
    form: /^-?[1-9]\d{0,2}([ \u00A0\u2009\u202F'\u2019])\d{3}(?:\1\d{3})*(?:[.,]\d+)?$/,
    group: /[ \u00A0\u2009\u202F'\u2019]/g,
  },
];

/** A number without thousands separators and full-width signs, as far as there is one way to read it. */
export function mendNumber(text: string): string {
  const plain = toPlainSigns(text);
  const grouping = groupings.find(({ form }) => form.test(plain));
  return grouping === undefined ? plain : plain.replace(grouping.group, "").replace(",", ".");
}
