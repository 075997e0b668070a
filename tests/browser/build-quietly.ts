import { build } from "../../src/cli/commands/build.ts";
import type { Terminal } from "../../src/cli/terminal.ts";

/** Builds the workbook in `folder` into `out`; what it says is only shown where it fails. */
export async function buildQuietly(folder: string, out: string): Promise<void> {
  let said = "";
  const terminal: Terminal = {
    result: () => undefined,
    say: (text) => {
      said += text;
    },
    progress: () => undefined,
    environment: {},
    folder,
    now: () => 0,
    today: () => "2026-12-01",
  };
  const code = await build({ out }, terminal);
  if (code !== 0) throw new Error(`the build of ${folder} ended with ${code}: ${said}`);
}
