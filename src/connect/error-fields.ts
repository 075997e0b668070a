/** A text field of an error of a database client; "" where it has none. */
export function fieldOf(cause: unknown, name: string): string {
  const value: unknown = typeof cause === "object" && cause !== null ? Reflect.get(cause, name) : undefined;
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

const lowerFirst = (text: string): string =>
  /^[A-Z][a-z ]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;

/** The first line of what a database says, as a message of ours. */
export const firstLine = (text: string): string =>
  lowerFirst((text.trim().split("\n")[0] ?? "").trim().replace(/[.!]$/, ""));
