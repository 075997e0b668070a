import { lazily } from "../derive/once.ts";

const isPlain = (value: unknown): value is object =>
  typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;

/**
 * The same values with null where a known name has none: what is undefined in a template was misspelt. A value is read
 * only when a template names it.
 */
export function withoutUndefined(value: unknown): unknown {
  if (value === undefined) return null;
  if (Array.isArray(value)) return value.map(withoutUndefined);
  if (!isPlain(value)) return value;
  const read = (name: string) => () => withoutUndefined(Reflect.get(value, name));
  return lazily(Object.fromEntries(Object.keys(value).map((name) => [name, read(name)])));
}
