import type { SchemaElement } from "hyparquet";
import { decodeUtf8 } from "./decode-utf8.ts";
import { plainDecimal } from "./plain-decimal.ts";

/** The digits of a number that is kept without its point, with the point at its place. */
function atScale(unscaled: bigint, scale: number): string {
  const digits = String(unscaled < 0n ? -unscaled : unscaled).padStart(scale + 1, "0");
  const at = digits.length - scale;
  const sign = unscaled < 0n ? "-" : "";
  return plainDecimal(scale === 0 ? sign + digits : `${sign}${digits.slice(0, at)}.${digits.slice(at)}`);
}

/** The whole number of bytes, the highest first, in two's complement. */
function toWhole(bytes: Uint8Array): bigint {
  const whole = bytes.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);
  return BigInt.asIntN(bytes.length * 8, whole);
}

/** The day of a moment, with its time where it is not midnight; as precise as files of spreadsheets. */
function toDay(millis: number): string {
  const [day = "", time = ""] = new Date(millis).toISOString().split("T");
  return time === "00:00:00.000Z" ? day : `${day} ${time.slice(0, 5)}`;
}

/** Moments as days, so that no time zone of a computer comes in. */
export const parsers = {
  timestampFromMilliseconds: (millis: bigint) => toDay(Number(millis)),
  timestampFromMicroseconds: (micros: bigint) => toDay(Number(micros / 1000n)),
  timestampFromNanoseconds: (nanos: bigint) => toDay(Number(nanos / 1_000_000n)),
  dateFromDays: (days: number) => toDay(days * 86_400_000),
  stringFromBytes: (bytes: Uint8Array | undefined) => bytes && (decodeUtf8(bytes) ?? bytes),
};

/** How many digits of a decimal column stand behind its point; nothing where it is none. */
export const scaleOf = (element: SchemaElement): number | undefined =>
  element.converted_type === "DECIMAL" || element.logical_type?.type === "DECIMAL" ? (element.scale ?? 0) : undefined;

/** The element as one whose values are read as they are kept: decimals without their point, JSON as its text. */
export function asKept(element: SchemaElement): SchemaElement {
  const { converted_type, logical_type, ...rest } = element;
  if (scaleOf(element) !== undefined) return rest;
  if (converted_type === "JSON" || logical_type?.type === "JSON") return { ...rest, converted_type: "UTF8" };
  return element;
}

/** A value as the text of a cell, "" for none; nothing for a list, a record, bytes that are no text, or no number. */
export function cellText(value: unknown, scale: number | undefined): string | undefined {
  if (value === null || value === undefined) return "";
  if (scale !== undefined) {
    if (value instanceof Uint8Array) return atScale(toWhole(value), scale);
    return typeof value === "bigint" || typeof value === "number" ? atScale(BigInt(value), scale) : undefined;
  }
  if (typeof value === "string") return value.replaceAll("\r\n", "\n");
  if (typeof value === "bigint" || typeof value === "boolean") return String(value);
  if (typeof value === "number" && Number.isFinite(value)) return plainDecimal(String(value));
  return value instanceof Uint8Array ? decodeUtf8(value) : undefined;
}
