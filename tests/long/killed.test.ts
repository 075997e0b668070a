import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Kills, openKills } from "./kill-rounds.ts";

let kills: Kills;
beforeAll(async () => {
  kills = await openKills();
});
afterAll(() => kills.close());

describe("a build that is killed", () => {
  it("leaves a whole set of pages, at any of 10 moments, and the next build cleans up", async () => {
    const tally = await kills.builds(10);
    expect(tally.faults.map((fault) => JSON.stringify(fault))).toEqual([]);
    expect(tally.kills).toBeGreaterThan(5);
  });

  it.each([
    { way: "exchanged in one step", times: 60 },
    { way: "swapped in two", times: 30 },
  ] as const)("leaves a whole set where names are $way, at any of $times moments of its writing", async (one) => {
    const tally = await kills.publishings(one.way, one.times);
    expect(tally.faults.map((fault) => JSON.stringify(fault))).toEqual([]);
    expect(tally.kills).toBeGreaterThan(one.times / 2);
    expect(tally.halfway).toBeGreaterThan(one.times / 20);
  });
});
