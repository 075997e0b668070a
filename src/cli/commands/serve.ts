import { UserError } from "../../model/user-error.ts";
import { formatCount } from "../../text/format-number.ts";
import type { DataOptions } from "../open-workbook.ts";
import { openBrowser } from "../preview/open-browser.ts";
import { openPreview, type Preview } from "../preview/open-preview.ts";
import type { Told } from "../preview/told.ts";
import type { ExitCode, Terminal } from "../terminal.ts";

export interface ServeOptions extends DataOptions {
  readonly port?: string;
  readonly open?: boolean;
}

/** Resolves when the person or the system asks the process to end. */
function interrupted(): Promise<void> {
  const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
  return new Promise((resolve) => {
    const stop = () => {
      for (const signal of signals) process.off(signal, stop);
      resolve();
    };
    for (const signal of signals) process.on(signal, stop);
  });
}

function toPort(text: string | undefined): number {
  if (text === undefined) return 0;
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port > 0 && port < 65536) return port;
  throw new UserError(`"${text}" is not a port`, "Write a number from 1 to 65535, or leave it out for a free one.");
}

const line = ({ level, where, message, hint }: Told): string =>
  `${where}: ${level === "error" ? "" : `${level}: `}${message}\n    ${hint}\n`;

/** Says what is wrong whenever that changes, and when all is well again. */
function telling({ say }: Terminal): (problems: readonly Told[]) => void {
  let before = "";
  return (problems) => {
    const now = problems.map(line).join("");
    if (now === before) return;
    before = now;
    const errors = problems.filter(({ level }) => level === "error").length;
    const stay = errors === 0 ? "" : `${formatCount(errors, "problem")}; the pages from before stay\n`;
    say(now === "" ? "all is well again\n" : now + stay);
  };
}

/** Says in short what is wrong with a page that is looked at: each mistake once for as long as it is there, on whatever page. */
export function tellingPages({ say }: Pick<Terminal, "say">): (path: string, problems: readonly Told[]) => void {
  const standing = new Map<string, readonly string[]>();
  return (path, problems) => {
    const now = problems.map(
      ({ level, where, message }) => `${where}: ${level === "error" ? "" : `${level}: `}${message}\n`,
    );
    const known = new Set([...standing.values()].flat());
    const hadSome = (standing.get(path) ?? []).length > 0;
    standing.set(path, now);
    const fresh = now.filter((line) => !known.has(line));
    if (fresh.length > 0) say(fresh.join(""));
    else if (hadSome && now.length === 0) say(`${path} is well again\n`);
  };
}

async function showAddress({ url }: Preview, { open }: ServeOptions, { result, say }: Terminal): Promise<void> {
  result(`${url}\n`);
  say("Pages are shown there as they are written; Ctrl-C stops.\n");
  if (open === true && !(await openBrowser(url))) say(`No browser could be opened: open ${url} in one.\n`);
}

/** Serves the pages of the workbook while they are written, until the process is told to end. */
export async function serve(
  options: ServeOptions,
  terminal: Terminal,
  until: () => Promise<void> = interrupted,
): Promise<ExitCode> {
  const stopped = until();
  const preview = await openPreview(
    { options, port: toPort(options.port), tell: telling(terminal), tellPage: tellingPages(terminal) },
    terminal,
  );
  try {
    await showAddress(preview, options, terminal);
    await Promise.race([stopped, preview.looked.then(() => stopped)]);
    return 0;
  } finally {
    await preview.close();
  }
}
