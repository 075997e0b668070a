import { appendFileSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { copyOfThreeCities, runIn } from "./three-cities.ts";

const svg =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 80 40"><script>alert(1)</script><path d="M0 0h9"/></svg>';

function workbookWith(house: string): string {
  const folder = copyOfThreeCities();
  mkdirSync(join(folder, "brand"));
  writeFileSync(join(folder, "brand/logo.svg"), svg);
  appendFileSync(join(folder, "citybook.yaml"), house);
  return folder;
}

describe("the house style of a workbook", () => {
  it.each([
    [
      "logo: brand/lgo.svg",
      /^citybook\.yaml:\d+:1: there is no file "brand\/lgo\.svg" \[bad-workbook\]\n {4}Did you mean "brand\/logo\.svg"\?/,
    ],
    ["logo: ../logo.svg", /:1: "\.\.\/logo\.svg" is not inside the workbook/],
    ["logo: https://example.org/logo.svg", /is not inside the workbook/],
    ["logo: {light: brand/logo.svg, dark: citybook.yaml}", /:31: "citybook\.yaml" is no picture that a page can hold/],
  ])("%s is told by check", async (logo, told) => {
    const { code, result } = await runIn(workbookWith(`organisation: Us\n${logo}\n`), "check");
    expect([code, result]).toEqual([1, expect.stringMatching(told)]);
  });

  it.each(["brand/linked.svg", "linked/logo.svg"])("takes no logo through a symbolic link: %s", async (logo) => {
    const folder = workbookWith(`organisation: Us\nlogo: ${logo}\n`);
    symlinkSync("logo.svg", join(folder, "brand/linked.svg"));
    symlinkSync("brand", join(folder, "linked"));
    const { code, result } = await runIn(folder, "check");
    expect([code, result]).toEqual([1, expect.stringContaining(`"${logo}" is behind a symbolic link, which is not`)]);
  });

  it("is that of the page of problems too, and a note of it is told", async () => {
    const folder = workbookWith(
      'organisation: Us\nlogo: brand/logo.svg\nfonts: [Georgia]\ncolours:\n  light:\n    accent: "#7a1f5c"\n',
    );
    expect((await runIn(folder, "check")).result).toMatch(
      /the widths of "Georgia" were not measured.*\[fonts-not-measured\]/,
    );
    expect((await runIn(folder, "check --format html --out check.html")).code).toBe(0);
    const page = readFileSync(join(folder, "check.html"), "utf8");
    expect(page).toContain("--fonts:Georgia,");
    expect(page).toContain("--c-accent:#7a1f5c;");
  });
});
