import { plainDecimal } from "./plain-decimal.ts";

/** Excel keeps and shows at most 15 digits; what follows is the noise of binary fractions. */
const digits = 15;

/** The signs of a number format that say what a cell shows, without words in quotes, colours and escaped signs. */
const signsOf = (format: string): string => format.replace(/\[[^\]]*\]|"[^"]*"|\\./g, "").toLowerCase();

/** A number as its cell shows it: plain, or in percent where the cell says so, since 0.5 there is 50 %. */
export const numberText = (value: number, format: string): string =>
  signsOf(format).includes("%")
    ? `${plainDecimal((value * 100).toPrecision(digits))}%`
    : plainDecimal(value.toPrecision(digits));

/** A date in ISO form, as precise as its cell shows it: typed as 2024-06, Excel keeps the first of June and shows Jun-24. */
export function dateText(value: Date, format: string): string {
  const [day = "", time = ""] = value.toISOString().split("T");
  const signs = signsOf(format);
  if (time !== "00:00:00.000Z") return `${day} ${time.slice(0, 5)}`;
  if (!signs.includes("y") || signs.includes("d")) return day;
  return signs.includes("m") ? day.slice(0, 7) : day.slice(0, 4);
}
