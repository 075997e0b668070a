import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { inTheme, themes } from "../../src/chart/themes.ts";
import { root } from "../shipped.ts";

/** The colours of the style sheet's :root blocks, in their order: on screen, in the dark, on paper. */
const blocks = [...readFileSync(join(root, "src/page/style.css"), "utf8").matchAll(/:root \{([^}]*)\}/g)].map(
  ([, block = ""]) =>
    Object.fromEntries(
      [...block.matchAll(/--c-(\w+): (#[0-9a-f]{6});/g)].map(([, name, value]) => [name ?? "", value]),
    ),
);

describe("the themes of figures", () => {
  it.each(["light", "dark", "print"] as const)("are the colours of pages: %s", (theme) => {
    const block = blocks[["light", "dark", "print"].indexOf(theme)];
    for (const [role, value] of Object.entries(themes[theme])) expect([role, block?.[role]]).toEqual([role, value]);
  });

  it("take the place of roles, with a fallback and without", () => {
    expect(inTheme('fill="var(--c-ink)" stroke="var(--c-paper, #ffffff)"', "dark")).toBe(
      'fill="#e8ebee" stroke="#14181d"',
    );
  });
});
