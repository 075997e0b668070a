import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { findChromium } from "../../scripts/find-chromium.ts";
import { root } from "../shipped.ts";
import { buildQuietly } from "./build-quietly.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** The folder of the shipped workbook's pages. */
    pages: string;
  }
}

/** Builds the shipped workbook once for all tests in the browser. */
export async function setup(project: TestProject): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), "citybook-pages-"));
  project.provide("pages", folder);
  if (findChromium() !== undefined) await buildQuietly(root, folder);
  return () => rmSync(folder, { recursive: true, force: true });
}
