import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { setTimeout } from "node:timers/promises";
import { inject } from "vitest";
import { failedBuild, wantedBuild } from "./build-once.ts";

/** The folder of the shipped workbook's pages, as the program builds them; it is there all at once. */
export const shippedPages: string = inject("pages");

/** Asks for the pages of the shipped workbook, and waits for them. */
export async function untilBuilt(): Promise<void> {
  writeFileSync(wantedBuild(shippedPages), "");
  while (!existsSync(shippedPages)) {
    if (existsSync(failedBuild(shippedPages))) throw new Error(readFileSync(failedBuild(shippedPages), "utf8"));
    await setTimeout(50);
  }
}
