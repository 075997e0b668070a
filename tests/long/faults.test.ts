import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { chmodSync, closeSync, cpSync, existsSync, mkdirSync, openSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { filesBelow } from "../../src/cli/publish/compare-folder.ts";
import { type Built, build, faultsOf, htmlOf, leftBeside, openBuilt, program } from "./three-sets.ts";

const mounted: string[] = [];
let built: Built;

beforeAll(() => {
  built = openBuilt();
});

afterAll(() => {
  for (const place of mounted) spawnSync("umount", [place]);
  built.close();
});

/** The pages of a workbook are one whole set, and nothing lies beside them. */
function expectWhole(folder: string): void {
  expect([faultsOf(htmlOf(folder), built.sets), leftBeside(folder)]).toEqual([undefined, []]);
}

/** A small disk of its own in a folder; not there where this process may not mount one. */
function mount(place: string, bytes: number): boolean {
  mkdirSync(place, { recursive: true });
  const { status } = spawnSync("mount", ["-t", "tmpfs", "-o", `size=${bytes}`, "citybook", place]);
  if (status === 0) mounted.push(place);
  return status === 0;
}

function begin(folder: string): { child: ChildProcess; ended: Promise<number | null>; said: () => string } {
  const child = spawn(process.execPath, [program, "build", "--year", "2024"], { cwd: folder });
  let said = "";
  child.stderr.on("data", (text) => {
    said += String(text);
  });
  return { child, ended: new Promise((done) => child.once("exit", (code) => done(code))), said: () => said };
}

/** Waits until a build has come so far that something of it lies beside the pages. */
async function untilThere(folder: string, start: string): Promise<void> {
  while (!leftBeside(folder).some((name) => name.startsWith(start))) await setTimeout(2);
}

const canMount = process.getuid?.() === 0 && spawnSync("mount", ["--version"]).status === 0;
const asNobody = ["--reuid=65534", "--regid=65534", "--clear-groups"];
const canBeNobody = spawnSync("setpriv", [...asNobody, process.execPath, program, "--version"]).status === 0;

describe("a build that can't be done", () => {
  it.runIf(canMount)("says that the disk is full, and leaves the pages before", (context) => {
    const folder = built.copy();
    const bytes = filesBelow(htmlOf(folder)).reduce((sum, path) => {
      const blocks = Math.ceil(statSync(join(htmlOf(folder), path)).size / 4096);
      return sum + blocks * 4096;
    }, 0);
    const disk = join(folder, "disk");
    if (!mount(disk, Math.round(bytes * 1.5))) return context.skip("no disk can be mounted here");
    cpSync(htmlOf(folder), join(disk, "html"), { recursive: true });
    const words = ["--out", "disk/html"];
    const { status, stderr } = build(folder, "--year", "2024", ...words);
    expect([status, stderr]).toEqual([
      2,
      expect.stringMatching(/^citybook: the disk is full: "disk\/.*" can't be written\n/m),
    ]);
    expect([faultsOf(join(disk, "html"), built.sets), filesBelow(disk).filter((path) => path.startsWith("."))]).toEqual(
      [undefined, []],
    );
  });

  it.runIf(canMount)("says that the disk can only be read", (context) => {
    const folder = built.copy();
    const disk = join(folder, "disk");
    if (!mount(disk, 1_000_000)) return context.skip("no disk can be mounted here");
    expect(spawnSync("mount", ["-o", "remount,ro", disk]).status).toBe(0);
    const { status, stderr } = build(folder, "--out", "disk/html");
    expect([status, stderr]).toEqual([2, expect.stringMatching(/lies on a disk that can only be read\n/)]);
  });

  it.runIf(canBeNobody)("says that the folder may not be written, to one who may not", () => {
    const folder = built.copy();
    chmodSync(folder, 0o755);
    chmodSync(join(folder, "reports"), 0o555);
    const { status, stderr } = spawnSync("setpriv", [...asNobody, process.execPath, program, "build"], {
      cwd: folder,
      encoding: "utf8",
    });
    expect([status, stderr]).toEqual([
      2,
      expect.stringMatching(/" may not be written\n {4}Get the right to write there/),
    ]);
    expectWhole(folder);
  });

  it("says that another build is at work, and which; that one goes on", async () => {
    const folder = built.copy();
    const { child, ended } = begin(folder);
    await untilThere(folder, ".html-lock");
    // However slowly the second one begins, the first is not done by then.
    child.kill("SIGSTOP");
    const { status, stderr } = build(folder);
    child.kill("SIGCONT");
    expect([status, stderr]).toEqual([
      2,
      expect.stringContaining(`citybook: process ${child.pid} is building into "reports/html"\n    Wait until`),
    ]);
    expect(await ended).toBe(0);
    expectWhole(folder);
  }, 60_000);
});

describe("a build that is stopped", () => {
  it.each([
    ["SIGINT", 130],
    ["SIGTERM", 143],
    ["SIGHUP", 129],
  ] as const)("by %s ends with %i and leaves the pages before, and nothing beside them", async (signal, code) => {
    const folder = built.copy();
    const { child, ended } = begin(folder);
    await untilThere(folder, ".html-lock");
    const start = performance.now();
    child.kill(signal);
    expect(await ended).toBe(code);
    expect(performance.now() - start).toBeLessThan(10_000);
    expectWhole(folder);
  });
});

describe("a build", () => {
  it("goes on where nobody listens to it any more", async () => {
    const folder = built.copy();
    const { child, ended } = begin(folder);
    child.stdout?.destroy();
    child.stderr?.destroy();
    expect(await ended).toBe(0);
    expectWhole(folder);
  });

  it.skipIf(process.platform === "win32")("lets a program read on in a page that it has open", () => {
    const folder = built.copy();
    const page = join(htmlOf(folder), "index.html");
    const before = readFileSync(page, "utf8");
    const open = openSync(page, "r");
    expect(build(folder, "--year", "2024")).toMatchObject({ status: 0 });
    expect(readFileSync(open, "utf8")).toBe(before);
    closeSync(open);
    expect(readFileSync(page, "utf8")).not.toBe(before);
    expect(existsSync(join(folder, "reports/.html-lock"))).toBe(false);
  });
});
