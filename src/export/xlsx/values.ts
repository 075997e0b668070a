import type { Bounds, Edge } from "../../model/bounds.ts";
import { toNumber } from "../../model/exact.ts";
import type { Figure } from "../../model/figure.ts";
import type { Value } from "./sheet.ts";

/** An end of a figure as a cell. */
export const edgeValue = (edge: Edge): Value => (edge === "unknown" ? "unknown" : toNumber(edge));

export const lowOf = (bounds: Bounds | undefined, otherwise: string): Value =>
  bounds === undefined ? otherwise : edgeValue(bounds.low);

export const highOf = (bounds: Bounds | undefined, otherwise: string): Value =>
  bounds === undefined ? otherwise : edgeValue(bounds.high);

/** An end of a figure, or the words that say why there is none. */
export const endOf = (figure: Figure | undefined, end: "low" | "high", otherwise: string): Value =>
  figure === undefined ? otherwise : edgeValue(figure.bounds[end]);

export const flag = (holds: boolean): number => (holds ? 1 : 0);

const fullDate = /^\d{4}-\d{2}-\d{2}$/;

/** A whole date becomes one of the spreadsheet; a month or a year alone stays text. */
export const dateValue = (date: string): Value => (fullDate.test(date) && date >= "1900-03-01" ? { date } : date);

/** The day before 1 January 1900 of a spreadsheet that takes 1900 for a leap year, in days since 1970. */
const epoch = -25569;

/** The number that a spreadsheet keeps for a day counted from 1970. */
export const serial = (day: number): number => day - epoch;

export const dateSerial = (date: string): number => serial(Date.parse(`${date}T00:00:00Z`) / 86_400_000);
