import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { targets } from "../../fuzz/targets.ts";

const corpus = join(import.meta.dirname, "../../fuzz/corpus");

const kept = targets.flatMap(({ name, run }) => {
  const folder = join(corpus, name);
  const files = existsSync(folder) ? readdirSync(folder).toSorted() : [];
  return files.map((file) => ({ file: `${name}/${file}`, run, text: readFileSync(join(folder, file), "utf8") }));
});

describe("an input that citybook has stumbled over", () => {
  it.each(kept)("is none any more: $file", async ({ run, text }) => {
    await run(JSON.parse(text));
  });

  it("belongs to a target that there is", () => {
    expect(readdirSync(corpus).filter((name) => !targets.some((one) => one.name === name))).toEqual([]);
  });
});
