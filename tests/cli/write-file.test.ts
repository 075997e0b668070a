import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { writeTogether, writeWhole } from "../../src/cli/write-file.ts";
import { freshFolder } from "./three-cities.ts";

describe("a file that is written", () => {
  it("keeps the rights of the one before, and the link that leads to it", () => {
    const folder = freshFolder();
    const file = join(folder, "real.csv");
    writeFileSync(file, "old");
    chmodSync(file, 0o640);
    symlinkSync(file, join(folder, "link.csv"));
    writeWhole(join(folder, "link.csv"), "new");
    expect([readFileSync(file, "utf8"), statSync(file).mode & 0o777]).toEqual(["new", 0o640]);
    expect(lstatSync(join(folder, "link.csv")).isSymbolicLink()).toBe(true);
    expect(readdirSync(folder)).toEqual(["link.csv", "real.csv"]);
  });

  it("is one of several that are written all or not at all", () => {
    const folder = freshFolder();
    writeFileSync(join(folder, "a.csv"), "old");
    mkdirSync(join(folder, "b.csv/in"), { recursive: true });
    const files = ["a.csv", "new/deep.csv", "b.csv"].map((name) => ({ path: join(folder, name), content: "new" }));
    expect(() => writeTogether(files)).toThrow('b.csv" is a folder, not a file');
    expect([readFileSync(join(folder, "a.csv"), "utf8"), readdirSync(folder)]).toEqual(["old", ["a.csv", "b.csv"]]);
  });

  it("is never put over one that is there, where it is to be new", () => {
    const folder = freshFolder();
    writeFileSync(join(folder, "b.csv"), "mine");
    const files = ["a.csv", "b.csv"].map((name) => ({ path: join(folder, name), content: "new", isNew: true }));
    expect(() => writeTogether(files)).toThrow('b.csv" is there already');
    expect([readFileSync(join(folder, "b.csv"), "utf8"), readdirSync(folder)]).toEqual(["mine", ["b.csv"]]);
  });
});
