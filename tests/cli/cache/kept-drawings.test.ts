import { spawnSync } from "node:child_process";
import { readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, it } from "vitest";
import { openKeptDrawings } from "../../../src/cli/cache/kept-drawings.ts";
import { freshFolder } from "../three-cities.ts";

it("keeps pictures for the code that drew them, and for no other", () => {
  const path = join(freshFolder(), "pictures");
  const first = openKeptDrawings(path, "one");
  first.keep("a", "<svg>ä</svg>");
  first.keep("b", "<svg>城</svg>");
  first.save();
  const second = openKeptDrawings(path, "one");
  expect([second.find("a"), second.find("b"), second.find("c")]).toEqual(["<svg>ä</svg>", "<svg>城</svg>", undefined]);
  expect(openKeptDrawings(path, "another")).toMatchObject({ isEmpty: true });
});

it("lets go of what was used longest ago where it becomes too much", () => {
  const path = join(freshFolder(), "pictures");
  const long = "x".repeat(25);
  for (const key of ["a", "b", "c"]) {
    const drawings = openKeptDrawings(path, "one", 64);
    drawings.keep(key, long);
    drawings.save();
  }
  const last = openKeptDrawings(path, "one");
  expect(["a", "b", "c"].map((key) => last.find(key)?.length)).toEqual([undefined, long.length, long.length]);
});

it("removes what a process that was killed has left, and nothing of one that still writes", () => {
  const path = join(freshFolder(), "pictures");
  const gone = spawnSync(process.execPath, ["-e", "0"]).pid;
  writeFileSync(`${path}-${gone}`, "half a file");
  writeFileSync(`${path}-${process.ppid}`, "half a file");
  const drawings = openKeptDrawings(path, "one");
  drawings.keep("a", "<svg></svg>");
  drawings.save();
  expect(readdirSync(dirname(path)).toSorted()).toEqual(["pictures", `pictures-${process.ppid}`]);
});
