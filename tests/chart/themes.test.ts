import { describe, expect, it } from "vitest";
import { fontStack } from "../../src/chart/font-stack.ts";
import { shippedStyle } from "../../src/chart/house-style.ts";
import { roles } from "../../src/chart/roles.ts";
import { inTheme, isTheme, themes } from "../../src/chart/themes.ts";
import { dressStyle } from "../../src/report/html/dress-style.ts";
import { checkColors } from "../../src/workbook/check-colors.ts";

const everywhere = Object.fromEntries(Object.keys(roles).map((role) => [role, { file: "citybook.yaml" }]));

describe("the shipped colours", () => {
  it.each(Object.keys(themes).filter(isTheme))("can be read and seen, and keep their order: %s", (theme) => {
    expect(checkColors({ theme, palette: themes[theme], places: everywhere })).toEqual([]);
  });

  it("take the place of roles, with a fallback and without", () => {
    expect(inTheme('fill="var(--c-ink)" stroke="var(--c-paper, #ffffff)"', themes.dark)).toBe(
      'fill="#e8ebee" stroke="#14181d"',
    );
  });
});

describe("the style of a house", () => {
  it("sets every role on screen, in the dark and on paper, and the fonts once", () => {
    const css = dressStyle("body{}", shippedStyle);
    for (const role of Object.keys(roles)) expect(css.split(`--c-${role}:#`)).toHaveLength(4);
    expect(css.indexOf("prefers-color-scheme: dark")).toBeLessThan(css.indexOf("@media print"));
    expect(css).toContain(":root{--fonts:Arial, Helvetica, Liberation Sans, Arimo, Noto Sans CJK SC,");
  });

  it.each([
    [["Georgia", "serif"], "Georgia, serif, Noto Sans CJK SC, PingFang SC, Microsoft YaHei"],
    [["Source Sans 3"], "'Source Sans 3', Noto Sans CJK SC, PingFang SC, Microsoft YaHei, sans-serif"],
    [
      ["a</style><script>"],
      "'a\\3c \\2f style\\3e \\3c script\\3e ', Noto Sans CJK SC, PingFang SC, Microsoft YaHei, sans-serif",
    ],
    [["x'; color: red"], "'x\\27 \\3b  color\\3a  red', Noto Sans CJK SC, PingFang SC, Microsoft YaHei, sans-serif"],
  ])("names fonts so that nothing in them is more than a name: %j", (fonts, stack) => {
    expect(fontStack(fonts)).toBe(stack);
  });
});
