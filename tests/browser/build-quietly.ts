import { build } from "../../src/cli/commands/build.ts";
import type { ExitCode, Terminal } from "../../src/cli/terminal.ts";

/** Builds the workbook in `folder` into `out` and gives the exit code; what it says is kept back. */
export function buildQuietly(folder: string, out: string): Promise<ExitCode> {
  const terminal: Terminal = {
    result: () => undefined,
    say: () => undefined,
    progress: () => undefined,
    environment: {},
    folder,
    now: () => 0,
  };
  return build({ out }, terminal);
}
