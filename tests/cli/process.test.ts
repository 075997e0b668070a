import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { root } from "../shipped.ts";

const citybook = (...words: readonly string[]) =>
  spawnSync(process.execPath, ["bin/citybook.mjs", ...words], { cwd: root, encoding: "utf8" });

describe("the program", () => {
  it("gives Shenzhen's figures to the next program, and nothing else", () => {
    const { status, stdout, stderr } = citybook(
      "table",
      "intensity",
      "--year",
      "2025",
      "--city",
      "shenzhen",
      "--format",
      "csv",
    );
    expect(status).toBe(0);
    expect(stderr).toMatch(/^Choices: reference year 2025; preset city-money \([^\n]*\n$/);
    const [head = "", row = ""] = stdout.split("\n").map((line) => line.split(","));
    const of = (name: string) => row[head.indexOf(name)];
    expect([of("commitment_low"), of("commitment_high"), of("gdp_share_low"), of("rank_gdp_share_worst")]).toEqual([
      "4500000000",
      "4500000000",
      "0.122276395194",
      "2",
    ]);
  });

  it("ends quietly where its reader has seen enough", () => {
    const { status, stderr } = spawnSync(
      "sh",
      ["-c", `"${process.execPath}" bin/citybook.mjs table rankings --format csv | head -n 1`],
      {
        cwd: root,
        encoding: "utf8",
      },
    );
    expect([status, stderr]).toEqual([0, ""]);
  });
});
