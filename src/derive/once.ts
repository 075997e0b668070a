/** The same function, which calculates at its first call and remembers. */
export function once<Value>(calculate: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: calculate() };
    return made.value;
  };
}

/** An object whose properties are calculated when they are first read, and remembered. */
export function lazily<Made extends object>(makers: { readonly [Name in keyof Made]: () => Made[Name] }): Made {
  const target: Partial<Made> = {};
  for (const name of Object.keys(makers)) {
    const make = once<unknown>(Reflect.get(makers, name));
    Object.defineProperty(target, name, { enumerable: true, get: make });
  }
  return target as Made;
}
