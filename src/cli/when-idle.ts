/** Makes something once this thread has nothing else to do for the first time, as while it waits for others. */
export const whenIdle = <Made>(make: () => Promise<Made>): Promise<Made> =>
  new Promise((resolve, reject) => {
    setImmediate(() => make().then(resolve, reject));
  });
