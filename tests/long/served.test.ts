import { Agent, get } from "node:http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Preview } from "../../src/cli/preview/open-preview.ts";
import { preview } from "../cli/preview/previewed.ts";
import { copyOfThreeCities } from "../cli/three-cities.ts";

const agent = new Agent({ keepAlive: true, maxSockets: 20 });
let served: Preview;
beforeAll(async () => {
  served = await preview(copyOfThreeCities());
});
afterAll(() => agent.destroy());

const paths = [
  "",
  "index.html",
  "cities/alphaburg.html",
  "nowhere.html",
  "..%2f..%2fetc/passwd",
  "%00",
  "sources.html",
];
const hosts = [undefined, undefined, "evil.example"];

/** The status of an answer, once all of it is here. */
function ask(at: number): Promise<number> {
  const host = hosts[at % hosts.length];
  const path = `/${paths[at % paths.length]}`;
  const { hostname, port } = new URL(served.url);
  return new Promise((done, fail) => {
    get({ agent, hostname, port, path, headers: host === undefined ? {} : { host } }, (answer) => {
      answer.resume();
      answer.on("end", () => done(answer.statusCode ?? 0));
    }).on("error", fail);
  });
}

/** Asks so often, twenty at a time, and counts the answers by their status. */
async function askAll(times: number): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (let at = 0; at < times; at += 20) {
    for (const status of await Promise.all(Array.from({ length: 20 }, (_, one) => ask(at + one))))
      counts[status] = (counts[status] ?? 0) + 1;
  }
  return counts;
}

const handles = (): number => process.getActiveResourcesInfo().filter((name) => /FS|File|Pipe/.test(name)).length;

describe("the preview under load", () => {
  it("answers 10,000 requests, hostile ones among them, and keeps neither memory nor files", async () => {
    await askAll(2000);
    const [memory, open] = [process.memoryUsage().rss, handles()];
    const counts = await askAll(10_000);
    expect(Object.keys(counts).toSorted()).toEqual(["200", "400", "403", "404"]);
    expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(10_000);
    expect((process.memoryUsage().rss - memory) / 1e6).toBeLessThan(100);
    expect(handles()).toBeLessThanOrEqual(open);
  });
});
