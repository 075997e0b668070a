import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { compareFolder } from "../../src/cli/publish/compare-folder.ts";
import { once } from "../../src/derive/once.ts";
import { root } from "../shipped.ts";
import { htmlOf, manifestOf, program, threeCities } from "./three-sets.ts";

const made: string[] = [];
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "citybook-same-"));
  made.push(folder);
  return folder;
}

/** What turns the order in which a disk lists its files. */
const turned = join(emptyFolder(), "turned.mjs");
writeFileSync(
  turned,
  `import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
const list = fs.readdirSync;
fs.readdirSync = (...given) => list(...given).reverse();
syncBuiltinESMExports();
`,
);

interface Machine {
  readonly environment?: Readonly<Record<string, string>>;
  readonly node?: readonly string[];
}

/** The manifest of a build on a machine that is set up in some way; it lists the hash of every page. */
function buildOn({ environment = {}, node = [] }: Machine, folder: string, out: string): string {
  const words = [...node, program, "build", "--out", out];
  const { status, stderr } = spawnSync(process.execPath, words, {
    cwd: folder,
    encoding: "utf8",
    env: { ...process.env, ...environment },
  });
  expect([status, stderr]).toEqual([0, expect.stringContaining("written to")]);
  expect(compareFolder(out)).toMatchObject({ missing: [], changed: [], extra: [] });
  return manifestOf(out);
}

const machines: readonly (readonly [string, Machine])[] = [
  ["in China", { environment: { TZ: "Asia/Shanghai", LC_ALL: "zh_CN.UTF-8", LANG: "zh_CN.UTF-8" } }],
  ["in Turkey, where a large i has a dot", { environment: { TZ: "Pacific/Kiritimati", LC_ALL: "tr_TR.UTF-8" } }],
  ["that knows bytes only", { environment: { TZ: "America/St_Johns", LC_ALL: "C" } }],
  ["whose disk lists files the other way round", { node: ["--import", turned] }],
  ["with little memory to spare", { node: ["--max-old-space-size=200", "--single-threaded"] }],
];

/** Whether a process can be begun without a network: as root of Linux. */
const canCutOff = spawnSync("unshare", ["--net", "true"]).status === 0;

describe("the same inputs give the same bytes", () => {
  const first = threeCities();
  made.push(first);
  const known = once(() => buildOn({}, first, htmlOf(first)));

  it.each(machines)("on a machine %s", (_, machine) => {
    expect(buildOn(machine, first, join(emptyFolder(), "html"))).toBe(known());
  });

  it("in another folder, by another process", () => {
    const other = join(emptyFolder(), "a b 城");
    cpSync(first, other, { recursive: true, filter: (path) => !path.endsWith("html") });
    expect(buildOn({}, other, htmlOf(other))).toBe(known());
  });

  it.runIf(canCutOff)("where there is no network at all", () => {
    const out = join(emptyFolder(), "html");
    const words = ["--net", process.execPath, program, "build", "--out", out];
    expect(spawnSync("unshare", words, { cwd: first })).toMatchObject({ status: 0 });
    expect(manifestOf(out)).toBe(known());
  });

  it("and others where a parameter is another", () => {
    const before = known();
    const { status } = spawnSync(process.execPath, [program, "build", "--year", "2024"], { cwd: first });
    expect([status, manifestOf(htmlOf(first)) === before]).toEqual([0, false]);
  });

  it("for all shipped facts", () => {
    const [here, there] = [join(emptyFolder(), "html"), join(emptyFolder(), "html")];
    const far = { environment: { TZ: "Asia/Shanghai", LC_ALL: "tr_TR.UTF-8" }, node: ["--import", turned] };
    expect(buildOn(far, root, there)).toBe(buildOn({}, root, here));
  });
});
