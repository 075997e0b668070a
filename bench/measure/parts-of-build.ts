import { spawnSync } from "node:child_process";
import type { Spent } from "../inside/stopwatch.ts";
import { mostSeconds, sayExit } from "./time-command.ts";
import { fromSource } from "./tool.ts";

/** What the parts of a build took in one process. */
export interface Parts {
  readonly parts: Readonly<Record<string, Spent>>;
  /** Megabytes of a million bytes. */
  readonly peak: number;
}

/** Times the parts of a build of a folder, up to its views or its pages; words where it does not end well. */
export function partsOfBuild(folder: string, until: "views" | "pages"): Parts | string {
  const [program = "", ...words] = fromSource("inside/parts-of-build.ts", folder, until);
  const { status, signal, stdout } = spawnSync("timeout", [String(mostSeconds), program, ...words], {
    encoding: "utf8",
    maxBuffer: 1e8,
  });
  return status === 0 ? JSON.parse(stdout) : sayExit(signal === "SIGABRT" ? 134 : status);
}
