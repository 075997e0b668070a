import { request } from "node:http";
import { afterAll } from "vitest";
import { openPreview, type Preview, type PreviewJob } from "../../../src/cli/preview/open-preview.ts";
import type { Terminal } from "../../../src/cli/terminal.ts";

const opened: Preview[] = [];
afterAll(async () => {
  await Promise.all(opened.map((one) => one.close()));
});

const silent = (folder: string): Terminal => ({
  result: () => undefined,
  say: () => undefined,
  progress: () => undefined,
  environment: {},
  folder,
  now: () => 0,
  today: () => "2026-12-01",
});

/** The preview of a workbook, closed after the tests of the file. */
export async function preview(folder: string, job: Partial<PreviewJob> = {}): Promise<Preview> {
  const one = await openPreview({ options: {}, port: 0, ...job }, silent(folder));
  opened.push(one);
  return one;
}

export interface Answered {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly text: string;
}

interface Asking {
  readonly path?: string;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Asks as a browser would not: with any host, method and path. */
export function ask({ url }: Preview, { path = "/", method = "GET", headers = {} }: Asking): Promise<Answered> {
  const { port, host } = new URL(url);
  return new Promise((resolve, reject) => {
    const asked = request({ host: "127.0.0.1", port, path, method, headers: { host, ...headers } }, (response) => {
      let text = "";
      response.setEncoding("utf8");
      response.on("data", (part) => {
        text += part;
      });
      response.on("end", () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text }));
    });
    asked.on("error", reject);
    asked.end();
  });
}

export const read = async (url: string): Promise<string> => (await fetch(url)).text();

/** What a page is told of its state. */
export interface State {
  readonly server: string;
  readonly tag: string;
  readonly problems: readonly { readonly where: string; readonly message: string; readonly hint: string }[];
}

/** The states that a page is told, one after another, each within a time. */
export async function listen({ url }: Preview, page: string) {
  const response = await fetch(`${url}-/events?page=${encodeURIComponent(page)}`);
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  if (reader === undefined) throw new Error("no events");
  let text = "";
  const next = async (): Promise<State> => {
    for (;;) {
      const [, event, rest] = /^([\s\S]*?)\n\n([\s\S]*)$/.exec(text) ?? [];
      if (event === undefined || rest === undefined) {
        const { value, done } = await reader.read();
        if (done) throw new Error("the events ended");
        text += value;
        continue;
      }
      text = rest;
      const data = /^data:(.*)$/m.exec(event)?.[1];
      if (/^event:state$/m.test(event) && data !== undefined) return JSON.parse(data);
    }
  };
  const within = async (ms: number): Promise<State | undefined> => {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<undefined>((resolve) => {
      timer = setTimeout(() => resolve(undefined), ms);
    });
    return Promise.race([next(), late]).finally(() => clearTimeout(timer));
  };
  return { next, within, close: () => reader.cancel() };
}
