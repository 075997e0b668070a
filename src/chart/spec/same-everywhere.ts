import { isObject } from "./spec-mistake.ts";

/** A date is drawn in the time of Greenwich, so that a picture is the same wherever it is made. */
function inUtc(channel: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const { type, timeUnit, scale } = channel;
  if (type !== "temporal" || timeUnit !== undefined || scale === null) return channel;
  const own = isObject(scale) ? scale : {};
  return own["type"] === undefined ? { ...channel, scale: { ...own, type: "utc" } } : channel;
}

/** A spec that draws the same picture in every zone of time. */
export function sameEverywhere(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sameEverywhere);
  if (!isObject(value)) return value;
  const inside = Object.fromEntries(
    Object.entries(value).map(([name, one]) => [
      name,
      name === "datasets" || name === "values" ? one : sameEverywhere(one),
    ]),
  );
  return inUtc(inside);
}
