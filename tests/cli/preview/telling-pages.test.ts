import { describe, expect, it } from "vitest";
import { tellingPages } from "../../../src/cli/commands/serve.ts";

const wrong = {
  level: "error",
  where: "reports/a.md:4:1",
  message: '"x" is not a tag',
  hint: "Leave it out.",
} as const;
const odd = {
  level: "warning",
  where: "reports/a.md:9:1",
  message: '"<b>" is shown as text',
  hint: "Write **b**.",
} as const;

describe("the terminal of a preview", () => {
  it("tells what is wrong with a page that is looked at in short, once, and when it is well again", () => {
    const said: string[] = [];
    const tell = tellingPages({ say: (text) => said.push(text) });
    tell("a.html", [wrong]);
    tell("a.html", [wrong]);
    tell("b.html", [wrong]);
    tell("a.html", [wrong, odd]);
    tell("a.html", []);
    tell("c.html", []);
    tell("a.html", [odd]);
    expect(said).toEqual([
      'reports/a.md:4:1: "x" is not a tag\n',
      'reports/a.md:9:1: warning: "<b>" is shown as text\n',
      "a.html is well again\n",
      'reports/a.md:9:1: warning: "<b>" is shown as text\n',
    ]);
  });
});
