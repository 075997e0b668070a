import { spawnSync } from "node:child_process";
import { afterAll, describe, expect, it } from "vitest";
import { once } from "../../src/derive/once.ts";
import { buildOn, canCutOff, clearFolders, cutOff, type Machine, otherOrder } from "../long/machines.ts";
import { root } from "../shipped.ts";

afterAll(clearFolders);

/** A release of Node that npm brings. */
const nodeOf = (version: string): Machine => ({
  by: ["npx", "--yes", "--package", `node@${version}`, "node"],
});

const machines: readonly (readonly [string, () => Machine])[] = [
  ["in China", () => ({ environment: { TZ: "Asia/Shanghai", LC_ALL: "zh_CN.UTF-8", LANG: "zh_CN.UTF-8" } })],
  ["in Turkey, where a large i has a dot", () => ({ environment: { TZ: "Europe/Istanbul", LC_ALL: "tr_TR.UTF-8" } })],
  ["that is a day ahead and counts in Arabic", () => ({ environment: { TZ: "Pacific/Kiritimati", LC_ALL: "ar_EG" } })],
  ["that knows bytes only", () => ({ environment: { TZ: "America/St_Johns", LC_ALL: "C" } })],
  ["whose disk lists files the other way round", otherOrder],
  ["with little memory to spare and one thread", () => ({ node: ["--max-old-space-size=400", "--single-threaded"] })],
  ["with Node 22", () => nodeOf("22")],
  ["with Node 24", () => nodeOf("24")],
];

describe("all shipped facts", () => {
  const known = once(() => buildOn({}, root));

  it.each(machines)("give the same bytes on a machine %s", (_, machine) => {
    expect(known()).toContain('"outputs"');
    expect(buildOn(machine(), root)).toBe(known());
  });

  it.runIf(canCutOff)("give the same bytes where there is no network at all", () => {
    expect(buildOn(cutOff, root)).toBe(known());
  });
});

describe("the releases of Node", () => {
  it.each(["22", "24"])("%s are what they say they are", (version) => {
    const [command = "", ...words] = nodeOf(version).by ?? [];
    const { stdout } = spawnSync(command, [...words, "--version"], { encoding: "utf8" });
    expect(stdout).toMatch(new RegExp(`^v${version}\\.`));
  });
});
