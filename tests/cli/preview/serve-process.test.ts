import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { root } from "../../shipped.ts";
import { copyOfThreeCities, runIn } from "../three-cities.ts";

/** Starts the program and waits for the address that it prints. */
async function start(folder: string) {
  const child = spawn(process.execPath, [join(root, "bin/citybook.mjs"), "serve"], { cwd: folder });
  let [printed, said] = ["", ""];
  child.stderr.setEncoding("utf8").on("data", (text) => {
    said += text;
  });
  child.stdout.setEncoding("utf8").on("data", (text) => {
    printed += text;
  });
  await once(child.stdout, "data");
  return { child, url: printed.trim(), printed: () => printed, said: () => said };
}

describe("citybook serve", () => {
  it("prints where it serves, and ends with all its connections when it is interrupted", async () => {
    const { child, url, printed, said } = await start(copyOfThreeCities());
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
    const events = await fetch(`${url}-/events?page=/index.html`);
    const ended = events.text().catch(() => "cut off");
    expect((await fetch(url)).status).toBe(200);
    child.kill("SIGINT");
    const [code, signal] = await once(child, "exit");
    expect([code, signal]).toEqual([0, null]);
    expect(await ended).toBeDefined();
    await expect(fetch(url)).rejects.toThrow();
    expect(printed()).toBe(`${url}\n`);
    expect(said()).toBe("Pages are shown there as they are written; Ctrl-C stops.\n");
  });

  it.each([
    ["serve --port lots", '"lots" is not a port'],
    ["serve --port 70000", '"70000" is not a port'],
    ["serve --year banana", '"banana" is not'],
    ["serve --prefer nobody", '"nobody" is not a source'],
  ])("refuses %s", async (words, says) => {
    const { code, said } = await runIn(copyOfThreeCities(), words);
    expect(code).toBe(2);
    expect(said).toContain(says);
  });
});
