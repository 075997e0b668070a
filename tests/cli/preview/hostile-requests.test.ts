import { connect } from "node:net";
import { beforeAll, describe, expect, it } from "vitest";
import type { Preview } from "../../../src/cli/preview/open-preview.ts";
import { copyOfThreeCities } from "../three-cities.ts";
import { ask, preview } from "./previewed.ts";

const folder = copyOfThreeCities();
let one: Preview;
beforeAll(async () => {
  one = await preview(folder);
});

/** Sends bytes that no client would, and gives the first line that comes back. */
function sendRaw({ url }: Preview, bytes: string): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(Number(new URL(url).port), "127.0.0.1", () => socket.end(bytes));
    let text = "";
    socket.on("data", (part) => {
      text += part;
    });
    socket.on("error", () => resolve(text));
    socket.on("close", () => resolve(text.split("\r\n")[0] ?? ""));
  });
}

describe("the server of the preview", () => {
  it("answers this computer's own names alone", async () => {
    const { port } = new URL(one.url);
    const status = async (host: string) => (await ask(one, { headers: { host } })).status;
    for (const host of [`127.0.0.1:${port}`, `localhost:${port}`, `LOCALHOST:${port}`, `[::1]:${port}`]) {
      expect([host, await status(host)]).toEqual([host, 200]);
    }
    for (const host of [
      "evil.example",
      `evil.example:${port}`,
      "127.0.0.1",
      `127.0.0.1:${Number(port) + 1}`,
      `127.0.0.1.evil.example:${port}`,
      `localhost.:${port}`,
      `0.0.0.0:${port}`,
      `user@127.0.0.1:${port}`,
    ]) {
      expect([host, await status(host)]).toEqual([host, 403]);
    }
    expect(await sendRaw(one, "GET / HTTP/1.0\r\n\r\n")).toContain("403");
    expect(await sendRaw(one, "GET / HTTP/1.1\r\nHost:\r\n\r\n")).toMatch(/40[03]/);
    expect(await sendRaw(one, `GET / HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nHost: evil.example\r\n\r\n`)).toMatch(
      /40[03]/,
    );
  });

  it("answers pages of its own alone, and no page of the web that asks for more than to be opened", async () => {
    const own = one.url.replace(/\/$/, "");
    const status = async (headers: Readonly<Record<string, string>>) => (await ask(one, { headers })).status;
    expect(await status({ origin: own })).toBe(200);
    expect(await status({ "sec-fetch-site": "none", "sec-fetch-mode": "navigate" })).toBe(200);
    expect(await status({ "sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate" })).toBe(200);
    for (const origin of ["https://evil.example", "null", own.replace("http", "https"), `${own}.evil.example`, ""]) {
      expect([origin, await status({ origin })]).toEqual([origin, 403]);
    }
    expect(await status({ "sec-fetch-site": "cross-site", "sec-fetch-mode": "no-cors" })).toBe(403);
    expect(await status({ "sec-fetch-site": "same-site", "sec-fetch-mode": "no-cors" })).toBe(403);
  });

  it("reads and writes nothing for whoever asks with another method", async () => {
    for (const method of ["POST", "PUT", "DELETE", "OPTIONS", "PATCH", "TRACE", "PROPFIND"]) {
      const { status, headers } = await ask(one, { method });
      expect([method, status, headers["allow"]]).toEqual([method, 405, "GET, HEAD"]);
    }
    const { status, text, headers } = await ask(one, { method: "HEAD" });
    expect([status, text, Number(headers["content-length"]) > 1000]).toEqual([200, "", true]);
  });

  it.each([
    ["/../citybook.yaml", 400],
    ["/..%2fcitybook.yaml", 400],
    ["/%2e%2e/citybook.yaml", 400],
    ["/%252e%252e/citybook.yaml", 404],
    ["/cities/../../citybook.yaml", 400],
    ["/..\\citybook.yaml", 400],
    ["/..%5ccitybook.yaml", 400],
    ["/index.html%00.css", 400],
    ["/index.html%0d%0aX-Evil:%201", 400],
    ["/%ff", 400],
    ["/%", 400],
    ["//etc/passwd", 400],
    ["http://evil.example/", 400],
    ["*", 400],
    ["/citybook.yaml", 404],
    ["/datasets/made-up/amounts.csv", 404],
    ["/index.md", 404],
    ["/figures/index/../../citybook.yaml", 400],
    ["/figures/index/none.vl.json", 404],
    ["/figures/none/none.vl.json", 404],
    ["/__proto__", 404],
    ["/constructor.html", 404],
    ["/cities/none.html", 404],
    [`/${"a".repeat(8000)}`, 404],
    [`/${"a".repeat(20_000)}`, 431],
    ["/index.html?year=1999", 200],
    ["/cities/alphaburg.html", 200],
  ])("gives no more than a page or a file beside it (%#)", async (path, status) => {
    const answered = await ask(one, { path });
    expect(answered.status).toBe(status);
    expect(answered.text).not.toContain(folder);
    expect(answered.text).not.toContain("format: 1");
    expect(answered.headers["x-evil"]).toBeUndefined();
  });

  it("lets nothing be kept, framed or guessed, and does not say what it runs on", async () => {
    for (const path of ["/", "/none.html", "/%", "/figures/index/intensity-range-gdp.vl.json"]) {
      const { headers } = await ask(one, { path });
      expect(headers["cache-control"]).toBe("no-store");
      expect(headers["x-content-type-options"]).toBe("nosniff");
      expect(headers["content-security-policy"]).toBe("frame-ancestors 'none'");
      expect([headers["server"], headers["x-powered-by"], headers["etag"], headers["last-modified"]]).toEqual([
        undefined,
        undefined,
        undefined,
        undefined,
      ]);
    }
  });

  it("takes no port that is taken", async () => {
    const port = Number(new URL(one.url).port);
    await expect(preview(folder, { port })).rejects.toThrow(`port ${port} is taken`);
  });
});
