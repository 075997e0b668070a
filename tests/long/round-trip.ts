import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import { freshFolder, runIn } from "../cli/three-cities.ts";
import { root } from "../shipped.ts";

/** A workbook over the shipped datasets, in a folder of its own. */
function shippedWorkbook(): string {
  const folder = freshFolder();
  const lines = [
    `format: 1`,
    `title: shipped`,
    `datasets: ${JSON.stringify([join(root, "datasets")])}`,
    "pages: pages",
    "out: html",
  ];
  writeFileSync(join(folder, "citybook.yaml"), `${lines.join("\n")}\n`);
  return folder;
}

/** Exports the shipped datasets, lets somebody save the file, and imports it: nothing may have changed. */
export async function expectNoChange(save: (bytes: Uint8Array) => Uint8Array): Promise<void> {
  const folder = shippedWorkbook();
  const made = await runIn(folder, "export xlsx --out out.xlsx");
  expect(made.code, made.said).toBe(0);
  const at = join(folder, "out.xlsx");
  expect(readFileSync(at).includes(root)).toBe(false);
  writeFileSync(at, save(new Uint8Array(readFileSync(at))));
  const { result, said } = await runIn(folder, "import out.xlsx --yes");
  expect(result + said).toBe("Nothing changed: the fact sheets say what the datasets say.\n");
}
