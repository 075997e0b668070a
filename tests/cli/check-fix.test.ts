import { chmodSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { copyOfThreeCities, runIn } from "./three-cities.ts";

const aliasFile = "datasets/made-up/city_aliases.csv";
const wrong = "\uFEFFalias,city_id,language,note\r\nAlfa,Alphaburg,en,\r\nBeta,betaville,en, x\r\n";
const right = "alias,city_id,language,note\nAlfa,alphaburg,en,\nBeta,betaville,en,x\n";

function withMistakes(): { folder: string; read: () => string } {
  const folder = copyOfThreeCities();
  writeFileSync(join(folder, aliasFile), wrong);
  return { folder, read: () => readFileSync(join(folder, aliasFile), "utf8") };
}

const diff = `--- ${aliasFile}
+++ ${aliasFile}
@@ -1,3 +1,3 @@
 alias,city_id,language,note
-Alfa,Alphaburg,en,
-Beta,betaville,en, x
+Alfa,alphaburg,en,
+Beta,betaville,en,x
${aliasFile}: the byte order mark goes and 3 line ends become LF
`;

describe("check --fix", () => {
  it("without a person and without --yes shows the diff, writes nothing and says how to", async () => {
    const { folder, read } = withMistakes();
    const { code, result, said } = await runIn(folder, "check --fix");
    expect([code, result, read()]).toEqual([1, diff, wrong]);
    expect(said).toBe("Nothing was written. To mend 2 cells in 1 file: citybook check --fix --yes\n");
  });

  it("with --yes shows the diff and writes it, with the rights of the file before and nothing left beside it", async () => {
    const { folder, read } = withMistakes();
    chmodSync(join(folder, aliasFile), 0o640);
    const { code, result, said } = await runIn(folder, "check --fix --yes");
    expect([code, result, read()]).toEqual([0, diff, right]);
    expect(said).toBe("2 cells in 1 file mended.\n");
    expect(statSync(join(folder, aliasFile)).mode & 0o777).toBe(0o640);
    expect(readdirSync(join(folder, "datasets/made-up")).filter((name) => name.startsWith("."))).toEqual([]);
    expect((await runIn(folder, "check --fix --yes")).said).toBe("Nothing has one safe answer.\n");
  });

  it.each([
    ["y", true],
    ["YES ", true],
    ["", false],
    ["n", false],
    ["yeah", false],
  ])("asks a person, and takes %j for %s", async (answer, written) => {
    const { folder, read } = withMistakes();
    const asked: string[] = [];
    await runIn(folder, "check --fix", {}, async (question) => {
      asked.push(question);
      return answer;
    });
    expect(asked).toEqual(["Write these changes (2 cells in 1 file)? [y/N] "]);
    expect(read()).toBe(written ? right : wrong);
  });

  it("does not write over a file that has changed while it asked", async () => {
    const { folder, read } = withMistakes();
    const { code, said } = await runIn(folder, "check --fix", {}, async () => {
      writeFileSync(join(folder, aliasFile), "changed");
      return "y";
    });
    expect([code, read()]).toEqual([2, "changed"]);
    expect(said).toMatch(/city_aliases\.csv" has changed meanwhile/);
  });

  it("tells what is left for a person", async () => {
    const { folder } = withMistakes();
    writeFileSync(join(folder, aliasFile), `${wrong}Gamma,nowhere,en ,\r\n`);
    const { code, result, said } = await runIn(folder, "check --fix --yes");
    expect(code).toBe(1);
    expect(result).toMatch(/city_aliases\.csv:4 column B \(city_id\): "nowhere" is not in cities/);
    expect(result).toMatch(/\n1 problem in 1 file; nothing was built\n$/);
    expect(said).toMatch(/3 cells in 1 file mended\.\nWhat is left for you to mend:\n/);
  });

  it("counts the files where no cell changes", async () => {
    const { folder, read } = withMistakes();
    writeFileSync(join(folder, aliasFile), `\uFEFF${right}`);
    const { code, result, said } = await runIn(folder, "check --fix --yes");
    expect([code, result, said]).toEqual([0, `${aliasFile}: the byte order mark goes\n`, "1 file mended.\n"]);
    expect(read()).toBe(right);
  });

  it("does nothing to a sound workbook", async () => {
    expect(await runIn(copyOfThreeCities(), "check --fix --yes")).toMatchObject({
      code: 0,
      result: "",
      said: "Nothing has one safe answer.\n",
    });
  });
});
