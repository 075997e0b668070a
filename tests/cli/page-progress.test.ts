import { expect, it } from "vitest";
import { openPageProgress, openRareProgress } from "../../src/cli/page-progress.ts";

it("tells how long the other pages will take once enough are made", () => {
  let time = 0;
  const said: string[] = [];
  const progress = openPageProgress({ progress: (text) => void said.push(text), now: () => time });
  for (let page = 1; page <= 100; page += 1) {
    // The first pages show all cities and take long; the estimate is that of the others.
    time += page <= 9 ? 4000 : 100;
    progress(page, 3000);
  }
  expect(said[0]).toBe("page 1 of 3,000");
  expect(said[30]).toBe("page 31 of 3,000");
  expect(said[99]).toBe("page 100 of 3,000, about 5 min left");
});

it("tells seconds of what is nearly done, and nothing of what is done at once", () => {
  let time = 0;
  const said: string[] = [];
  const progress = openPageProgress({ progress: (text) => void said.push(text), now: () => time });
  for (let page = 1; page <= 200; page += 1) {
    time += 100;
    progress(page, 300);
  }
  expect(said[99]).toBe("page 100 of 300, about 20 s left");
  expect(said[199]).toBe("page 200 of 300, about 10 s left");
  progress(290, 300);
  expect(said.at(-1)).toBe("page 290 of 300");
});

it("writes into a log only now and then", () => {
  let time = 0;
  const said: string[] = [];
  const progress = openRareProgress(
    (text) => void said.push(text),
    () => time,
  );
  for (let second = 0; second <= 70; second += 1) {
    time = second * 1000;
    progress(`page ${second}`);
  }
  progress("");
  expect(said).toEqual(["page 30\n", "page 60\n"]);
});
