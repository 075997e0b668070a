import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { allText, freshFolder, runIn } from "../cli/three-cities.ts";
import { root } from "../shipped.ts";

interface Block {
  readonly commands: readonly string[];
  readonly fails: boolean;
  /** Lines that the output of the commands must have. */
  readonly told: readonly string[];
}

/** The fenced blocks of commands, each with the block of output that follows it. */
function blocksOf(markdown: string): readonly Block[] {
  const fences = [...markdown.matchAll(/^```(sh|sh fails|text)\n([\s\S]*?)\n```$/gm)].map(([, kind, text = ""]) => ({
    kind,
    lines: text.split("\n"),
  }));
  return fences.flatMap(({ kind, lines }, at) => {
    const next = fences[at + 1];
    return kind === "text"
      ? []
      : [{ commands: lines, fails: kind === "sh fails", told: next?.kind === "text" ? next.lines : [] }];
  });
}

describe("docs/add-a-city.md", () => {
  const markdown = readFileSync(join(root, "docs/add-a-city.md"), "utf8");

  it("has commands that all run as written, with the output that it shows, and builds pages with no path of this machine", async () => {
    const blocks = blocksOf(markdown);
    expect(blocks.length).toBeGreaterThan(8);
    let folder = freshFolder();
    for (const { commands, fails, told } of blocks) {
      let output = "";
      for (const command of commands) {
        const [, into] = /^cd (\S+)$/.exec(command) ?? [];
        if (into !== undefined) {
          folder = join(folder, into);
          continue;
        }
        expect(command).toMatch(/^npx citybook /);
        const words = command.replace(/^npx citybook /, "").replace(/^init .*$/, "$& --no-install");
        const { code, result, said } = await runIn(folder, words);
        output += result + said;
        expect([command, code === 0]).toEqual([command, !fails]);
      }
      for (const line of told) expect(output).toContain(line);
    }
    const html = join(folder, "html");
    expect(readdirSync(html)).toEqual(expect.arrayContaining(["index.html", "notes.html"]));
    expect(readdirSync(join(html, "cities"))).toContain("tallinn.html");
    expect(readFileSync(join(html, "cities/shenzhen.html"), "utf8")).toMatch(
      /citybook:datasets\/shenzhen\/amounts\.csv:\d+ /,
    );
    const text = allText(html);
    expect([text.includes(folder), text.includes(root)]).toEqual([false, false]);
  }, 180_000);

  it("shows no sum that is not marked as a placeholder", () => {
    const rows = markdown.split("\n").filter((line) => /--(value|title) /.test(line) && !/add city/.test(line));
    expect(rows.length).toBeGreaterThan(4);
    expect(rows.filter((line) => !/placeholder/i.test(line))).toEqual([]);
  });
});
