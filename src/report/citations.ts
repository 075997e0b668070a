/** The sources of one page, numbered in the order in which they are first cited. */
export interface Citations {
  readonly cite: (sourceId: string) => number;
  readonly all: () => readonly string[];
}

export function openCitations(): Citations {
  const numbers = new Map<string, number>();
  return {
    cite: (sourceId) => {
      const number = numbers.get(sourceId) ?? numbers.size + 1;
      numbers.set(sourceId, number);
      return number;
    },
    all: () => [...numbers.keys()],
  };
}
