import { expect, it } from "vitest";
import { inOrder } from "../../src/report/in-order.ts";

const after = (ticks: number): Promise<void> =>
  ticks === 0 ? Promise.resolve() : Promise.resolve().then(() => after(ticks - 1));

it("gives in the order of the things what ends in another, and begins no more at once than it may", async () => {
  let running = 0;
  let most = 0;
  const make = async (ticks: number) => {
    running += 1;
    most = Math.max(most, running);
    await after(ticks);
    running -= 1;
    return ticks;
  };
  const made: number[] = [];
  for await (const one of inOrder([9, 1, 5, 0, 7, 3], make, 3)) made.push(one);
  expect(made).toEqual([9, 1, 5, 0, 7, 3]);
  expect(most).toBe(3);
});

it("tells a failure when its turn comes", async () => {
  const made: number[] = [];
  const make = async (one: number) => {
    if (one === 2) throw new Error("two");
    return one;
  };
  const all = async () => {
    for await (const one of inOrder([1, 2, 3], make, 3)) made.push(one);
  };
  await expect(all()).rejects.toThrow("two");
  expect(made).toEqual([1]);
});
