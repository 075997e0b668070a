import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { root } from "./shipped.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** The folder of the shipped workbook's pages. */
    pages: string;
  }
}

/** Where a test says that it wants the pages, beside the folder that they will be in. */
export const wantedBuild = (folder: string): string => `${folder}-wanted`;

/** Where a build that failed says so. */
export const failedBuild = (folder: string): string => `${folder}-failed`;

function build(out: string): () => void {
  let said = "";
  const child = spawn(process.execPath, ["bin/citybook.mjs", "build", "--out", out], {
    cwd: root,
    stdio: ["ignore", "ignore", "pipe"],
  });
  child.stderr.on("data", (text) => {
    said += String(text);
  });
  child.on("exit", (code) => {
    if (code !== 0) writeFileSync(failedBuild(out), `the build ended with ${code}: ${said}`);
  });
  return () => child.removeAllListeners("exit").kill();
}

/** Builds the shipped workbook once for all tests that ask for its pages, when the first of them does. */
export function setup(project: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), "citybook-pages-"));
  const out = join(folder, "html");
  project.provide("pages", out);
  let stop: () => void = () => undefined;
  const watch = setInterval(() => {
    if (!existsSync(wantedBuild(out))) return;
    clearInterval(watch);
    stop = build(out);
  }, 50);
  return () => {
    clearInterval(watch);
    stop();
    rmSync(folder, { recursive: true, force: true });
  };
}
