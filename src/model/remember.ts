interface Node<Made> {
  next?: WeakMap<object, Node<Made>>;
  made?: { readonly value: Made };
}

/**
 * The same function, which remembers what it made of the same objects for as long as these live. For pure functions
 * of values that never change; the same value in another object is made anew.
 */
export function remembered<Inputs extends readonly object[], Made>(
  make: (...inputs: Inputs) => Made,
): (...inputs: Inputs) => Made {
  const root: Node<Made> = {};
  return (...inputs) => {
    let node = root;
    for (const input of inputs) {
      node.next ??= new WeakMap();
      const next: Node<Made> = node.next.get(input) ?? {};
      node.next.set(input, next);
      node = next;
    }
    node.made ??= { value: make(...inputs) };
    return node.made.value;
  };
}

/** The same function, which remembers what it made of the last few texts. For pure functions of what the text says. */
export function rememberedByText<Made>(make: (text: string) => Made, most: number): (text: string) => Made {
  const kept = new Map<string, Made>();
  return (text) => {
    const made = kept.has(text) ? (kept.get(text) as Made) : make(text);
    kept.delete(text);
    kept.set(text, made);
    const [oldest] = kept.keys();
    if (kept.size > most && oldest !== undefined) kept.delete(oldest);
    return made;
  };
}
