import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { root } from "../shipped.ts";

describe("the layers", () => {
  it("are kept, by a tool that saw the sources", () => {
    const { status, stdout } = spawnSync("npx", ["depcruise", "--config", ".dependency-cruiser.cjs", "src"], {
      cwd: root,
      encoding: "utf8",
    });
    expect(status, stdout).toBe(0);
    expect(Number(/\((\d+) modules/.exec(stdout)?.[1])).toBeGreaterThan(100);
  });
});
