import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { once } from "../../src/derive/once.ts";
import { manifestOf, program } from "../long/three-sets.ts";
import { root } from "../shipped.ts";

const folder = mkdtempSync(join(tmpdir(), "citybook-node-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The manifest of the shipped workbook, built by some release of Node that npm brings. */
function buildBy(version: string): string {
  const out = join(folder, version);
  const node = (...words: readonly string[]) =>
    spawnSync("npx", ["--yes", "--package", `node@${version}`, "node", ...words], { cwd: root, encoding: "utf8" });
  expect(node("--version").stdout).toMatch(new RegExp(`^v${version}\\.`));
  expect(node(program, "build", "--out", out)).toMatchObject({ status: 0 });
  return manifestOf(out);
}

const byTwenty = once(() => buildBy("20"));

describe("the shipped workbook", () => {
  it.each(["22", "24"])("has the same bytes by Node %s as by Node 20", (version) => {
    expect(buildBy(version)).toBe(byTwenty());
  });
});
