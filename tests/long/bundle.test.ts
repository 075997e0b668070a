import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { copyOfThreeCities, runIn } from "../cli/three-cities.ts";

it("a bundle opens with Debian's unzip, whole", async () => {
  const folder = copyOfThreeCities();
  await runIn(folder, "export bundle --out b.zip");
  expect(execFileSync("unzip", ["-tq", "b.zip"], { cwd: folder, encoding: "utf8" })).toMatch(/No errors detected/);
  execFileSync("unzip", ["-q", "b.zip", "-d", "out"], { cwd: folder });
  const [name = ""] = execFileSync("ls", ["out"], { cwd: folder, encoding: "utf8" }).split("\n");
  expect(existsSync(join(folder, "out", name, "pages/index.html"))).toBe(true);
  expect(readFileSync(join(folder, "out", name, "README.txt"), "utf8")).toContain("HOW TO OPEN IT");
});
