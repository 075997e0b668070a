/** What a part of the work took, in milliseconds: by the clock, and of all processors. */
export interface Spent {
  readonly wall: number;
  readonly processor: number;
}

const now = (): Spent => {
  const { user, system } = process.cpuUsage();
  return { wall: performance.now(), processor: (user + system) / 1000 };
};

export interface Stopwatch {
  /** Times work under a name, beside what was timed under it before. */
  readonly time: <Made>(name: string, work: () => Made) => Made;
  readonly timeLong: <Made>(name: string, work: () => Promise<Made>) => Promise<Made>;
  readonly spent: () => Readonly<Record<string, Spent>>;
}

/** Keeps how long each part of the work took. */
export function openStopwatch(): Stopwatch {
  const all = new Map<string, Spent>();
  const add = (name: string, begun: Spent): void => {
    const { wall, processor } = now();
    const before = all.get(name) ?? { wall: 0, processor: 0 };
    all.set(name, {
      wall: before.wall + wall - begun.wall,
      processor: before.processor + processor - begun.processor,
    });
  };
  return {
    time: (name, work) => {
      const begun = now();
      const made = work();
      add(name, begun);
      return made;
    },
    timeLong: async (name, work) => {
      const begun = now();
      const made = await work();
      add(name, begun);
      return made;
    },
    spent: () => Object.fromEntries(all),
  };
}
