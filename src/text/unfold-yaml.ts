import type { Document } from "yaml";

/** More references than these to one part unfold to more than a person means. */
const mostAliases = 50;

/** Whether a value holds, at some depth, one of those that hold it. */
function isInItself(value: unknown, above: readonly unknown[]): boolean {
  if (typeof value !== "object" || value === null) return false;
  return above.includes(value) || Object.values(value).some((part) => isInItself(part, [...above, value]));
}

/** What a YAML document says, with its references unfolded, or why that can't be told. */
export function unfoldYaml(document: Document): { readonly value: unknown } | { readonly why: string } {
  try {
    const value: unknown = document.toJS({ maxAliasCount: mostAliases });
    return isInItself(value, []) ? { why: "a part holds a reference (*name) to itself" } : { value };
  } catch (cause) {
    if (!(cause instanceof ReferenceError)) throw cause;
    return {
      why: cause.message.startsWith("Unresolved")
        ? "a reference (*name) stands before what it is of (&name)"
        : "too many references (*name) to parts of the file",
    };
  }
}
