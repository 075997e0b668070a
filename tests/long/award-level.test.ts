import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { freshFolder, runIn } from "../cli/three-cities.ts";
import { root } from "../shipped.ts";

const example = join(root, "examples/award-level");
const pack = join(example, "datasets/generated");

it("keeps in the example the rows that its query gives", async () => {
  const { code, said } = await runIn(example, "check");
  expect([code, said]).toEqual([0, expect.stringMatching(/^272 rows checked/)]);
});

it("says on every page of the example that all of it is generated", async () => {
  const out = freshFolder();
  expect((await runIn(example, `build --out ${out}/html`)).code).toBe(0);
  const pages = readdirSync(`${out}/html`, { recursive: true, encoding: "utf8" }).filter((path) =>
    path.endsWith(".html"),
  );
  expect(pages).toHaveLength(14);
  for (const page of pages) expect(readFileSync(`${out}/html/${page}`, "utf8")).toMatch(/generated/i);
});

it("writes the facts of the example as they stand, byte for byte, in little room", () => {
  const folder = freshFolder();
  const { status } = spawnSync(process.execPath, ["--import", "tsx", "scripts/make-awards.ts", folder], { cwd: root });
  expect(status).toBe(0);
  const written = readdirSync(folder);
  expect(written).toContain("awards.parquet");
  for (const file of written)
    expect(readFileSync(join(folder, file)).equals(readFileSync(join(pack, file)))).toBe(true);
  expect(statSync(join(pack, "awards.parquet")).size).toBeLessThan(1_000_000);
});
