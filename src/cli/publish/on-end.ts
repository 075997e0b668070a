const signals = [
  ["SIGINT", 130],
  ["SIGTERM", 143],
  ["SIGHUP", 129],
] as const;

/**
 * Has something undone when it is asked for, or when the process ends before: by itself, or by a signal such as Ctrl-C,
 * with the exit code that shells expect. Gives what undoes it.
 */
export function onEnd(undo: () => void): () => void {
  let isDone = false;
  const once = () => {
    if (isDone) return;
    isDone = true;
    undo();
  };
  const handlers = signals.map(([name, code]) => {
    const stop = () => {
      once();
      process.exit(code);
    };
    process.once(name, stop);
    return [name, stop] as const;
  });
  process.once("exit", once);
  return () => {
    for (const [name, stop] of handlers) process.removeListener(name, stop);
    process.removeListener("exit", once);
    once();
  };
}
