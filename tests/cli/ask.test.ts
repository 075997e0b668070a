import { PassThrough } from "node:stream";
import { describe, expect, it } from "vitest";
import { openQuestions } from "../../src/cli/ask.ts";

const open = () => {
  const input = new PassThrough();
  return { input, ...openQuestions(input, new PassThrough()) };
};

describe("questions", () => {
  it("are answered in turn, by lines that come before them too", async () => {
    const { input, ask, close } = open();
    input.write("first\nsecond\n");
    expect([await ask("1\n> "), await ask("2\n> ")]).toEqual(["first", "second"]);
    close();
  });

  it("are left where the input ends, whether one waits or is still to come", async () => {
    const { input, ask } = open();
    const waiting = ask("1\n> ");
    input.end();
    await expect(waiting).rejects.toMatchObject({ message: "the questions were left" });
    await expect(ask("2\n> ")).rejects.toMatchObject({ hint: expect.stringContaining("Nothing was written") });
  });
});
