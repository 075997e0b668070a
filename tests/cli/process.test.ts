import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { root } from "../shipped.ts";
import { copyOfThreeCities } from "./three-cities.ts";

const citybook = (...words: readonly string[]) =>
  spawnSync(process.execPath, ["bin/citybook.mjs", ...words], { cwd: root, encoding: "utf8" });

/** A terminal made by util-linux; other systems have another script, or none. */
const hasTerminals = spawnSync("script", ["--version"], { encoding: "utf8" }).stdout?.includes("util-linux") === true;

describe.skipIf(!hasTerminals)("the program at a terminal", () => {
  it("asks, takes lines that were typed ahead, and ends by itself", () => {
    const folder = copyOfThreeCities();
    const command = `"${process.execPath}" "${join(root, "bin/citybook.mjs")}" add source`;
    const input = "Budget of 2025\n\nCity\n\nen\ngossip\nnews\n\n\n\n";
    const { status, stdout } = spawnSync("script", ["-qec", command, "/dev/null"], {
      cwd: folder,
      encoding: "utf8",
      input,
      timeout: 25_000,
    });
    expect(stdout).toContain("source id: the short name [budget-of-2025]");
    expect(stdout).toContain('"gossip" is not a kind');
    expect(stdout).toMatch(/Written: datasets\/made-up\/sources\.csv:4\./);
    expect(status).toBe(0);
  });
});

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
