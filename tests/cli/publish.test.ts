import { spawn } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { listed, renderManifest } from "../../src/cli/publish/manifest.ts";
import { takePlace } from "../../src/cli/publish/publish.ts";
import { loadExchange, swapFolders } from "../../src/cli/publish/swap-folders.ts";
import { cityMoney } from "../../src/derive/parameters.ts";
import { UserError } from "../../src/model/user-error.ts";
import type { KeptFile } from "../../src/report/context.ts";
import { freshFolder, runIn } from "./three-cities.ts";

/** A set of pages with its manifest. */
function setOf(word: string): readonly KeptFile[] {
  const files = ["index.html", "cities/a.html"].map((path) => ({ path, text: word }));
  const outputs = files.map(({ path, text }) => listed(path, text));
  const about = { format: 1, citybook: "0.0.0", title: "t", date: "2025", parameters: cityMoney } as const;
  const text = renderManifest({ ...about, checksum: "", inputs: [], outputs });
  return [...files, { path: "manifest.json", text }];
}

async function publishInto(out: string, word: string): Promise<void> {
  const place = takePlace(out);
  try {
    await place.publish(setOf(word));
  } finally {
    place.leave();
  }
}

const textOf = (folder: string, path: string): string => readFileSync(join(folder, path), "utf8");
const mistakeOf = (act: () => unknown): unknown => {
  try {
    act();
  } catch (cause) {
    return cause instanceof UserError ? `${cause.message}\n${cause.hint}` : cause;
  }
  return undefined;
};

