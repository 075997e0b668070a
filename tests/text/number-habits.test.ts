import { describe, expect, it } from "vitest";
import { plainNumbers } from "../../src/page/script/plain-numbers.ts";
import { sortKey } from "../../src/page/script/sort-key.ts";
import { formatCompact, formatCount, formatNumber, formatOrdinal, groupDigits } from "../../src/text/format-number.ts";
import { inLocale, numberSigns } from "../../src/text/number-habits.ts";

const told = () => [
  formatCompact(4_500_000_000),
  formatCompact(302_600),
  formatNumber(0.1224),
  formatNumber(1240),
  groupDigits("1802430000.25"),
  formatCount(3732, "row"),
  formatOrdinal(1201),
];

describe("numbers by the habits of a locale", () => {
  it.each([
    ["en-GB", ["4.5bn", "302.6k", "0.122", "1,240", "1,802,430,000.25", "3,732 rows", "1,201st"]],
    ["en-IN", ["4.5bn", "302.6k", "0.122", "1,240", "1,80,24,30,000.25", "3,732 rows", "1,201st"]],
    ["de-DE", ["4,5\u00a0Mrd.", "302.600", "0,122", "1.240", "1.802.430.000,25", "3.732 rows", "1.201st"]],
    ["zh-CN", ["45亿", "30.26万", "0.122", "1,240", "1,802,430,000.25", "3,732 rows", "1,201st"]],
  ])("%s", (locale, words) => {
    expect(inLocale(locale, told)).toEqual(words);
  });

  it("go with the work that asked for them, also where two wait for each other, and are gone after it", async () => {
    const later = async () => {
      await new Promise((resolve) => setTimeout(resolve, 2));
      return formatCompact(4_500_000_000);
    };
    expect(await Promise.all([inLocale("de-DE", later), inLocale("zh-CN", later), later()])).toEqual([
      "4,5\u00a0Mrd.",
      "45亿",
      "4.5bn",
    ]);
  });

  it("write digits from 0 to 9 everywhere", () => {
    expect(inLocale("ar-EG", () => formatNumber(12_345))).toMatch(/^[\d.,\u066b\u066c]+$/);
  });
});

describe("the script of a page reads them again", () => {
  it("needs no signs for English", () => {
    expect(numberSigns()).toBeUndefined();
  });

  it.each([
    ["de-DE", 4_500_000_000, "4500000000"],
    ["de-DE", 302_600, "302600"],
    ["zh-CN", 302_600, "302600"],
    ["fr-FR", 1_234_000_000, "1234000000"],
    ["pl-PL", 12_300_000, "12300000"],
    ["ja-JP", 1_205_000_000_000, "1205000000000"],
  ])("%s: %d", (locale, value, plain) => {
    const [text, signs] = inLocale(locale, () => [formatCompact(value), numberSigns()] as const);
    expect(signs && plainNumbers(text, signs)).toBe(plain);
  });

  it("so that sums are sorted by their worth", () => {
    const signs = inLocale("de-DE", numberSigns);
    const text = inLocale("de-DE", () => `CNY ${formatCompact(3_400_000_000)} to ${formatCompact(4_500_000_000)}`);
    expect(signs && sortKey(plainNumbers(text, signs)).values).toEqual([4_500_000_000, 3_400_000_000]);
  });
});
