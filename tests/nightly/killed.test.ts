import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Kills, openKills } from "../long/kill-rounds.ts";

let kills: Kills;
beforeAll(async () => {
  kills = await openKills();
});
afterAll(() => kills.close());

describe("a build that is killed", () => {
  it("leaves a whole set of pages, at any of 200 moments, and the next build cleans up", async () => {
    const tally = await kills.builds(200);
    expect(tally.faults.map((fault) => JSON.stringify(fault))).toEqual([]);
    expect(tally.kills).toBeGreaterThan(150);
    expect(tally.halfway).toBeGreaterThan(20);
  });

  it.each(["exchanged in one step", "swapped in two"] as const)(
    "leaves a whole set where names are %s, at any of 400 moments of its writing",
    async (way) => {
      const tally = await kills.publishings(way, 400);
      expect(tally.faults.map((fault) => JSON.stringify(fault))).toEqual([]);
      expect(tally.kills).toBeGreaterThan(200);
      expect(tally.halfway).toBeGreaterThan(40);
    },
  );
});
