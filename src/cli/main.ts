import { once } from "node:events";
import { createInterface } from "node:readline/promises";
import { toolVersion } from "./build-facts.ts";
import { run } from "./program.ts";
import type { Terminal } from "./terminal.ts";

const { stdin, stdout, stderr } = process;

/** A reader that has seen enough closes the pipe; that is no mistake of anybody. */
stdout.on("error", (cause: NodeJS.ErrnoException) => {
  if (cause.code !== "EPIPE") throw cause;
  process.exit(0);
});

async function ask(question: string): Promise<string> {
  const lines = createInterface({ input: stdin, output: stderr });
  const answer = await Promise.race([lines.question(question), once(lines, "close").then(() => "")]);
  lines.close();
  return answer;
}

const terminal: Terminal = {
  result: (text) => void stdout.write(text),
  say: (text) => void stderr.write(text),
  progress: (text) => {
    if (stderr.isTTY) stderr.write(`\r\u001b[K${text}`);
  },
  ...(stdin.isTTY && stderr.isTTY ? { ask } : {}),
  environment: process.env,
  folder: process.cwd(),
  now: () => performance.now(),
  today: () => new Date().toISOString().slice(0, 10),
};

process.exitCode = await run(process.argv.slice(2), terminal, toolVersion());
