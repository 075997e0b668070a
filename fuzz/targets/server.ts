import { join, sep } from "node:path";
import fc from "fast-check";
import { judgeRequest } from "../../src/cli/preview/allowed-request.ts";
import { declareTarget } from "../target.ts";
import { anyText, knownOr } from "../words.ts";

const port = 4321;
const hosts = [`127.0.0.1:${port}`, `localhost:${port}`, `[::1]:${port}`, "evil.example", `evil.example:${port}`];
const origins = [`http://127.0.0.1:${port}`, `http://localhost:${port}`, "null", "https://evil.example"];
const parts = [
  "..",
  ".",
  "%2e%2e",
  "%2f",
  "%5c",
  "%00",
  "%",
  "%zz",
  "%e0%a4%a",
  "//",
  "index.html",
  "cities",
  "-",
  "?",
  "#",
];

const url = fc.array(knownOr(parts, 4), { maxLength: 6 }).map((all) => `/${all.join("/")}`);

/** Whether it is a name of this computer at the port, as an address bar has it. */
const isOwn = (host: string): boolean => hosts.slice(0, 3).includes(host.toLowerCase());

/** Requests to the preview: what is answered stays below the pages, and is only for this computer's own pages. */
export const server = declareTarget({
  name: "server",
  share: 46.8,
  input: fc.record({
    method: knownOr(["GET", "HEAD", "POST"], 8),
    url: fc.oneof({ weight: 4, arbitrary: url }, { weight: 1, arbitrary: anyText }),
    host: fc.array(knownOr(hosts, 9), { maxLength: 2 }),
    origin: fc.option(knownOr(origins, 9)),
    site: fc.option(knownOr(["same-origin", "cross-site", "same-site", "none"], 9)),
    mode: fc.option(knownOr(["navigate", "no-cors", "cors"], 9)),
  }),
  run: ({ method, url: asked, host, origin, site, mode }) => {
    const headers = {
      ...(origin === null ? {} : { origin }),
      ...(site === null ? {} : { "sec-fetch-site": site }),
      ...(mode === null ? {} : { "sec-fetch-mode": mode }),
    };
    const judged = judgeRequest({ method, url: asked, headers, headersDistinct: { host } }, port);
    if ("status" in judged) return;
    const [only = ""] = host;
    if (host.length !== 1 || !isOwn(only)) throw new Error("another host is answered");
    if (
      origin !== null &&
      !origins.slice(0, 2).includes(origin.toLowerCase()) &&
      !isOwn(origin.slice("http://".length))
    )
      throw new Error("another origin is answered");
    if (method !== "GET" && method !== "HEAD") throw new Error("another method is answered");
    const root = join(sep, "root");
    const place = join(root, judged.path);
    if (place !== root && !place.startsWith(root + sep)) throw new Error(`"${judged.path}" leads out of the pages`);
    if (/[\0\\]/.test(judged.path)) throw new Error("a path has a sign that systems read in their own way");
  },
});
