import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { freshFolder, runIn } from "../cli/three-cities.ts";
import { root } from "../shipped.ts";
import { canRecalculate, recalculate } from "./recalculate.ts";

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

describe("the exported workbook of the shipped datasets", () => {
  it("comes back as it went, also after LibreOffice has saved it", { timeout: 600_000 }, async () => {
    const folder = shippedWorkbook();
    const made = await runIn(folder, "export xlsx --out out.xlsx");
    expect(made.code, made.said).toBe(0);
    const unchanged = "Nothing changed: the fact sheets say what the datasets say.\n";
    const at = join(folder, "out.xlsx");
    expect(readFileSync(at).includes(root)).toBe(false);
    const direct = await runIn(folder, "import out.xlsx --yes");
    expect(direct.result + direct.said).toBe(unchanged);
    if (!canRecalculate) return;
    const { out } = recalculate({ out: new Uint8Array(readFileSync(at)) });
    writeFileSync(at, out ?? new Uint8Array());
    const saved = await runIn(folder, "import out.xlsx --yes");
    expect(saved.result + saved.said).toBe(unchanged);
  });
});