describe("a set of pages", () => {
  it("takes the place of the set before, whole, and leaves nothing beside it", async () => {
    const folder = freshFolder();
    const out = join(folder, "a/html");
    await publishInto(out, "old");
    await publishInto(out, "new");
    expect([textOf(out, "index.html"), textOf(out, "cities/a.html")]).toEqual(["new", "new"]);
    expect(readdirSync(join(folder, "a"))).toEqual(["html"]);
  });

  it.each(["in one step", "in two"])("is swapped in %s", async (how) => {
    const folder = freshFolder();
    const [fresh, out, old] = ["fresh", "out", "old"].map((name) => join(folder, name)) as [string, string, string];
    for (const place of [fresh, out]) {
      mkdirSync(place);
      writeFileSync(join(place, "word"), place);
    }
    const exchange = how === "in two" ? undefined : await loadExchange();
    swapFolders({ fresh, out, old }, exchange);
    expect([textOf(out, "word"), readdirSync(folder)]).toEqual([fresh, ["out"]]);
  });

  it.runIf(["linux", "darwin"].includes(process.platform))("is swapped in one step on this system", async () => {
    expect(await loadExchange()).toBeTypeOf("function");
  });

  it("stays where the swap fails half-way", () => {
    const folder = freshFolder();
    const out = join(folder, "out");
    mkdirSync(out);
    const swap = { fresh: join(folder, "not-there"), out, old: join(folder, "old") };
    expect(() => swapFolders(swap, undefined)).toThrow("ENOENT");
    expect(readdirSync(folder)).toEqual(["out"]);
  });

  it("goes to where a link leads, and the link stays", async () => {
    const folder = freshFolder();
    mkdirSync(join(folder, "real"));
    symlinkSync(join(folder, "real"), join(folder, "html"));
    await publishInto(join(folder, "html"), "new");
    expect(textOf(join(folder, "real"), "index.html")).toBe("new");
  });

  it("is put in its place again where a build was killed between taking it away and putting another", async () => {
    const folder = freshFolder();
    const out = join(folder, "html");
    await publishInto(out, "old");
    renameSync(out, join(folder, ".html-old-1"));
    mkdirSync(join(folder, ".html-new-1"));
    expect(await runIn(folder, "verify html")).toMatchObject({ code: 0 });
    renameSync(out, join(folder, ".html-old-1"));
    takePlace(out).leave();
    expect([readdirSync(folder), textOf(out, "index.html")]).toEqual([["html"], "old"]);
  });

  it("is refused by a folder with files that no build wrote, but not for what systems put there", async () => {
    const folder = freshFolder();
    const out = join(folder, "html");
    await publishInto(out, "old");
    writeFileSync(join(out, ".DS_Store"), "");
    await publishInto(out, "new");
    writeFileSync(join(out, "CNAME"), "mine");
    expect(mistakeOf(() => takePlace(out))).toMatch(/html" holds CNAME, which no build has written.*\nMove what is/);
    expect(mistakeOf(() => takePlace(folder))).toMatch(/html\/CNAME/);
    expect(readdirSync(folder)).toEqual(["html"]);
    expect(mistakeOf(() => takePlace(join(out, "CNAME")))).toMatch(/CNAME" is a file\n/);
    expect(mistakeOf(() => takePlace(join(out, "CNAME/deeper")))).toMatch(/CNAME" is there already\n/);
  });

  it("takes the place of pages of a citybook that wrote no manifest yet", async () => {
    const out = join(freshFolder(), "html");
    mkdirSync(out);
    writeFileSync(join(out, "index.html"), "<footer>Made by citybook 0.1.0.</footer>");
    await publishInto(out, "new");
    expect(textOf(out, "index.html")).toBe("new");
  });

  it("is told where its folder went away, and nothing of it stays", async () => {
    const folder = freshFolder();
    const place = takePlace(join(folder, "a/html"));
    rmSync(join(folder, "a"), { recursive: true });
    writeFileSync(join(folder, "a"), "");
    await expect(place.publish(setOf("new"))).rejects.toThrow("is a file, not a folder");
    place.leave();
    expect(readdirSync(folder)).toEqual(["a"]);
  });
});

describe("a place that a build has taken", () => {
  const lockOf = (folder: string) => join(folder, ".html-lock");
  const lockBy = (holder: object) => JSON.stringify({ pid: process.pid, host: hostname(), born: "", ...holder });

  it("is refused to another, who is told who holds it, until it is left", () => {
    const folder = freshFolder();
    const out = join(folder, "html");
    const place = takePlace(out);
    expect(mistakeOf(() => takePlace(out))).toMatch(
      new RegExp(
        `^process ${process.pid} is building into ".*html"\nWait until it is done, or .* delete .*\\.html-lock\\.$`,
      ),
    );
    place.leave();
    takePlace(out).leave();
    expect(readdirSync(folder)).toEqual([]);
  });

  it("that was being taken away by a process that is no more goes with the next build, and no other", () => {
    const folder = freshFolder();
    const aside = (pid: number) => join(folder, `.html-lock-${pid}`);
    for (const pid of [4_000_000, process.pid]) writeFileSync(aside(pid), lockBy({ pid: 4_000_000 }));
    takePlace(join(folder, "html")).leave();
    expect(readdirSync(folder)).toEqual([`.html-lock-${process.pid}`]);
  });

  it.each([
    ["a process that is no more", lockBy({ pid: 4_000_000 }), 0],
    ["a process whose number another one has by now", lockBy({ born: "1" }), 0],
    ["another computer, hours ago", lockBy({ host: "elsewhere" }), 7200],
    ["a process that was ended before it wrote its name", "", 60],
    ["a process that was ended a moment ago before it wrote its name", "", 1.6],
  ])("is taken over from %s", (_, text, age) => {
    const folder = freshFolder();
    writeFileSync(lockOf(folder), text);
    const then = Date.now() / 1000 - age;
    utimesSync(lockOf(folder), then, then);
    const place = takePlace(join(folder, "html"));
    expect(JSON.parse(readFileSync(lockOf(folder), "utf8"))).toMatchObject({ pid: process.pid });
    place.leave();
    expect(existsSync(lockOf(folder))).toBe(false);
  });

  it("is left to another computer", () => {
    const folder = freshFolder();
    const text = lockBy({ host: "elsewhere", pid: 7 });
    writeFileSync(lockOf(folder), text);
    expect(mistakeOf(() => takePlace(join(folder, "html")))).toMatch(/^process 7 on elsewhere is building/);
    expect(textOf(folder, ".html-lock")).toBe(text);
  });

  it("is left to a process that is about to write its name", () => {
    const folder = freshFolder();
    writeFileSync(lockOf(folder), "");
    const text = lockBy({ host: "elsewhere", pid: 7 });
    const later = "setTimeout(() => require('fs').writeFileSync(process.argv[1], process.argv[2]), 300)";
    spawn(process.execPath, ["-e", later, lockOf(folder), text]);
    expect(mistakeOf(() => takePlace(join(folder, "html")))).toMatch(/^process 7 on elsewhere is building/);
    expect(textOf(folder, ".html-lock")).toBe(text);
  });
});

describe("verify", () => {
  it("tells what is missing, changed and extra, and ends with 1", async () => {
    const folder = freshFolder();
    const out = join(folder, "html");
    await publishInto(out, "new");
    expect(await runIn(folder, "verify html")).toMatchObject({
      code: 0,
      result: "",
      said: "2 files in html, all as they were built.\n",
    });
    rmSync(join(out, "cities/a.html"));
    writeFileSync(join(out, "index.html"), "New");
    writeFileSync(join(out, "cities/b.html"), "");
    const { code, result, said } = await runIn(folder, "verify html");
    expect([code, result]).toEqual([1, "missing: cities/a.html\nchanged: index.html\nextra: cities/b.html\n"]);
    expect(said).toBe("3 differences in html from what was built. Next: citybook build\n");
    expect(JSON.parse((await runIn(folder, "verify html --json")).result)).toEqual({
      folder: "html",
      files: 2,
      missing: ["cities/a.html"],
      changed: ["index.html"],
      extra: ["cities/b.html"],
      earlier: [],
    });
  });

  it.each([
    [undefined, /can't be verified: it has no manifest\.json\n/],
    ["{", /it is no JSON\n/],
    ['{"format":1,"outputs":[{"path":"../../etc/passwd","sha256":"00"}]}', /it is not as a build writes it\n/],
    [`{"format":1,"outputs":[{"path":"a/../../b","sha256":"${"0".repeat(64)}"}]}`, /it is not as a build writes it\n/],
    ["[]", /it is not as a build writes it\n/],
    ['{"format":2,"outputs":[]}', /it is of format 2, and this citybook knows 1: take a newer one\n/],
  ])("refuses a folder with the manifest %s", async (text, told) => {
    const folder = freshFolder();
    if (text !== undefined) writeFileSync(join(folder, "manifest.json"), text);
    const { code, said } = await runIn(folder, "verify .");
    expect([code, said]).toEqual([1, expect.stringMatching(told)]);
  });

  it("says where there is no folder, and no workbook to tell one", async () => {
    const folder = freshFolder();
    expect(await runIn(folder, "verify nowhere")).toMatchObject({
      code: 2,
      said: expect.stringMatching(/is not there/),
    });
    expect(await runIn(folder, "verify")).toMatchObject({ code: 2, said: expect.stringMatching(/no citybook\.yaml/) });
  });
});
