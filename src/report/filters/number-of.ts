import { sayValue } from "../say-value.ts";
import { TemplateMistake } from "../template-mistake.ts";

/** Whether there is nothing that a filter could say. */
export const isNothing = (value: unknown): boolean => value === undefined || value === null || value === "";

/** A number that a filter was given, or the word for one that no source closes. Anything else is a mistake. */
export function numberOf(value: unknown, filter: string): number | "unknown" {
  if (value === "unknown") return "unknown";
  const number = typeof value === "number" || (typeof value === "string" && value.trim() !== "") ? Number(value) : NaN;
  if (!Number.isNaN(number)) return number;
  throw new TemplateMistake(
    `"${sayValue(value)}" is not a number for ${filter}`,
    "Give it a number, or a figure such as row.commitment of a view.",
  );
}
