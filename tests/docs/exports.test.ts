import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { freshFolder, runIn } from "../cli/three-cities.ts";
import { root } from "../shipped.ts";

/** A workbook of five real cities with one page a city, so that the commands of the docs are quick to run. */
function fiveCities(): string {
  const folder = freshFolder();
  cpSync(join(root, "tests/fixtures/five-cities"), folder, { recursive: true });
  cpSync(join(root, "reports/cities"), join(folder, "pages/cities"), { recursive: true });
  writeFileSync(
    join(folder, "citybook.yaml"),
    "format: 1\ntitle: Five\ndatasets: [datasets]\npages: [pages]\nout: html\n",
  );
  return folder;
}

interface Block {
  readonly command: string;
  readonly fails: boolean;
  /** What the block of output after it shows. */
  readonly told: string | undefined;
}

function blocksOf(markdown: string): readonly Block[] {
  const fences = [...markdown.matchAll(/^```(sh|sh fails|text|yaml)\n([\s\S]*?)\n```$/gm)].map(
    ([, kind, text = ""]) => ({ kind, text }),
  );
  return fences.flatMap(({ kind, text }, at) => {
    if (kind !== "sh" && kind !== "sh fails") return [];
    const next = fences[at + 1];
    const fails = kind === "sh fails";
    return text
      .split("\n")
      .map((command) => ({ command, fails, told: fails && next?.kind === "text" ? next.text : undefined }));
  });
}

describe.each(["figures", "bundle"])("docs/%s.md", (name) => {
  const folder = fiveCities();

  it.each(blocksOf(readFileSync(join(root, `docs/${name}.md`), "utf8")))(
    "$command",
    async ({ command, fails, told }) => {
      const words = command.replace(/^npx citybook /, "").replace(/ > (\S+)$/, " --out $1");
      const { code, said } = await runIn(folder, words);
      expect([code !== 0, said]).toEqual([fails, told === undefined ? expect.any(String) : `${told}\n`]);
    },
  );
});
