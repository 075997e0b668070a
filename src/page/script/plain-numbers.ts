/** How the page writes numbers: what parts thousands, the decimal sign, and words with their worth. */
export interface NumberSigns {
  readonly group: string;
  readonly decimal: string;
  readonly scales: Readonly<Record<string, number>>;
}

const escaped = (text: string): string => text.replace(/[.+*?^${}()|[\]\\]/g, "\\$&");

/** The text with its numbers as programs write them: "CNY 4,5 Mrd." is "CNY 4500000000". */
export function plainNumbers(text: string, { group, decimal, scales }: NumberSigns): string {
  const words = Object.keys(scales).sort((a, b) => b.length - a.length);
  const word = words.length === 0 ? "" : `(?:\\s?(${words.map(escaped).join("|")}))?`;
  const number = new RegExp(`(\\d(?:[\\d${escaped(group)}]*\\d)?)(?:${escaped(decimal)}(\\d+))?${word}`, "g");
  return text.replace(number, (_, whole: string, fraction: string | undefined, scale: string | undefined) => {
    const plain = `${group === "" ? whole : whole.replaceAll(group, "")}${fraction === undefined ? "" : `.${fraction}`}`;
    const worth = scales[typeof scale === "string" ? scale : ""];
    return worth === undefined ? plain : String(Math.round(Number(plain) * worth));
  });
}

function readSigns(): NumberSigns | undefined {
  const written = document.documentElement.getAttribute("data-numbers");
  return written === null ? undefined : JSON.parse(written);
}

let signs: readonly [NumberSigns | undefined] | undefined;

/** The text of this page with its numbers as programs write them. */
export function plainText(text: string): string {
  signs ??= [readSigns()];
  const [found] = signs;
  return found === undefined ? text : plainNumbers(text, found);
}
