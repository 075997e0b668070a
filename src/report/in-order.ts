/**
 * Makes something of each thing, several at once, and gives it in the order of the things. Nothing more is begun while the
 * oldest is not done; what was begun and is not asked for any more is left to end by itself.
 */
export async function* inOrder<Of, Made>(
  things: Iterable<Of>,
  make: (of: Of) => Promise<Made>,
  atOnce: number,
): AsyncGenerator<Made> {
  const begun: Promise<Made>[] = [];
  for (const thing of things) {
    const making = make(thing);
    // Told when its turn comes.
    making.catch(() => undefined);
    begun.push(making);
    const [oldest] = begun;
    if (begun.length < atOnce || oldest === undefined) continue;
    begun.shift();
    yield await oldest;
  }
  for (const making of begun) yield await making;
}
