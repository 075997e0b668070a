/** What the engine says of a query that it cannot run. */
export interface EngineError {
  /** Its kind, such as Binder, Catalog, Parser, Conversion, Permission, INTERRUPT. */
  readonly kind: string;
  readonly message: string;
  /** What was not found, where something was not. */
  readonly name: string | undefined;
  readonly subtype: string | undefined;
  /** The byte of the query at which it stands. */
  readonly byte: number | undefined;
}

const textOf = (from: object, name: string): string | undefined => {
  const value: unknown = Reflect.get(from, name);
  return typeof value === "string" ? value : undefined;
};

function parsed(text: string): object | undefined {
  const from = text.indexOf("{");
  try {
    const value: unknown = JSON.parse(text.slice(from));
    return typeof value === "object" && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Reads an error of the engine, which says as JSON what it is and where. */
export function toEngineError(cause: unknown): EngineError {
  const text = cause instanceof Error ? cause.message : String(cause);
  const said = parsed(text);
  const position = said && textOf(said, "position");
  return {
    kind: (said && textOf(said, "exception_type")) ?? /^(\w+) Error/.exec(text)?.[1] ?? "",
    message: (said && textOf(said, "exception_message")) ?? text,
    name: said && textOf(said, "name"),
    subtype: said && textOf(said, "error_subtype"),
    byte: position === undefined ? undefined : Number(position),
  };
}
