/** The same function, which calculates at its first call and remembers. */
export function once<Value>(calculate: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: calculate() };
    return made.value;
  };
}
