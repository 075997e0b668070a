/** Does the work for some paths; what is asked for while it runs is done once after it. Work must not fail. */
export function inTurns(work: (paths: ReadonlySet<string>) => Promise<void>) {
  let running: Promise<void> | undefined;
  let next: Set<string> | undefined;
  const run = async (): Promise<void> => {
    while (next !== undefined) {
      const paths = next;
      next = undefined;
      await work(paths);
    }
    running = undefined;
  };
  return (paths: ReadonlySet<string>): Promise<void> => {
    next = new Set([...(next ?? []), ...paths]);
    running ??= run();
    return running;
  };
}
