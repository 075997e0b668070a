import { availableParallelism } from "node:os";
import { visibleLines } from "../text/visible-text.ts";
import { openQuestions } from "./ask.ts";
import { openRareProgress } from "./page-progress.ts";
import { run } from "./program.ts";
import type { Terminal } from "./terminal.ts";
import { toolVersion } from "./tool-version.ts";

const { stdin, stdout, stderr } = process;

/** A reader that has seen enough closes the pipe; that is no mistake of anybody. */
stdout.on("error", (cause: NodeJS.ErrnoException) => {
  if (cause.code !== "EPIPE") throw cause;
  process.exit(0);
});

/** Nobody listens any more; the work goes on. */
stderr.on("error", (cause: NodeJS.ErrnoException) => {
  if (cause.code !== "EPIPE") throw cause;
});

const questions = openQuestions(stdin, stderr);

const say = (text: string): void => void stderr.write(visibleLines(text));

const terminal: Terminal = {
  // What goes to a file or a program stays as it is; a person at a terminal sees signs that it would obey.
  result: (text) => void stdout.write(stdout.isTTY ? visibleLines(text) : text),
  ...(stdout.isTTY ? {} : { bytes: (bytes: Uint8Array) => void stdout.write(bytes) }),
  say,
  progress: stderr.isTTY
    ? (text) => void stderr.write(`\r\u001b[K${text}`)
    : openRareProgress(say, () => performance.now()),
  ...(stdin.isTTY && stderr.isTTY ? { ask: questions.ask } : {}),
  environment: process.env,
  folder: process.cwd(),
  threads: availableParallelism() - 1,
  now: () => performance.now(),
  today: () => new Date().toISOString().slice(0, 10),
  moment: () => `${new Date().toISOString().slice(0, 19)}Z`,
};

process.exitCode = await run(process.argv.slice(2), terminal, toolVersion());
questions.close();
